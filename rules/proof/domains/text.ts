import type { Condition } from '../../filter.ts'
import { fold } from '../../fold.ts'
import { strings } from '../../kinds/row.ts'
import type { Formula, Mask } from '../formula.ts'
import { cellsOf, type Link, maskOf } from '../propagation.ts'
import { cutTexts } from './cut-texts.ts'
import { type Asked, type Domain, type Maker, named } from './domain.ts'
import { meeting, type Pattern, patternsOf, placeOf, writings } from './patterns.ts'

const no: Mask = 1n
const yes: Mask = 2n

/**
 * How a text begins or ends: a cell for each pattern, met by the texts of which it is the longest one, and a last one for those that meet
 * none. Which shorter ones such a text meets follows.
 */
type Edge = {
  readonly variable: number
  readonly patterns: readonly Pattern[]
  readonly cellOf: (folded: string) => number
}

/** How a text's values are cut. Patterns with wildcards in them have to be read letter by letter. */
export const textDomain: Maker = (asked) =>
  asked.conditions.some(({ op }) => placeOf[op] === 'isLike') ? cutTexts(asked) : byParts(asked)

/**
 * Each text named, any other text, and empty; how it begins and how it ends; and for each part it may contain a yes/no. Whether a text can
 * meet some patterns and miss others is settled by looking at pairs of them: with a letter that no pattern uses between the parts nothing new
 * arises across a seam.
 */
function byParts(asked: Asked): Domain {
  const texts = new Map(
    named(asked.conditions, ['is', 'isNot', 'isOneOf', 'isNoneOf']).map((text) => [fold(text), text]),
  )
  texts.delete('')
  const whole = [...texts.keys()]
  const [other, empty] = [whole.length, whole.length + 1]
  const cells: { samples: unknown[]; links: Link[] }[] = [{ samples: [...texts.values(), '', null], links: [] }]
  const starts = edge('startsWith')
  const ends = edge('endsWith')
  const parts = patternsOf(asked.conditions, 'contains')
  const first = cells.length
  for (const _ of parts) cells.push({ samples: [false, true], links: [] })
  const partsIn = meeting(parts)
  bindParts(0, whole.map(partsIn), [...whole.keys(), empty])
  for (const { variable, patterns } of [starts, ends])
    bindParts(
      variable,
      patterns.map(({ part }) => partsIn(part)),
      [],
    )
  for (const [at, { part }] of parts.entries())
    for (const inner of partsIn(part)) if (inner !== at) bind(first + at, first + inner, [no | yes, yes])
  const numbers = new Map(whole.map((text, at) => [text, at]))
  const [atStart, atEnd] = [covers(starts), covers(ends)]
  const partNumbers = new Map(parts.map(({ part }, at) => [part, at]))
  return { cells, formula, value }

  function bind(variable: number, to: number, allows: readonly Mask[]): void {
    cells[variable]?.links.push({ to, allows })
    cells[to]?.links.push({ to: variable, needs: allows })
  }

  function edge(place: 'startsWith' | 'endsWith'): Edge {
    const patterns = patternsOf(asked.conditions, place)
    const met = meeting(patterns)
    const lengthOf = (at: number) => patterns[at]?.part.length ?? 0
    const cellOf = (folded: string) =>
      met(folded).reduce((longest, at) => (lengthOf(at) > lengthOf(longest) ? at : longest), patterns.length)
    const variable = cells.length
    cells.push({ samples: [...patterns, null], links: [] })
    const only = (cell: number) => 1n << BigInt(cell)
    if (patterns.length)
      bind(0, variable, [
        ...whole.map((text) => only(cellOf(text))),
        only(patterns.length + 1) - 1n,
        only(patterns.length),
      ])
    return { variable, patterns, cellOf }
  }

  /** Binds a variable's cells to the parts they are known to contain; of the `settled` ones it is known that they contain no other. */
  function bindParts(variable: number, known: readonly (readonly number[])[], settled: readonly number[]): void {
    const count = cells[variable]?.samples.length ?? 0
    const full = maskOf(Array(count).keys(), count)
    const bare = maskOf(settled, count)
    const holders = parts.map((): number[] => [])
    for (const [cell, held] of known.entries()) for (const at of held) holders[at]?.push(cell)
    for (const [at, held] of holders.entries()) {
      const holding = maskOf(held, count)
      const allows = [full & ~holding, full & ~(bare & ~holding)]
      if (allows.some((mask) => mask !== full)) bind(first + at, variable, allows)
    }
  }

  /** For each pattern of an edge the cells whose texts meet it. */
  function covers({ patterns }: Edge): Map<string, Mask> {
    const met = meeting(patterns)
    const covering = patterns.map((): number[] => [])
    for (const [cell, { part }] of patterns.entries()) for (const at of met(part)) covering[at]?.push(cell)
    return new Map(patterns.map(({ part }, at) => [part, maskOf(covering[at] ?? [], patterns.length + 1)]))
  }

  function formula({ op, value = '' }: Condition, full: readonly Mask[]): Formula {
    const part = placeOf[op] && typeof value === 'string' ? fold(value) : ''
    if (op === 'startsWith') return { variable: starts.variable, mask: atStart.get(part) ?? 0n }
    if (op === 'endsWith') return { variable: ends.variable, mask: atEnd.get(part) ?? 0n }
    if (placeOf[op]) {
      const at = partNumbers.get(part)
      if (at === undefined) return op === 'doesNotContain' ? { all: [] } : { any: [] }
      return { variable: first + at, mask: op === 'doesNotContain' ? no : yes }
    }
    const all = full[0] ?? 0n
    const emptyBit = 1n << BigInt(empty)
    if (op === 'isEmpty') return { variable: 0, mask: emptyBit }
    if (op === 'isNotEmpty') return { variable: 0, mask: all & ~emptyBit }
    const named = (typeof value === 'string' ? [value] : strings(value)).flatMap(
      (text) => numbers.get(fold(text)) ?? [],
    )
    const mask = maskOf(named, whole.length + 2)
    return { variable: 0, mask: op === 'isNot' || op === 'isNoneOf' ? all & ~mask : mask }
  }

  function value(domains: readonly Mask[]): unknown {
    const own = cellsOf(domains[0] ?? 0n)
    const left = (variable: number) => domains[variable] ?? 0n
    const has = (mask: Mask, cell: number) => ((mask >> BigInt(cell)) & 1n) === 1n
    const wanted = [
      ...[starts, ends].flatMap(({ variable, patterns }) =>
        has(left(variable), patterns.length) ? [] : (patterns[cellsOf(left(variable))[0] ?? 0] ?? []),
      ),
      ...parts.filter((_, at) => left(first + at) === yes),
    ]
    const namedCell = own.find((cell) => cell < other)
    if (namedCell !== undefined && !(wanted.length && own.includes(other))) return [...texts.values()][namedCell]
    if (!own.includes(other)) return null
    const fits = (text: string): boolean => {
      const folded = fold(text)
      if (folded === '' || texts.has(folded)) return false
      const held = new Set(partsIn(folded))
      return (
        [starts, ends].every(({ variable, cellOf }) => has(left(variable), cellOf(folded))) &&
        parts.every((_, at) => left(first + at) & (held.has(at) ? yes : no))
      )
    }
    for (const text of writings(asked, wanted)) if (fits(text)) return text
    return null
  }
}
