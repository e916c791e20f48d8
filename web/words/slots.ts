import type { Language } from '@kohoi/rules'

/** Tags for Intl: Latin digits, the separators of the country where the language is spoken. */
export const localeOf: Record<Language, string> = { en: 'en-GB', th: 'th-TH-u-ca-gregory-nu-latn', vi: 'vi-VN' }

/** Helpers for sentences with slots in one language: numbers with separators, plurals by CLDR, lists. */
export function slots(language: Language): Slots {
  const known = made.get(language) ?? makeSlots(language)
  made.set(language, known)
  return known
}

type Slots = ReturnType<typeof makeSlots>
/** Every file of words asks for them. */
const made = new Map<Language, Slots>()

function makeSlots(language: Language) {
  const numbers = new Intl.NumberFormat(localeOf[language])
  const plurals = new Intl.PluralRules(localeOf[language])
  const lists = new Intl.ListFormat(localeOf[language], { type: 'conjunction' })
  const choices = new Intl.ListFormat(localeOf[language], { type: 'disjunction' })
  return {
    number: (value: number) => numbers.format(value),
    /** `plural(3, '# lead', '# leads')` → "3 leads"; # stands for the number. */
    plural: (value: number, one: string, other: string) =>
      (plurals.select(value) === 'one' ? one : other).replace('#', numbers.format(value)),
    list: (items: readonly string[]) => lists.format(items),
    /** "A, B or C". */
    oneOf: (items: readonly string[]) => choices.format(items),
  }
}

/** A label inside of a sentence begins small, unless it holds a name: "Big Deal code". */
export const inSentence = (label: string): string =>
  label
    .split(' ')
    .slice(1)
    .some((word) => word !== word.toLowerCase())
    ? label
    : label.toLowerCase()
