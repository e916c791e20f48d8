import type { Condition } from '../../filter.ts'
import { fold } from '../../fold.ts'
import { type Token, tokensOf } from '../../wildcards.ts'
import type { Asked } from './domain.ts'

export type Place = 'is' | 'contains' | 'startsWith' | 'endsWith' | 'isLike'
/** Something a text may begin with, end with, contain or be like: folded, and as its author wrote it. */
export type Pattern = { readonly place: Place; readonly part: string; readonly written: string }

export const placeOf: Readonly<Record<string, Place>> = {
  contains: 'contains',
  doesNotContain: 'contains',
  startsWith: 'startsWith',
  endsWith: 'endsWith',
  isLike: 'isLike',
  isNotLike: 'isLike',
}

/** What conditions ask of a text at this place, each once. */
export function patternsOf(conditions: readonly Condition[], place: Place): Pattern[] {
  const found = new Map<string, Pattern>()
  for (const { op, value } of conditions) {
    if (placeOf[op] !== place || typeof value !== 'string' || fold(value) === '') continue
    found.set(fold(value), { place, part: fold(value), written: value.trim() })
  }
  return [...found.values()]
}

/** Finds which patterns of one place a folded text meets: by looking up its pieces, not by trying each. */
export function meeting(patterns: readonly Pattern[]): (text: string) => number[] {
  const at = new Map(patterns.map(({ part }, i) => [part, i]))
  const lengths = [...new Set(patterns.map(({ part }) => part.length))]
  const place = patterns[0]?.place
  const piecesOf = (text: string, length: number): string[] => {
    if (length > text.length) return []
    if (place === 'startsWith') return [text.slice(0, length)]
    if (place === 'endsWith') return [text.slice(text.length - length)]
    return Array.from({ length: text.length - length + 1 }, (_, from) => text.slice(from, from + length))
  }
  return (text) => {
    const pieces = new Set(lengths.flatMap((length) => piecesOf(text, length)))
    return [...pieces].flatMap((piece) => at.get(piece) ?? [])
  }
}

/** Texts that meet the patterns, the more natural ones first: parts joined by blanks, then by letters that nobody uses. */
export function* writings({ believable, conditions }: Asked, wanted: readonly Pattern[]): Generator<string> {
  if (!wanted.length) yield* believable()
  for (const { place, written } of wanted) if (place === 'isLike') yield* alike(tokensOf(written))
  const longest = (place: Place) =>
    wanted.filter((pattern) => pattern.place === place).sort((a, b) => b.part.length - a.part.length)[0]
  const [start, end] = [longest('startsWith'), longest('endsWith')]
  const said = [start, end].flatMap((pattern) => (pattern ? [pattern.part] : []))
  const inner = wanted.filter(({ place, part }) => place === 'contains' && !said.some((each) => each.includes(part)))
  const parts = inner.filter((one) => !inner.some((each) => each !== one && each.part.includes(one.part)))
  const middle = parts.map(({ written }) => written)
  const first = start?.written ?? ''
  const last = end?.written ?? ''
  if (last.startsWith('@') && !first && !middle.length) yield `sales${last}`
  const used = new Set(conditions.flatMap(({ value }) => [...fold(typeof value === 'string' ? value : '')]))
  const spare = ['☆', 'q', '-', '0', '7', '◇', '△'].filter((letter) => !used.has(letter))
  const usual = wanted.length ? [''] : ['Example', 'Sample', 'A']
  const joined = (seam: string, edge: string, filler: string) =>
    [first || edge, filler, ...middle, last || edge].filter(Boolean).join(seam)
  for (const seam of [' ', '', ...spare])
    for (const edge of ['', ...spare]) for (const filler of usual) yield joined(seam, edge, filler)
  // Whatever is forbidden by name, longer runs of a spare letter go around it.
  for (let n = 2; n < 200; n++) yield joined('☆'.repeat(n), '☆'.repeat(n), '')
}

/** Texts as a pattern says. */
function* alike(tokens: readonly Token[]): Generator<string> {
  for (const run of [' ', '', 'x'])
    for (const one of ['1', 'a', '☆'])
      yield tokens
        .map((token) => (token === 'run' ? run : token === 'one' ? one : token.letter))
        .join('')
        .trim()
}
