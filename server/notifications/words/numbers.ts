import type { Language } from '@kohoi/contract'

/** Latin digits with the separators of the country where the language is spoken. */
export const locales: Record<Language, string> = { en: 'en-GB', th: 'th-TH-u-nu-latn', vi: 'vi-VN' }

/** Writes whole numbers as the language's readers do. */
export function numbers(language: Language): (n: number) => string {
  // Made when the first number is written: it takes longer than reading the whole file.
  let format: Intl.NumberFormat | undefined
  return (n) => {
    format ??= new Intl.NumberFormat(locales[language])
    return format.format(n)
  }
}
