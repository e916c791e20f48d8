import type { Label, Language } from '@kohoi/rules'
import { createContext, type ReactNode, startTransition, use, useCallback, useEffect, useMemo, useState } from 'react'
import type { en } from './en.ts'

export type { Label, Language }
/** Every word of the page. `en` is the shape; th and vi must satisfy it or the page does not compile. */
export type Words = typeof en

export const languages: readonly Language[] = ['th', 'vi', 'en']
/** Each language in its own words. */
export const ownName: Record<Language, string> = { th: 'ไทย', vi: 'Tiếng Việt', en: 'English' }

const load: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('./en.ts')).en,
  th: async () => (await import('./th.ts')).th,
  vi: async () => (await import('./vi.ts')).vi,
}

/** The language early.js chose: the last visit's, else the browser's, else English. */
export const firstLanguage = (): Language => languages.find((known) => known === document.documentElement.lang) ?? 'en'

export const loadWords = (language: Language): Promise<Words> => load[language]()

type Spoken = { language: Language; words: Words; speak: (language: Language) => Promise<void> }
const Context = createContext<Spoken | null>(null)

/** Gives the page its words; `first` must already be loaded so nothing is drawn without them. */
export function WordsProvider({
  first,
  children,
}: {
  first: { language: Language; words: Words }
  children: ReactNode
}) {
  const [spoken, setSpoken] = useState(first)
  const speak = useCallback(async (language: Language) => {
    const words = await loadWords(language)
    startTransition(() => setSpoken((now) => (now.language === language ? now : { language, words })))
  }, [])
  useEffect(() => {
    document.documentElement.lang = spoken.language
    localStorage.setItem('kohoi.language', spoken.language)
  }, [spoken.language])
  const value = useMemo(() => ({ ...spoken, speak }), [spoken, speak])
  return <Context value={value}>{children}</Context>
}

function useSpoken(): Spoken {
  const spoken = use(Context)
  if (!spoken) throw new Error('WordsProvider is missing')
  return spoken
}

/** The dictionary of the present language: `const w = useWords()`, then `w.common.save`. */
export const useWords = (): Words => useSpoken().words

/** The present language and how to change it without leaving the page. */
export function useLanguage(): { language: Language; speak: (language: Language) => Promise<void> } {
  const { language, speak } = useSpoken()
  return { language, speak }
}

/** The languages a text is written in, one's own first. */
export function useTongues(): readonly Language[] {
  const { language } = useSpoken()
  return useMemo(() => [language, ...languages.filter((other) => other !== language)], [language])
}

/** Picks the present language out of a label of the contract: `const say = useLabel(); say(field.label)`. */
export function useLabel(): (label: Label) => string {
  const { language } = useSpoken()
  return useCallback((label: Label) => label[language], [language])
}
