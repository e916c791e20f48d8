import type { Language } from '@kohoi/contract'
import { type Letter, letterHtml, letterText } from '../mail/letter.ts'
import type { Facts } from './facts.ts'
import type { Rule } from './rule-book.ts'
import { words } from './words/index.ts'

type Told = {
  rule: Pick<Rule, 'code' | 'topic' | 'description'>
  facts: Facts
  /** The facts in words. */
  lines: readonly [string, string][]
  language: Language
  reader: string
  url: string
  /** A sentence before all others. */
  lead?: string
}

/** The mail of one alert in the reader's language: subject, text and page. */
export function alertLetter({ rule, facts, lines, language, reader, url, lead }: Told) {
  const w = words[language]
  const title = w.title(rule.code, rule.topic)
  const letter: Letter = {
    title,
    subject: `${facts.number} ${facts.name}`,
    facts: lines,
    paragraphs: [lead, rule.description].filter((text) => typeof text === 'string' && text !== '') as string[],
    button: { text: w.open, url },
    footer: w.why(reader),
  }
  return {
    subject: `${title} – ${facts.number} ${facts.name}`,
    text: letterText(letter),
    html: letterHtml(letter, language),
  }
}

type Summary = {
  rule: Pick<Rule, 'code' | 'topic' | 'description'>
  count: number
  shown: readonly { id: string; number: string; name: string; amount: string }[]
  language: Language
  reader: string
  publicUrl: string
  link: string
}

/** The mail that tells of many alerts of a rule at once: how many, and the largest of them. */
export function summaryLetter({ rule, count, shown, language, reader, publicUrl, link }: Summary) {
  const w = words[language]
  const title = w.title(rule.code, rule.topic)
  const many = w.many(count)
  const letter: Letter = {
    title,
    subject: many,
    facts: [],
    paragraphs: [rule.description ?? '', w.largest].filter(Boolean),
    links: shown.map(({ id, number, name, amount }) => ({
      text: `${number} ${name} – ${amount}`,
      url: `${publicUrl}/opportunities/${id}`,
    })),
    button: { text: w.openMany, url: publicUrl + link },
    footer: w.why(reader),
  }
  return { subject: `${title} – ${many}`, text: letterText(letter), html: letterHtml(letter, language) }
}
