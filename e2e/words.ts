import type { en } from '../web/words/en.ts'

export type Words = typeof en
export type Language = 'th' | 'vi' | 'en'

/** The words a person of this language reads on the page, from the page's own dictionaries. */
export async function wordsOf(language: Language): Promise<Words> {
  // The path is not written out since the page's modules are of another TypeScript project, with a DOM.
  const file = new URL(`../web/words/${language}.ts`, import.meta.url).href
  const module = (await import(/* @vite-ignore */ file)) as Record<Language, Words>
  return module[language]
}
