import type { Language } from '@kohoi/contract'

/** Latin digits with the separators of the country where the language is spoken. */
export const locales: Record<Language, string> = { en: 'en-GB', th: 'th-TH-u-nu-latn', vi: 'vi-VN' }

/** Writes whole numbers as the language's readers do. */
export function numbers(language: Language): (n: number) => string {
  const format = new Intl.NumberFormat(locales[language])
  return (n) => format.format(n)
}
