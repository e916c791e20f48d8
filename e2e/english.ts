import * as contract from '@kohoi/contract'
import type { Page } from 'playwright-core'
import { type Language, wordsOf } from './words.ts'

/** Everything the page says itself: texts, names for screen readers, hints in empty fields. What people wrote bears a `lang`. */
export const said = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const texts = new Set()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement.closest('style, script, body [lang]')) texts.add(node.textContent.trim())
    for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
      for (const element of document.querySelectorAll('[' + name + ']')) texts.add(element.getAttribute(name).trim())
    return [...texts]
  })()`)

/** What the dictionaries and the contract say in English and otherwise in this language. */
export async function englishWords(language: Exclude<Language, 'en'>): Promise<Set<string>> {
  const pairs = [...texts(await wordsOf('en'), await wordsOf(language)), ...labels(contract, language)]
  const same = new Set(pairs.map(([, own]) => own))
  // Each language is offered by its own name.
  same.add('English')
  return new Set(pairs.filter(([en, own]) => en !== own && !same.has(en)).map(([en]) => en))
}

/** The texts of two dictionaries of the same shape, side by side. */
function texts(en: unknown, own: unknown): [string, string][] {
  if (typeof en === 'string' && typeof own === 'string') return [[en, own]]
  if (typeof en !== 'object' || en === null || typeof own !== 'object' || own === null) return []
  return Object.entries(en).flatMap(([key, value]) => texts(value, (own as Record<string, unknown>)[key]))
}

/** Every label of the contract: fields, choices, nouns. */
function labels(part: unknown, language: Language, seen = new Set<unknown>()): [string, string][] {
  if (typeof part !== 'object' || part === null || seen.has(part)) return []
  seen.add(part)
  const { en, [language]: own } = part as Partial<Record<Language, unknown>>
  if (typeof en === 'string' && typeof own === 'string') return [[en, own]]
  return Object.values(part).flatMap((inner) => labels(inner, language, seen))
}
