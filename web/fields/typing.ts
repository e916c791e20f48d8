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
 * The plain decimal string of what somebody wrote in the way of his language: `500.000` is half a million in Vietnamese. A group sign that
 * groups nothing is the decimal sign of another keyboard, and where both signs stand, the last one is. Undefined where it is no number.
 */
export function readNumber(text: string, { group }: Separators): string | undefined {
  const written = [...text.replace(/\s/g, '')].map((sign) => thaiDigit(sign) ?? sign).join('')
  const [, whole, sign, part = ''] = /^(\d[\d.,]*?)(?:([.,])(\d*))?$/.exec(written) ?? []
  if (whole === undefined) return undefined
  const grouping = /[.,]/.exec(whole)?.[0]
  const groups = whole.split(grouping ?? group)
  if (sign === (grouping ?? group) && areGroups([...groups, part])) return `${groups.join('')}${part}`
  if (grouping && (sign === grouping || !areGroups(groups))) return undefined
  return `${groups.join('')}${part && `.${part}`}`
}

const areGroups = ([first = '', ...rest]: readonly string[]) =>
  /^[1-9]\d{0,2}$/.test(first) && rest.every((digits) => /^\d{3}$/.test(digits))

export type Typed = { shown: string; caret: number; value: string | null }
/** Where a text does not show how it came about. */
export type Key = { pad?: boolean; pasted?: boolean }

/**
 * What a number field shows after each key: separators move along, everything that is no digit is left out, the caret stays behind the
 * digit it was behind. `value` is the plain decimal string (`1234567.5`), null while there is no digit. A group sign typed by hand stays
 * where it is and counts as the decimal sign until three digits follow; that of the number pad is the decimal sign in every language.
 */
export function retype(
  text: string,
  caret: number,
  before: string,
  separators: Separators,
  places: number,
  { pad = false, pasted = false }: Key = {},
): Typed {
  const { group, decimal } = separators
  const inserted = insertedIn(before, text)
  const atOnce = pasted || inserted.length > 1 ? readNumber(text.replace(/[^\d๐-๙.,]/g, ''), separators) : undefined
  const read = atOnce === undefined ? text : showNumber(/^\s*-/.test(text) ? `-${atOnce}` : atOnce, separators)
  const behind = atOnce === undefined ? caret : read.length
  const byHand = atOnce === undefined && inserted === group
  let mark = read.indexOf(decimal)
  if (mark < 0 && byHand && pad) mark = caret - 1
  const isOpen = mark < 0 && (byHand || endsOpen(before, separators)) && endsOpen(read, separators)
  if (isOpen) mark = read.lastIndexOf(group)
  const most = isOpen ? 2 : places
  let value = ''
  let kept = 0
  let decimals = -1
  for (const [at, sign] of [...read].entries()) {
    const digit = '0' <= sign && sign <= '9' && sign.length === 1 ? sign : thaiDigit(sign)
    let taken = ''
    if (digit !== null) {
      if (decimals < most) {
        taken = digit
        if (decimals >= 0) decimals += 1
      }
    } else if (sign === '-' && value === '') taken = '-'
    else if (at === mark) {
      taken = '.'
      decimals = 0
    }
    value += taken
    if (at < behind) kept += taken.length
  }
  const cut = /^-?0+(?=\d)/.exec(value)?.[0].replace('-', '').length ?? 0
  value = value.replace(/^(-?)0+(?=\d)/, '$1')
  kept = Math.max(0, kept - cut)
  const shown = showNumber(value.startsWith('.') ? `0${value}` : value.replace(/^-\./, '-0.'), separators)
  if (value.startsWith('.')) kept += 1
  // Nothing groups behind a zero.
  const stays = isOpen && !/^-?0?\./.test(value)
  return {
    shown: stays ? shown.replace(decimal, group) : shown,
    caret: caretBehind(shown, kept, group),
    value: plain(value, places),
  }
}

/** What stands in the one text and did not in the other. */
function insertedIn(before: string, text: string): string {
  let start = 0
  while (start < text.length && text[start] === before[start]) start += 1
  let end = 0
  while (end < Math.min(text.length, before.length) - start && text.at(-1 - end) === before.at(-1 - end)) end += 1
  return text.slice(start, text.length - end)
}

/** Separators that are put by themselves never stand before fewer than three digits. */
function endsOpen(text: string, { group, decimal }: Separators): boolean {
  const groups = text.split(group)
  return groups.length > 1 && !text.includes(decimal) && (groups.at(-1) ?? '').length < 3
}

const thaiDigit = (sign: string): string | null => (/^[๐-๙]$/.test(sign) ? String(sign.charCodeAt(0) - 0x0e50) : null)

function plain(value: string, places: number): string | null {
  if (!/\d/.test(value)) return null
  const [whole = '', part = ''] = value.replace(/^(-?)\./, '$10.').split('.')
  const kept = part.slice(0, places)
  return kept ? `${whole}.${kept}` : whole
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
