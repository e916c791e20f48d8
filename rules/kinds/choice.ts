import type { OperatorOf } from '../filter.ts'
import { type Column, contains, expression, join, no, type Piece, parameter, sql } from '../pieces.ts'
import { complement, present, type Row, strings } from './row.ts'

const is: Row = {
  takes: 'one',
  memory: (wanted) => (field) => typeof field === 'string' && field !== '' && field === wanted,
  sql: (column, value) => oneOf(column, typeof value === 'string' ? [value] : []),
}
const isOneOf: Row = {
  takes: 'many',
  memory: (value) => {
    const wanted = new Set(strings(value))
    return (field) => typeof field === 'string' && field !== '' && wanted.has(field)
  },
  sql: (column, value) => oneOf(column, strings(value)),
}
const isEmpty: Row = {
  takes: 'nothing',
  memory: () => (field) => typeof field !== 'string' || field === '',
  sql: (column) => {
    const choice = expression(column.sql)
    return column.type === 'uuid' ? sql`${choice} is null` : sql`(${choice} is null or ${choice} = '')`
  },
}

export const choice: Record<OperatorOf['choice'], Row> = {
  is,
  isNot: complement(is),
  isOneOf,
  isNoneOf: complement(isOneOf),
  isEmpty,
  isNotEmpty: complement(isEmpty),
}

function oneOf(column: Column, values: readonly string[]): Piece {
  const type = column.type === 'uuid' ? 'uuid' : 'text'
  const wanted = storable(type, values)
  if (wanted.length === 0) return no
  const { entry } = column
  if (entry)
    return sql`(${join(
      wanted.map((value) => contains(entry, value)),
      ' or ',
    )})`
  const choice = expression(column.sql)
  if (wanted.length === 1) return present(column.sql, sql`${choice} = ${parameter(wanted[0], type)}`)
  return present(column.sql, sql`${choice} = any(${parameter(wanted, `${type}[]`)})`)
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The values such a column can hold. What is no uuid (as written out by PostgreSQL) equals none, and casting it would fail. */
export function storable(type: 'uuid' | 'text', values: readonly string[]): string[] {
  return values.filter((value) => (type === 'uuid' ? UUID.test(value) : value !== ''))
}
