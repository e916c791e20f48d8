import { decimals, type Language } from '@kohoi/contract'

/** `1234567.5` as it is read in a language, with the decimals it has: `1,234,567.5`, `1.234.567,5`. */
export function figure(value: string, language: Language): string {
  const [whole = '0', part] = value.replace('-', '').split('.')
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return `${value.startsWith('-') ? '-' : ''}${grouped}${part ? point + part : ''}`
}

/** A quantity or percentage without the zeros that say nothing: `12.50` → `12.5`. */
export const plain = (value: string, language: Language): string =>
  figure(value.includes('.') ? value.replace(/\.?0+$/, '') : value, language)

/** A zero of the currency: `0.00`, `0`. */
export const zero = (currency: string): string => (0).toFixed(decimals(currency))

/** A day as documents write it: `2 มีนาคม 2569`, `2 tháng 3 năm 2026`, `2 March 2026`. */
export function day(date: string, language: Language): string {
  const [year = 0, month = 1, of = 1] = date.split('-').map(Number)
  if (language === 'vi') return `${of} tháng ${month} năm ${year}`
  const name = months[language].format(new Date(Date.UTC(year, month - 1, of)))
  return `${of} ${name} ${language === 'th' ? year + 543 : year}`
}

const monthsOf = (locale: string) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
const months = { th: monthsOf('th-TH-u-ca-gregory'), en: monthsOf('en-GB') }

/** The short form, in tables: `02/03/2569`, `02/03/2026`. */
export function shortDay(date: string, language: Language): string {
  const [year = '', month = '', of = ''] = date.split('-')
  return `${of}/${month}/${language === 'th' ? Number(year) + 543 : year}`
}
