import { join, no, type Piece, sql, yes } from '../pieces.ts'

/** A stretch of whole steps (days, milliseconds, minor units): `from` is inside, `before` is not; null is open. */
export type Range<T> = { readonly from: T | null; readonly before: T | null }

/** Where a bound falls between steps: the first step at or past it, and the first past it. */
export type Cut<T> = { readonly at: T; readonly past: T }

export type Comparison = 'is' | 'above' | 'atLeast' | 'below' | 'atMost'

/** The five comparisons as stretches; `is` a value between two steps is empty. */
export function stretch<T>(comparison: Comparison, cut: Cut<T>): Range<T> {
  return comparisons[comparison](cut)
}

const comparisons: { [C in Comparison]: <T>(cut: Cut<T>) => Range<T> } = {
  is: (cut) => ({ from: cut.at, before: cut.past }),
  above: (cut) => ({ from: cut.past, before: null }),
  atLeast: (cut) => ({ from: cut.at, before: null }),
  below: (cut) => ({ from: null, before: cut.at }),
  atMost: (cut) => ({ from: null, before: cut.past }),
}

export function inside<T extends number | bigint>(range: Range<T>, step: T): boolean {
  return (range.from === null || step >= range.from) && (range.before === null || step < range.before)
}

/** The steps a column can hold, and the one after a step where a column holds nothing finer than steps. */
export type Limits<T> = { readonly first: T; readonly last: T; readonly next?: (step: T) => T }

/** A stretch in SQL; bounds outside the column's limits are left out. */
export function rangeSql<T extends number | bigint>(
  column: Piece,
  range: Range<T>,
  limits: Limits<T>,
  write: (step: T) => Piece,
): Piece {
  const { from, before } = range
  if (from !== null && (from > limits.last || (before !== null && before <= from))) return no
  if (before !== null && before <= limits.first) return no
  if (from !== null && before !== null && limits.next?.(from) === before) return sql`${column} = ${write(from)}`
  const bounds: Piece[] = []
  if (from !== null && from > limits.first) bounds.push(sql`${column} >= ${write(from)}`)
  if (before !== null && before <= limits.last) bounds.push(sql`${column} < ${write(before)}`)
  return bounds.length === 0 ? yes : join(bounds, ' and ')
}
