import { floorAt } from '../decimal.ts'
import { type Piece, parameter } from '../pieces.ts'
import { type Cut, type Limits, type Range, rangeSql } from './range.ts'

/** What a PostgreSQL bigint can hold. */
export const bigints: Limits<bigint> = { first: -(2n ** 63n), last: 2n ** 63n - 1n, next: (step) => step + 1n }

/** A stretch of whole numbers or minor units in SQL. */
export function bigintSql(column: Piece, range: Range<bigint>): Piece {
  return rangeSql(column, range, bigints, (step) => parameter(String(step), 'bigint'))
}

/** Where a decimal falls between whole steps of 10^-decimals: 5.5 lies before 6, and 6 is also the first past it. */
export function cutAt(text: string, decimals: number): Cut<bigint> {
  const { floor, exact } = floorAt(text, decimals)
  return { at: exact ? floor : floor + 1n, past: floor + 1n }
}
