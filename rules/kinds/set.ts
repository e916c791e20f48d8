import type { OperatorOf } from '../filter.ts'
import { type Column, contains, expression, join, no, type Piece, parameter, sql, yes } from '../pieces.ts'
import { storable } from './choice.ts'
import { complement, present, type Row, strings } from './row.ts'

const hasAnyOf: Row = {
  takes: 'many',
  memory: (value) => {
    const wanted = new Set(strings(value))
    return (field) => read(field).some((item) => wanted.has(item as string))
  },
  sql: (column, value) => {
    const wanted = storable(typeOf(column), strings(value))
    if (wanted.length === 0) return no
    const { entry } = column
    if (entry)
      return sql`(${join(
        wanted.map((value) => contains(entry, [value])),
        ' or ',
      )})`
    return present(column.sql, sql`${expression(column.sql)} && ${list(column, wanted)}`)
  },
}
const hasAllOf: Row = {
  takes: 'many',
  memory: (value) => {
    const wanted = strings(value)
    return (field) => {
      const items = read(field)
      return wanted.every((item) => items.includes(item))
    }
  },
  sql: (column, value) => {
    const wanted = strings(value)
    if (wanted.length === 0) return yes
    if (storable(typeOf(column), wanted).length < wanted.length) return no
    if (column.entry) return contains(column.entry, wanted)
    return present(column.sql, sql`${expression(column.sql)} @> ${list(column, wanted)}`)
  },
}
const isEmpty: Row = {
  takes: 'nothing',
  memory: () => (field) => read(field).length === 0,
  sql: (column) => sql`coalesce(cardinality(${expression(column.sql)}), 0) = 0`,
}

export const set: Record<OperatorOf['set'], Row> = {
  hasAnyOf,
  hasAllOf,
  hasNoneOf: complement(hasAnyOf),
  isEmpty,
  isNotEmpty: complement(isEmpty),
}

const NONE: readonly unknown[] = []

function read(field: unknown): readonly unknown[] {
  return Array.isArray(field) ? field : NONE
}

function typeOf(column: Column): 'uuid' | 'text' {
  return column.type === 'uuid[]' ? 'uuid' : 'text'
}

function list(column: Column, wanted: readonly string[]): Piece {
  return parameter(wanted, `${typeOf(column)}[]`)
}
