/** The text of a cell of a workbook: dates in ISO 8601, numbers as plain decimals, yes and no as TRUE and FALSE. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n')
  if (typeof value === 'number') return plainDecimal(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return isoText(value)
  return String(value)
}

/** A share as a person sees it in the sheet: 0.75 is `75%`. */
export const percentText = (share: number): string => `${plainDecimal(share * 100)}%`

/** A number without exponent and without the noise past its 15th digit, which is all a spreadsheet keeps: 1100.04. */
function plainDecimal(number: number): string {
  if (!Number.isFinite(number)) return ''
  const text = String(Number(number.toPrecision(15)))
  const [, sign = '', whole = '', part = '', power] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text) ?? []
  if (power === undefined) return text === '-0' ? '0' : text
  const digits = whole + part
  const point = whole.length + Number(power)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return sign + digits.padEnd(point, '0')
}

/** `2026-03-02`, `2026-03-02T09:30`, or `09:30` for a time without a day. What a spreadsheet shows as ##### stays that. */
function isoText(date: Date): string {
  const moment = new Date(Math.round(date.getTime() / 1000) * 1000)
  if (Number.isNaN(moment.getTime()) || moment.getUTCFullYear() > 9999 || moment.getUTCFullYear() < 1899) return '#####'
  const [day = '', time = ''] = moment.toISOString().split('T')
  const clock = time.startsWith('00:00:00') ? '' : time.slice(0, moment.getUTCSeconds() === 0 ? 5 : 8)
  if (moment.getUTCFullYear() === 1899) return clock || '00:00'
  return clock ? `${day}T${clock}` : day
}
