import type { OperatorOf } from '../filter.ts'
import { fold } from '../fold.ts'
import { type Column, expression, no, type Piece, parameter, sql } from '../pieces.ts'
import { escaped, matcher, patternOf, tokensOf } from '../wildcards.ts'
import { complement, present, type Row, strings } from './row.ts'

/** A record's text folded; empty text is ''. */
function readText(field: unknown): string {
  return typeof field === 'string' ? fold(field) : ''
}

const is = pattern(
  (wanted) => (text) => text === wanted,
  (column, wanted) => sql`${column} = ${parameter(wanted, 'text')}`,
)
const isOneOf: Row = {
  takes: 'many',
  memory: (value) => {
    const wanted = new Set(strings(value).map(fold))
    wanted.delete('')
    return (field) => wanted.has(readText(field))
  },
  sql: (column, value) => {
    const wanted = strings(value).map(fold).filter(Boolean)
    if (wanted.length === 0) return no
    return present(folded(column), sql`${expression(folded(column))} = any(${parameter(wanted, 'text[]')})`)
  },
}
const contains = pattern(
  (part) => (text) => text.includes(part),
  (text, part, column) => like(text, `%${escaped(part)}%`, column),
)
// Not even a lone % is met by an empty text.
const isLike = pattern(matcher, (text, wanted, column) =>
  like(text, patternOf(tokensOf(wanted)).replace(/^%$/, '_%'), column),
)
const isEmpty: Row = {
  takes: 'nothing',
  memory: () => (field) => readText(field) === '',
  sql: (column) => sql`coalesce(${expression(folded(column))}, '') = ''`,
}

export const text: Record<OperatorOf['text'], Row> = {
  is,
  isNot: complement(is),
  isOneOf,
  isNoneOf: complement(isOneOf),
  contains,
  doesNotContain: complement(contains),
  startsWith: pattern(
    (start) => (text) => text.startsWith(start),
    (text, start, column) => like(text, `${escaped(start)}%`, column),
  ),
  endsWith: pattern(
    (end) => (text) => text.endsWith(end),
    (text, end, column) => like(text, `%${escaped(end)}`, column),
  ),
  isLike,
  isNotLike: complement(isLike),
  isEmpty,
  isNotEmpty: complement(isEmpty),
}

/** A comparison with one folded text. One that folds to nothing matches nothing, or it would match every empty field. */
function pattern(
  memory: (wanted: string) => (text: string) => boolean,
  inSql: (text: Piece, wanted: string, column: Column) => Piece,
): Row {
  return {
    takes: 'one',
    memory: (value) => {
      const wanted = readText(value)
      if (wanted === '') return () => false
      const test = memory(wanted)
      return (field) => test(readText(field))
    },
    sql: (column, value) => {
      const wanted = readText(value)
      if (wanted === '') return no
      return present(folded(column), inSql(expression(folded(column)), wanted, column))
    },
  }
}

/**
 * Where PostgreSQL has no statistics it takes any pattern to match one record in 10,000, and rather sorts the whole table than looks for
 * the first matches along an order. Of numbers it takes one in 200 to be the one wanted, and the others not to be.
 */
function like(text: Piece, wanted: string, { guessed }: Column): Piece {
  const matches = sql`${text} like ${parameter(wanted, 'text')}`
  if (!guessed) return matches
  return guessed === 'few' ? sql`(${matches})::int = 1` : sql`(${matches})::int <> 0`
}

function folded(column: Column): string {
  if (column.folded === undefined) throw new Error(`The text column ${column.sql} has no folded twin`)
  return column.folded
}
