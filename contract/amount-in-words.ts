import { type Label, type Language, l } from './label.ts'
import { decimals, type Money, toMinor } from './money.ts'

/**
 * An amount as it is written out on a document: `หนึ่งร้อยเอ็ดบาทถ้วน`, `Một trăm linh một đồng`, `One hundred and one baht only`.
 * Thai after the Office of the Royal Society (a final 1 of two or more digits is เอ็ด), Vietnamese with the northern linh and nghìn.
 */
export function amountInWords(money: Money): Label {
  const minor = toMinor(money)
  const size = minor < 0n ? -minor : minor
  const scale = 10n ** BigInt(decimals(money.currency))
  const unit = units[money.currency] ?? named(money.currency, size / scale)
  const said = { whole: size / scale, part: size % scale, places: decimals(money.currency), negative: minor < 0n, unit }
  return { en: english(said), th: thai(said), vi: vietnamese(said) }
}

type Unit = { readonly whole: Label; readonly part: Label }
type Said = { whole: bigint; part: bigint; places: number; negative: boolean; unit: Unit }

/** How the two home currencies are called on paper, where one does not write "Thai baht"; the others go by their names in each language. */
const units: Readonly<Record<string, Unit>> = {
  THB: { whole: l('baht', 'บาท', 'baht'), part: l('satang', 'สตางค์', 'satang') },
  VND: { whole: l('dong', 'ดอง', 'đồng'), part: l('', '', '') },
}

const named = (currency: string, whole: bigint): Unit => {
  const name = (language: Language) =>
    new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'name', maximumFractionDigits: 0 })
      .formatToParts(whole)
      .find((part) => part.type === 'currency')?.value ?? currency
  return { whole: l(name('en'), name('th'), name('vi')), part: l('', '', '') }
}

/** The part of a currency without a name for it: `25/100`. */
const fraction = ({ part, places }: Said) => `${part.toString().padStart(places, '0')}/${10 ** places}`

function thai(said: Said): string {
  const { whole, part, unit } = said
  const minus = said.negative ? 'ลบ' : ''
  const front = whole === 0n && part > 0n ? '' : thaiNumber(whole.toString()) + unit.whole.th
  if (part === 0n) return `${minus}${front}ถ้วน`
  return unit.part.th
    ? `${minus}${front}${thaiNumber(part.toString())}${unit.part.th}`
    : `${minus}${front} ${fraction(said)}`
}

const thaiDigits = ['', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า']
const thaiPlaces = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน']

/** Groups of six digits, each above the lowest followed by ล้าน. */
function thaiNumber(digits: string): string {
  if (digits === '0') return 'ศูนย์'
  const above = digits.slice(0, -6)
  const rest = [...digits.slice(-6)].map((digit, at, all) => {
    const place = all.length - 1 - at
    if (digit === '0') return ''
    if (place === 0 && digit === '1' && digits.length > 1) return 'เอ็ด'
    if (place === 1 && digit === '1') return 'สิบ'
    if (place === 1 && digit === '2') return 'ยี่สิบ'
    return `${thaiDigits[Number(digit)]}${thaiPlaces[place]}`
  })
  return (above ? `${thaiNumber(above)}ล้าน` : '') + rest.join('')
}

function vietnamese(said: Said): string {
  const { whole, part, unit } = said
  const front = whole === 0n && part > 0n ? '' : `${vietnameseNumber(whole)} ${unit.whole.vi}`
  const rest = unit.part.vi ? `${vietnameseNumber(part)} ${unit.part.vi}` : fraction(said)
  return sentence(said.negative ? 'âm' : '', front, part > 0n ? `${front && unit.part.vi ? 'và ' : ''}${rest}` : '')
}

const vietnameseDigits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** Groups of three digits; above tỷ the count begins anew (nghìn tỷ, triệu tỷ). A group of zeros is not said. */
function vietnameseNumber(value: bigint, inner = false): string {
  if (value === 0n) return inner ? '' : 'không'
  for (const [size, name] of [
    [1_000_000_000n, 'tỷ'],
    [1_000_000n, 'triệu'],
    [1_000n, 'nghìn'],
  ] as const) {
    if (value < size) continue
    return words(vietnameseNumber(value / size, inner), name, vietnameseNumber(value % size, true))
  }
  return vietnameseGroup(Number(value), inner)
}

/** Below 1000; an inner group says its empty hundreds: `không trăm linh năm`. */
function vietnameseGroup(value: number, inner: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const digit = (of: number) => vietnameseDigits[of] ?? ''
  const full = hundreds > 0 || inner
  return words(
    full ? `${digit(hundreds)} trăm` : '',
    tens > 1 ? `${digit(tens)} mươi` : tens === 1 ? 'mười' : full && ones > 0 ? 'linh' : '',
    ones === 0 ? '' : ones === 1 && tens > 1 ? 'mốt' : ones === 5 && tens > 0 ? 'lăm' : digit(ones),
  )
}

function english(said: Said): string {
  const { whole, part, unit } = said
  const front = whole === 0n && part > 0n ? '' : `${englishNumber(whole)} ${unit.whole.en}`
  const rest = unit.part.en ? `${englishNumber(part)} ${unit.part.en}` : fraction(said)
  return sentence(said.negative ? 'minus' : '', front, part > 0n ? `${front ? 'and ' : ''}${rest}` : '', 'only')
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tensOf = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const powers = [
  [10n ** 18n, 'quintillion'],
  [10n ** 15n, 'quadrillion'],
  [10n ** 12n, 'trillion'],
  [10n ** 9n, 'billion'],
  [10n ** 6n, 'million'],
  [1000n, 'thousand'],
  [100n, 'hundred'],
] as const

function englishNumber(value: bigint): string {
  for (const [size, name] of powers) {
    if (value < size) continue
    const rest = value % size
    return words(
      englishNumber(value / size),
      name,
      rest > 0n && rest < 100n ? 'and' : '',
      rest > 0n ? englishNumber(rest) : '',
    )
  }
  const number = Number(value)
  const one = number % 10
  return number < 20 ? (small[number] ?? '') : `${tensOf[Math.floor(number / 10)]}${one ? `-${small[one]}` : ''}`
}

const words = (...parts: readonly string[]): string => parts.filter(Boolean).join(' ')

/** Words with a capital at the front. */
function sentence(...parts: readonly string[]): string {
  const text = words(...parts)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
