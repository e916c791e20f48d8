import { decimals, type Language, type Money } from '@kohoi/contract'
import { locales } from './numbers.ts'

/** What stands behind an amount where it is not the code of its currency. */
const units: Record<string, Partial<Record<Language, string>>> = {
  THB: { th: 'บาท' },
  VND: { en: '₫', th: '₫', vi: '₫' },
}

/** Writes an amount as the language's readers do, with exactly its currency's decimals: `6,200,000.00 บาท`, `2.450.000.000 ₫`. */
export function writeMoney({ amount, currency }: Money, language: Language): string {
  const places = decimals(currency)
  // Intl reads decimal strings exactly, beyond what a number holds.
  const written = formatOf(locales[language], places).format(amount as `${number}`)
  return `${written} ${units[currency]?.[language] ?? currency}`
}

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(locale: string, places: number): Intl.NumberFormat {
  const key = `${locale} ${places}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places })
  formats.set(key, format)
  return format
}
