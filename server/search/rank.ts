import { quickFold } from '@kohoi/contract'

/** The last rank of titles in which every word begins one. */
export const titleBegins = 4

/** How well a record's title and number answer a search: 0 is best. `words` as typed; marks and case do not count. */
export function rankOf(words: readonly string[], title: string, number: string | null): number {
  const folded = quickFold(title)
  const whole = words.join(' ')
  if (folded === whole || (number !== null && quickFold(number) === whole)) return 0
  if (startsWord(folded, whole) === 'whole') return 1
  if (folded.startsWith(whole)) return 2
  const starts = words.map((word) => startsWord(folded, word))
  if (starts.every((start) => start === 'whole')) return 3
  if (starts.every((start) => start !== 'no')) return titleBegins
  if (words.every((word) => folded.includes(word))) return 5
  return words.some((word) => folded.includes(word)) ? 6 : 7
}

const letter = /[\p{L}\p{M}\p{N}]/u

/** Whether a word stands in the text whole, at least begins there, or does neither. */
function startsWord(text: string, word: string): 'whole' | 'start' | 'no' {
  let found: 'start' | 'no' = 'no'
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at > 0 && letter.test(text[at - 1] ?? '')) continue
    if (!letter.test(text[at + word.length] ?? '')) return 'whole'
    found = 'start'
  }
  return found
}
