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
  const format = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  })
  // Intl reads decimal strings exactly, beyond what a number holds.
  return `${format.format(amount as `${number}`)} ${units[currency]?.[language] ?? currency}`
}
