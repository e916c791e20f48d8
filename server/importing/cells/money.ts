import { decimals, isCurrency, type Money } from '@kohoi/contract/money'
import { type NumberOptions, plainText, type Read } from '../../naming/cell.ts'
import { decimalOf } from './numbers.ts'

const signs: Record<string, string> = {
  '฿': 'THB',
  บาท: 'THB',
  BAHT: 'THB',
  '₫': 'VND',
  Đ: 'VND',
  ĐỒNG: 'VND',
  DONG: 'VND',
  VNĐ: 'VND',
  US$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  S$: 'SGD',
  HK$: 'HKD',
  NT$: 'TWD',
  NZ$: 'NZD',
  '€': 'EUR',
  '£': 'GBP',
  '₩': 'KRW',
  '₹': 'INR',
  '₱': 'PHP',
  '₭': 'LAK',
  '៛': 'KHR',
  RM: 'MYR',
  RP: 'IDR',
}
const dollars = ['USD', 'AUD', 'CAD', 'SGD', 'HKD', 'TWD', 'NZD', 'BND', 'MXN', 'FJD']

/** An amount with its currency before or after it, as sign, code or word; without one it is of `currency`. Never rounded. */
export function readMoney(text: string, { currency, ...options }: NumberOptions & { currency: string }): Read<Money> {
  const plain = plainText(text)
  if (plain === '') return { value: null }
  const { word, number } = withoutCurrency(plain)
  const found = currencyOf(word, currency)
  if (found === null) return { problem: /\p{L}|\p{Sc}/u.test(number) ? 'notANumber' : 'unknownCurrency' }
  const places = decimals(found)
  const amount = decimalOf(number, { ...options, thousands: places < 3 && !options.plainNumbers })
  if (amount === null) return { problem: 'notANumber' }
  return exact(amount, found, places)
}

function exact(number: string, currency: string, places: number): Read<Money> {
  const [whole = '0', part = ''] = number.split('.')
  if (/[1-9]/.test(part.slice(places))) return { problem: 'tooManyDecimals' }
  // 15 digits before the point fit into the database's 64 bits with three after it.
  if (whole.replace('-', '').length > 15) return { problem: 'tooLarge' }
  const amount = places === 0 ? whole : `${whole}.${part.slice(0, places).padEnd(places, '0')}`
  return { value: { amount: /[1-9]/.test(amount) ? amount : amount.replace('-', ''), currency } }
}

/** The word or sign of the currency and the number, with its minus or brackets left on the number. */
function withoutCurrency(text: string): { word: string; number: string } {
  const bracketed = /^\((.*)\)$/.exec(text)
  if (bracketed?.[1] !== undefined) {
    const { word, number } = withoutCurrency(bracketed[1].trim())
    return { word, number: `(${number})` }
  }
  const before = /^([-+−–]?)\s*([\p{L}\p{M}\p{Sc}]+\.?)\s*([-+−–]?.*\d.*)$/u.exec(text)
  if (before) return { word: (before[2] ?? '').replace(/\.$/, ''), number: `${before[1]}${before[3]}` }
  const after = /^(.*\d.*?)\s*([\p{L}\p{M}\p{Sc}]+)\.?$/u.exec(text)
  if (after) return { word: after[2] ?? '', number: after[1] ?? '' }
  return { word: '', number: text }
}

function currencyOf(word: string, usual: string): string | null {
  const name = word.toUpperCase()
  if (name === '') return usual
  if (name === '$') return dollars.includes(usual) ? usual : 'USD'
  if (name === '¥') return usual === 'CNY' ? 'CNY' : 'JPY'
  const sign = Object.hasOwn(signs, name) ? signs[name] : undefined
  return sign ?? (isCurrency(name) ? name : null)
}
