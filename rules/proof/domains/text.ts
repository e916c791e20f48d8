import type { Condition } from '../../filter.ts'
import { fold } from '../../fold.ts'
import { strings } from '../../kinds/row.ts'
import type { Formula, Mask } from '../formula.ts'
import { cellsOf, type Link } from '../propagation.ts'
import { type Asked, type Cells, type Maker, named } from './domain.ts'

type Place = 'contains' | 'startsWith' | 'endsWith'
type Pattern = { readonly place: Place; readonly part: string; readonly written: string }

const placeOf: Readonly<Record<string, Place>> = {
  contains: 'contains',
  doesNotContain: 'contains',
  startsWith: 'startsWith',
  endsWith: 'endsWith',
}
const holdsFor: Record<Place, (text: string, part: string) => boolean> = {
  contains: (text, part) => text.includes(part),
  startsWith: (text, part) => text.startsWith(part),
  endsWith: (text, part) => text.endsWith(part),
}

const no: Mask = 1n
const yes: Mask = 2n

/**
 * Each text named, any other text, and empty; and for each pattern a yes/no. Whether a text can meet some patterns and miss others is
 * settled by looking at pairs of them: with a letter that no pattern uses between the parts nothing new arises across a seam.
 */
export const textDomain: Maker = (asked) => {
  const texts = new Map(
    named(asked.conditions, ['is', 'isNot', 'isOneOf', 'isNoneOf']).map((text) => [fold(text), text]),
  )
  texts.delete('')
  const whole = [...texts.keys()]
  const patterns = patternsOf(asked.conditions)
  const [other, empty] = [whole.length, whole.length + 1]
  const holds = (cell: number, { place, part }: Pattern): Mask =>
    cell === other ? no | yes : cell === empty ? no : holdsFor[place](whole[cell] ?? '', part) ? yes : no
  const cellNumbers = [...whole.keys(), other, empty]
  const own: Cells = {
    samples: [...texts.values(), '', null],
    links: patterns.map((pattern, i) => ({ to: i + 1, allows: cellNumbers.map((cell) => holds(cell, pattern)) })),
  }
  const ofPatterns = patterns.map((pattern, i): Cells => {
    const allowed = (answer: Mask) =>
      cellNumbers.reduce((mask, cell) => (holds(cell, pattern) & answer ? mask | (1n << BigInt(cell)) : mask), 0n)
    const links: Link[] = [{ to: 0, allows: [allowed(no), allowed(yes)] }]
    for (const [j, each] of patterns.entries()) {
      const allows: [Mask, Mask] = [implies(each, pattern) ? no : no | yes, no | yes]
      if (implies(pattern, each)) allows[1] = yes
      else if (clash(pattern, each)) allows[1] = no
      if (j !== i && (allows[0] !== 3n || allows[1] !== 3n)) links.push({ to: j + 1, allows })
    }
    return { samples: [false, true], links }
  })
  return {
    cells: [own, ...ofPatterns],
    formula: (condition, full) => formulaOf(condition, full, whole, patterns),
    value: (domains) => valueIn(asked, domains, [...texts.values()], patterns),
  }
}

function patternsOf(conditions: readonly Condition[]): Pattern[] {
  const found = new Map<string, Pattern>()
  for (const { op, value } of conditions) {
    const place = placeOf[op]
    if (!place || typeof value !== 'string' || fold(value) === '') continue
    found.set(`${place} ${fold(value)}`, { place, part: fold(value), written: value.trim() })
  }
  return [...found.values()]
}

/** Every text that meets one pattern meets the other. */
function implies(one: Pattern, other: Pattern): boolean {
  if (other.place === 'contains') return one.part.includes(other.part)
  return one.place === other.place && holdsFor[one.place](one.part, other.part)
}

/** No text meets both. */
function clash(one: Pattern, other: Pattern): boolean {
  if (one.place === 'contains' || one.place !== other.place) return false
  return !implies(one, other) && !implies(other, one)
}

function formulaOf(
  { op, value = '' }: Condition,
  full: readonly Mask[],
  whole: readonly string[],
  patterns: readonly Pattern[],
): Formula {
  const place = placeOf[op]
  if (place) {
    const part = typeof value === 'string' ? fold(value) : ''
    const at = patterns.findIndex((pattern) => pattern.place === place && pattern.part === part)
    if (at < 0) return op === 'doesNotContain' ? { all: [] } : { any: [] }
    return { variable: at + 1, mask: op === 'doesNotContain' ? no : yes }
  }
  const all = full[0] ?? 0n
  const emptyBit = 1n << BigInt(whole.length + 1)
  if (op === 'isEmpty') return { variable: 0, mask: emptyBit }
  if (op === 'isNotEmpty') return { variable: 0, mask: all & ~emptyBit }
  let mask = 0n
  for (const text of (typeof value === 'string' ? [value] : strings(value)).map(fold))
    if (whole.includes(text)) mask |= 1n << BigInt(whole.indexOf(text))
  return { variable: 0, mask: op === 'isNot' || op === 'isNoneOf' ? all & ~mask : mask }
}

function valueIn(
  asked: Asked,
  domains: readonly Mask[],
  texts: readonly string[],
  patterns: readonly Pattern[],
): unknown {
  const [own = 0n, ...ofPatterns] = domains
  const cells = cellsOf(own)
  const namedCell = cells.find((cell) => cell < texts.length)
  const decided = ofPatterns.some((mask) => mask === yes)
  if (namedCell !== undefined && !(decided && cells.includes(texts.length))) return texts[namedCell]
  if (!cells.includes(texts.length)) return null
  const wanted = patterns.filter((_, i) => ofPatterns[i] === yes)
  const unwanted = patterns.filter((_, i) => ofPatterns[i] === no)
  const fits = (text: string): boolean => {
    const folded = fold(text)
    const meets = ({ place, part }: Pattern) => holdsFor[place](folded, part)
    return folded !== '' && !texts.some((each) => fold(each) === folded) && wanted.every(meets) && !unwanted.some(meets)
  }
  for (const text of writings(asked, wanted)) if (fits(text)) return text
  return null
}

/** Texts that meet the patterns, the more natural ones first: parts joined by blanks, then by letters that nobody uses. */
function* writings({ believable, conditions }: Asked, wanted: readonly Pattern[]): Generator<string> {
  if (!wanted.length) yield* believable()
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
