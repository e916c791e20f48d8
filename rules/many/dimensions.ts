import type { Kind } from '../fields.ts'
import type { Surroundings } from '../surroundings.ts'
import { type Ask, type Form, keyOf, placeOf, type Stretch } from './asks.ts'

/** Rows as bits, 32 to a word, in their order. */
export type Bits = Uint32Array
export type Dimension = {
  /** Which rows a value may match; the answer is good until the next question. */
  readonly rowsFor: (value: unknown) => Bits
  /** Which rows may match a value that this one matches too; null where that cannot be told at once. */
  readonly rowsBeside: (ask: Ask) => Bits | null
  /** How many rows an answer usually holds. */
  readonly usual: number
}

export const bitsOf = (rows: Iterable<number>, words: number): Bits => {
  const bits = new Uint32Array(words)
  for (const row of rows) put(bits, row)
  return bits
}

const countOf = (bits: Bits): number => {
  let count = 0
  for (let word of bits) for (; word !== 0; word &= word - 1) count++
  return count
}

const put = (bits: Bits, row: number): void => {
  bits[row >> 5] = (bits[row >> 5] ?? 0) | (1 << (row & 31))
}

type Asked = readonly { readonly row: number; readonly ask: Ask }[]

/** Makes the dimension of a field: `free` are the rows that ask nothing of it. */
export function dimensionOf(asked: Asked, free: Bits, kind: Kind, around: Surroundings): Dimension {
  const forms = asked.flatMap(({ row, ask }) => ('forms' in ask ? ask.forms.map((form) => ({ row, form })) : []))
  if (asked.some(({ ask }) => 'stretches' in ask)) return stretches(asked, free, kind, around)
  const find = finderOf(forms)
  const scratch = new Uint32Array(free.length)
  const often = new Map<readonly number[], Bits>()
  const rowsFor = (value: unknown): Bits => {
    const found = find(value, kind)
    const [one] = found
    if (!one) return free
    if (found.length === 1 && one.length > free.length >> 3) {
      // So many that setting each anew takes longer than keeping them.
      const known = often.get(one) ?? withRows(free.slice(), found)
      often.set(one, known)
      return known
    }
    scratch.set(free)
    return withRows(scratch, found)
  }
  const rowsBeside = (ask: Ask): Bits | null => {
    // A set may hold all that is asked for; a beginning may go with any end.
    if (kind === 'set' || !('forms' in ask) || ask.forms.some(({ how }) => how !== 'is')) return null
    return withRows(
      free.slice(),
      ask.forms.flatMap(({ text }) => find(kind === 'yesNo' ? text === 'true' : text, kind)),
    )
  }
  const texts = new Set(forms.map(({ form }) => form.text)).size
  return { rowsFor, rowsBeside, usual: countOf(free) + forms.length / Math.max(1, texts) }
}

function withRows(bits: Bits, found: Found): Bits {
  for (const rows of found) for (const row of rows) put(bits, row)
  return bits
}

type Found = readonly (readonly number[])[]
type Formed = readonly { readonly row: number; readonly form: Form }[]

/** Finds rows by what a value is, begins or ends with, or holds: each by a map, whole patterns by their rarest three letters. */
function finderOf(forms: Formed): (value: unknown, kind: Kind) => Found {
  const of = (how: Form['how']) => forms.filter(({ form }) => form.how === how)
  const exact = byText(of('is'))
  const starts = byLength(of('startsWith'))
  const ends = byLength(of('endsWith'))
  const inside = byPart(of('contains'))
  return (value, kind) => {
    const found: (readonly number[])[] = []
    const add = (rows: readonly number[] | undefined) => {
      if (rows) found.push(rows)
    }
    if (kind === 'set') {
      for (const item of Array.isArray(value) ? value : []) add(exact.get(item as string))
      return found
    }
    const text = keyOf(value, kind)
    if (text === '') return found
    add(exact.get(text))
    for (const [length, rows] of starts) add(rows.get(text.slice(0, length)))
    for (const [length, rows] of ends) if (length <= text.length) add(rows.get(text.slice(text.length - length)))
    inside(text, add)
    return found
  }
}

function byText(forms: Formed): Map<string, number[]> {
  const map = new Map<string, number[]>()
  for (const { row, form } of forms) {
    const rows = map.get(form.text)
    if (rows) rows.push(row)
    else map.set(form.text, [row])
  }
  return map
}

function byLength(forms: Formed): [number, Map<string, number[]>][] {
  const lengths = [...new Set(forms.map(({ form }) => form.text.length))]
  return lengths.map((length) => [length, byText(forms.filter(({ form }) => form.text.length === length))])
}

const part = 3
const partsOf = (text: string): string[] =>
  Array.from({ length: Math.max(1, text.length - part + 1) }, (_, at) => text.slice(at, at + part))

/** Patterns by the part of theirs that the fewest share; those shorter than a part are tried one by one. */
function byPart(forms: Formed): (text: string, add: (rows: readonly number[] | undefined) => void) => void {
  const patterns = [...byText(forms)]
  const short = patterns.filter(([pattern]) => pattern.length < part)
  const long = patterns.filter(([pattern]) => pattern.length >= part)
  const shared = new Map<string, number>()
  for (const [pattern] of long) for (const one of new Set(partsOf(pattern))) shared.set(one, (shared.get(one) ?? 0) + 1)
  const byRarest = new Map<string, [string, number[]][]>()
  for (const entry of long) {
    const rarest = partsOf(entry[0]).reduce((a, b) => ((shared.get(b) ?? 0) < (shared.get(a) ?? 0) ? b : a))
    byRarest.set(rarest, [...(byRarest.get(rarest) ?? []), entry])
  }
  return (text, add) => {
    for (const [pattern, rows] of short) if (text.includes(pattern)) add(rows)
    if (byRarest.size && text.length >= part)
      for (const one of partsOf(text))
        for (const [pattern, rows] of byRarest.get(one) ?? []) if (text.includes(pattern)) add(rows)
  }
}

const mostPieces = 256

/** Numbers, days, moments and amounts: the line is cut into at most 256 pieces, each with the rows that reach into it. */
function stretches(asked: Asked, free: Bits, kind: Kind, around: Surroundings): Dimension {
  const byCurrency = new Map<string, { row: number; stretch: Stretch }[]>()
  for (const { row, ask } of asked)
    for (const [currency, stretch] of 'stretches' in ask ? ask.stretches : []) {
      const own = byCurrency.get(currency) ?? []
      byCurrency.set(currency, own)
      own.push({ row, stretch })
    }
  const lines = new Map([...byCurrency].map(([currency, rows]) => [currency, lineOf(rows, free)]))
  const rowsFor = (value: unknown): Bits => {
    const place = placeOf(value, kind, around)
    return (place && lines.get(place.currency)?.rowsAt(place.at)) ?? free
  }
  const rowsBeside = (ask: Ask): Bits | null => {
    if (!('stretches' in ask)) return null
    const bits = free.slice()
    for (const [currency, { from, to }] of ask.stretches) lines.get(currency)?.reach(bits, from, to)
    return bits
  }
  return { rowsFor, rowsBeside, usual: Math.max(countOf(free), ...[...lines.values()].map(({ usual }) => usual)) }
}

function lineOf(rows: readonly { row: number; stretch: Stretch }[], free: Bits) {
  const bounds = rows.flatMap(({ stretch: { from, to } }) => [from, next(to)]).filter(Number.isFinite)
  const sorted = [...new Set(bounds)].sort((a, b) => a - b)
  const every = Math.max(1, Math.ceil(sorted.length / (mostPieces - 1)))
  const cuts = sorted.filter((_, at) => at % every === 0)
  const pieceOf = (at: number): number => {
    let [low, high] = [0, cuts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cuts[middle] ?? Infinity) <= at) low = middle + 1
      else high = middle
    }
    return low
  }
  const pieces = Array.from({ length: cuts.length + 1 }, () => free.slice())
  for (const { row, stretch } of rows) {
    if (stretch.from > stretch.to) continue
    for (let piece = pieceOf(stretch.from); piece <= pieceOf(stretch.to); piece++) put(pieces[piece] ?? free, row)
  }
  const usual = pieces.reduce((sum, piece) => sum + countOf(piece), 0) / pieces.length
  /** Adds the rows that reach into a stretch. */
  const reach = (bits: Bits, from: number, to: number): void => {
    if (from > to) return
    for (const piece of pieces.slice(pieceOf(from), pieceOf(to) + 1))
      for (const [word, more] of piece.entries()) bits[word] = (bits[word] ?? 0) | more
  }
  return { rowsAt: (at: number): Bits => pieces[pieceOf(at)] ?? free, reach, usual }
}

/** The next number a double can be: an end that is inside is cut just behind it. */
function next(number: number): number {
  if (!Number.isFinite(number)) return number
  const step = Math.max(Number.MIN_VALUE, Math.abs(number) * Number.EPSILON)
  return number + step
}
