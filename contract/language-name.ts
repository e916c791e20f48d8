import type { Language } from '@kohoi/rules'

const names = new Map<Language, Intl.DisplayNames>()

/** The name of a language in the reader's, from the runtime's CLDR data; what is no code of a language stays as it was written. */
export function languageName(code: string, reader: Language): string {
  if (!/^[a-z]{2,3}$/.test(code)) return code
  const display = names.get(reader) ?? new Intl.DisplayNames([reader], { type: 'language' })
  names.set(reader, display)
  return display.of(code) ?? code
}
