import { type NumberOptions, plainText, type Read } from '../../naming/cell.ts'

/** A decimal string: `1,234.50`, `1.234,50`, `1 234`, `๑๒๓`, `(123)` for less than zero, `7%` for 7. */
export function readDecimal(text: string, options: NumberOptions): Read<string> {
  const plain = plainText(text)
  if (plain === '') return { value: null }
  const number = decimalOf(plain.replace(/\s*%$/, ''), { ...options, thousands: false })
  if (number === null) return { problem: 'notANumber' }
  return number.replace(/[-.]/g, '').length > 30 ? { problem: 'tooLarge' } : { value: number }
}

/** A whole number. */
export function readInteger(text: string, options: NumberOptions): Read<number> {
  const plain = plainText(text)
  if (plain === '') return { value: null }
  const bare = plain.replace(/\s*%$/, '')
  // A number that must be whole means thousands where both could be meant, unless it comes from a workbook.
  const number = decimalOf(bare, { ...options, thousands: !options.plainNumbers })
  if (number === null) return { problem: 'notANumber' }
  const [whole = '', part = ''] = number.split('.')
  if (/[1-9]/.test(part)) return { problem: 'notWhole' }
  const value = Number(whole)
  return Number.isSafeInteger(value) ? { value: value === 0 ? 0 : value } : { problem: 'tooLarge' }
}

/**
 * A number as a plain decimal string, null when it is none. `thousands`: a single sign before three digits
 * (`1.234`, `1,234`) parts thousands whatever the language.
 */
export function decimalOf(text: string, options: NumberOptions & { thousands: boolean }): string | null {
  let digits = text
    .replace(/[−–—]/g, '-')
    .replace(/[’‘´`]/g, "'")
    .trim()
  let negative = false
  const bracketed = /^\((.*)\)$/.exec(digits)
  if (bracketed?.[1] !== undefined) {
    negative = true
    digits = bracketed[1].trim()
    if (/^[-+]|-$/.test(digits)) return null
  }
  const signed = /^([-+])\s*(.*)$|^(.*?)\s*(-)$/.exec(digits)
  if (signed) {
    negative = (signed[1] ?? signed[4]) === '-'
    digits = signed[2] ?? signed[3] ?? ''
  }
  if (/^\d{1,3}(?:[\s']\d{3})+(?:[.,]\d+)?$/.test(digits))
    return unsigned(digits.replace(/[\s']/g, '').replace(',', '.'), negative)
  const point = decimalSign(digits, options)
  if (point === null) return null
  const [whole = '', part = ''] = point === '' ? [digits] : splitLast(digits, point)
  if (!/^\d*$/.test(part) || !grouped(whole)) return null
  return unsigned(`${whole.replace(/[.,]/g, '')}.${part}`, negative)
}

/** Which of `.` and `,` is the decimal sign here; '' neither, null: no number. */
function decimalSign(digits: string, options: NumberOptions & { thousands: boolean }): '.' | ',' | '' | null {
  if (!/^[\d.,]*\d[\d.,]*$/.test(digits)) return null
  const points = digits.split('.').length - 1
  const commas = digits.split(',').length - 1
  if (points > 0 && commas > 0) {
    const last = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ','
    return (last === '.' ? points : commas) === 1 ? last : null
  }
  if (points + commas !== 1) return ''
  const sign = points === 1 ? '.' : ','
  if (sign === '.' && options.plainNumbers) return '.'
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return sign
  if (options.thousands) return ''
  return (sign === ',') === (options.language === 'vi') ? sign : ''
}

/** Digits, with one kind of sign between groups: `1234567`, `1,234,567`, and the Indian `12,34,567`. */
const grouped = (whole: string) =>
  /^\d*$/.test(whole) || (/^\d{1,3}(?:([.,])\d{2,3}(?:\1\d{2,3})*)?$/.test(whole) && /\d{3}$/.test(whole))

function splitLast(digits: string, sign: string): [string, string] {
  const at = digits.lastIndexOf(sign)
  return [digits.slice(0, at), digits.slice(at + 1)]
}

function unsigned(number: string, negative: boolean): string {
  const [whole = '', part = ''] = number.split('.')
  const text = (whole.replace(/^0+(?=\d)/, '') || '0') + (part ? `.${part}` : '')
  return negative && /[1-9]/.test(text) ? `-${text}` : text
}
