export type Separators = { group: string; decimal: string }

/** How a language writes numbers: `1,234.5` (en, th) or `1.234,5` (vi). */
export function separatorsOf(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(12345.6)
  const find = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { group: find('group'), decimal: find('decimal') }
}

/** `1234567.5` → `1,234,567.5`. `places` pads or keeps decimals; without it they stay as they are. */
export function showNumber(value: string, { group, decimal }: Separators, places?: number): string {
  const negative = value.startsWith('-')
  const [whole = '', part] = value.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  const decimals = places === undefined ? part : (part ?? '').padEnd(places, '0').slice(0, places)
  return `${negative ? '-' : ''}${grouped}${decimals === undefined || places === 0 ? '' : decimal + decimals}`
}

/**
 * The plain decimal string of what somebody wrote in the way of his language: `500.000` is half a million in Vietnamese. Undefined where it
 * is no number, also where signs stand in places that make it two things. A dot that groups nothing is the number pad's decimal sign.
 */
export function readNumber(text: string, { group, decimal }: Separators): string | undefined {
  const written = [...text.replace(/\s/g, '')].map((sign) => thaiDigit(sign) ?? sign).join('')
  const [whole = '', part, ...rest] = written.split(decimal)
  const groups = whole.split(group)
  if (rest.length === 0 && groups.length > 1 && /^\d{1,3}$/.test(groups[0] ?? '') && areThousands(groups.slice(1)))
    return joined(groups.join(''), part)
  const [units = '', decimals, ...more] = written.split(written.includes(decimal) ? decimal : '.')
  return more.length === 0 ? joined(units, decimals) : undefined
}

const areThousands = (groups: readonly string[]) => groups.every((digits) => /^\d{3}$/.test(digits))

const joined = (whole: string, part = ''): string | undefined =>
  /^\d+$/.test(whole) && /^\d*$/.test(part) ? `${whole}${part && `.${part}`}` : undefined

export type Typed = { shown: string; caret: number; value: string | null }

/**
 * What a number field shows after each key: separators move along, everything that is no digit is left out, the caret stays behind the
 * digit it was behind. `value` is the plain decimal string (`1234567.5`), null while there is no digit. The dot of the number pad counts as
 * the decimal sign in every language.
 */
export function retype(
  text: string,
  caret: number,
  before: string,
  { group, decimal }: Separators,
  places: number,
): Typed {
  const inserted =
    text.length > before.length ? text.slice(Math.max(0, caret - (text.length - before.length)), caret) : ''
  const pad =
    inserted.length === 1 && (inserted === '.' || inserted === ',') && inserted !== decimal && !before.includes(decimal)
  const read = pad ? `${text.slice(0, caret - 1)}${decimal}${text.slice(caret)}` : text
  let value = ''
  let kept = 0
  let decimals = -1
  for (const [at, sign] of [...read].entries()) {
    const digit = '0' <= sign && sign <= '9' && sign.length === 1 ? sign : thaiDigit(sign)
    let taken = ''
    if (digit !== null) {
      if (decimals < places) {
        taken = digit
        if (decimals >= 0) decimals += 1
      }
    } else if (sign === '-' && value === '') taken = '-'
    else if (sign === decimal && decimals < 0 && places > 0) {
      taken = '.'
      decimals = 0
    }
    value += taken
    if (at < caret) kept += taken.length
  }
  const cut = /^-?0+(?=\d)/.exec(value)?.[0].replace('-', '').length ?? 0
  value = value.replace(/^(-?)0+(?=\d)/, '$1')
  kept = Math.max(0, kept - cut)
  const shown = showNumber(value.startsWith('.') ? `0${value}` : value.replace(/^-\./, '-0.'), { group, decimal })
  if (value.startsWith('.')) kept += 1
  return { shown, caret: caretBehind(shown, kept, group), value: plain(value) }
}

const thaiDigit = (sign: string): string | null => (/^[๐-๙]$/.test(sign) ? String(sign.charCodeAt(0) - 0x0e50) : null)

function plain(value: string): string | null {
  if (!/\d/.test(value)) return null
  const [whole, part] = value.replace(/^(-?)\./, '$10.').split('.')
  return part ? `${whole}.${part}` : (whole ?? null)
}

/** The place behind so many signs that are no group separator. */
function caretBehind(shown: string, kept: number, group: string): number {
  let left = kept
  for (let at = 0; at <= shown.length; at++) {
    if (left === 0) return at
    if (shown[at] !== group) left -= 1
  }
  return shown.length
}
