import type { Condition } from '../../filter.ts'
import { fold } from '../../fold.ts'
import { strings } from '../../kinds/row.ts'
import { type Token, tokensOf } from '../../wildcards.ts'
import type { Mask } from '../formula.ts'
import { cellsOf } from '../propagation.ts'
import type { Asked, Domain } from './domain.ts'
import { type Pattern, placeOf, writings } from './patterns.ts'

/** So many letters are looked at, which takes some 30 ms. */
const mostSteps = 40_000
const mostSigns = 600
const mostCells = 300

/**
 * Texts cut exactly: a cell for all that meet the same patterns, each with the shortest of them, found by reading every text there could be
 * letter by letter until nothing new comes. Null where that were too many.
 */
export function cutTexts(asked: Asked): Domain | null {
  const wanted = [
    ...new Map(asked.conditions.flatMap(wantedBy).map((one) => [`${one.place} ${one.part}`, one])).values(),
  ]
  const reader = readerOf(wanted.map(({ tokens }) => tokens))
  if (reader.signs > mostSigns) return null
  const shortest = reader.endings()
  if (!shortest) return null
  const endings = [...shortest.keys()]
  const texts = [...shortest.values()]
  return { cells: [{ samples: [...texts, null] }], value }

  /** A text a reader would believe, else the shortest. */
  function value([mask = 0n]: readonly Mask[]): unknown {
    const [first = texts.length] = cellsOf(mask)
    const ending = endings[first]
    if (ending === undefined) return null
    const allowed = new Set(cellsOf(mask).map((cell) => endings[cell]))
    const met = wanted.filter((_, at) => reader.meets(ending, at))
    const named = met.find(({ place }) => place === 'is')
    if (named) return named.written
    for (const text of writings(asked, met)) {
      const folded = fold(text)
      if (folded !== '' && allowed.has(reader.endingOf(folded))) return text
    }
    return texts[first]
  }
}

type Wanted = Pattern & { readonly tokens: readonly Token[] }

/** What a condition compares texts with, as patterns. */
function wantedBy({ op, value = '' }: Condition): Wanted[] {
  const place = placeOf[op] ?? 'is'
  return strings([value].flat() as string[]).flatMap((written): Wanted[] => {
    const part = fold(written)
    if (part === '') return []
    const letters = [...part].map((letter): Token => ({ letter }))
    const before: Token[] = place === 'contains' || place === 'endsWith' ? ['run'] : []
    const after: Token[] = place === 'contains' || place === 'startsWith' ? ['run'] : []
    const tokens = place === 'isLike' ? tokensOf(part) : [...before, ...letters, ...after]
    return [{ place, part, written: written.trim(), tokens }]
  })
}

/** Reads texts along several patterns at once. An ending says which of them the text so far meets. */
function readerOf(patterns: readonly (readonly Token[])[]) {
  // One bit for each sign of each pattern and one for its end, all in a row.
  const signs = patterns.flatMap((tokens) => [...tokens, undefined])
  const bitsOf = (wanted: (sign: Token | undefined) => boolean) =>
    signs.reduce((bits, sign, at) => (wanted(sign) ? bits | (1n << BigInt(at)) : bits), 0n)
  const [runs, ones, ends] = [bitsOf((s) => s === 'run'), bitsOf((s) => s === 'one'), bitsOf((s) => s === undefined)]
  const letters = new Set(signs.flatMap((sign) => (typeof sign === 'object' ? [sign.letter] : [])))
  const takes = new Map(
    [...letters].map((one) => [one, ones | bitsOf((s) => typeof s === 'object' && s.letter === one)]),
  )
  const other = ['x', '☆', '◇', '△'].find((one) => !letters.has(one)) ?? '○'
  // What a text so far ends with matters where a next letter could not follow.
  const all = [...letters, other]
  const choosy = new Set(all.filter((last) => last.trim() === '' || all.some((letter) => !follows(last, letter))))
  // A run may be over before it begins.
  const open = (state: bigint) => state | ((state & runs) << 1n)
  const start = open(((ends << 1n) | 1n) & ((1n << BigInt(signs.length)) - 1n))
  const step = (state: bigint, letter: string) => open(((state & (takes.get(letter) ?? ones)) << 1n) | (state & runs))
  const endBits = cellsOf(ends)

  return {
    signs: signs.length,
    meets: (ending: bigint, pattern: number) => ((ending >> BigInt(endBits[pattern] ?? 0)) & 1n) === 1n,
    endingOf: (folded: string) => [...folded].reduce(step, start) & ends,
    /** Every ending of a folded text that is not empty, with the shortest text; null where that takes too long. */
    endings(): Map<bigint, string> | null {
      const found = new Map<bigint, string>()
      const known = new Map<string, Set<bigint>>(['', ...choosy].map((last) => [last, new Set()]))
      let texts: { text: string; last: string; state: bigint }[] = [{ text: '', last: '', state: start }]
      for (let steps = 0; texts.length; ) {
        const longer: typeof texts = []
        for (const { text, last, state } of texts)
          for (const letter of all) {
            if (++steps > mostSteps) return null
            if (last === '' ? text === '' && letter.trim() === '' : !follows(last, letter)) continue
            const next = {
              text: text + letter,
              last: choosy.has(letter) ? letter : '',
              state: step(state, letter),
            }
            const states = known.get(next.last)
            if (states?.has(next.state)) continue
            states?.add(next.state)
            longer.push(next)
            if (letter.trim() === '' || found.has(next.state & ends)) continue
            if (fold(next.text) !== next.text || found.size === mostCells) return null
            found.set(next.state & ends, next.text)
          }
        texts = longer
      }
      return found
    },
  }
}

/** Whether two letters can stand side by side in a folded text: what Unicode would join or swap does not. */
const follows = (last: string, letter: string): boolean => (last + letter).normalize('NFC') === last + letter
