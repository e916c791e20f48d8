import { compare, decimal, isDecimal } from '../decimal.ts'
import type { OperatorOf, Value } from '../filter.ts'
import { type Column, contains, expression, no, type Piece, parameter, sql } from '../pieces.ts'
import { bigintSql, cutAt } from './bigint.ts'
import { emptiness } from './emptiness.ts'
import { type Comparison, stretch } from './range.ts'
import { complement, pair, present, type Row } from './row.ts'

const is = comparison('is', '=', (order) => order === 0)

export const number: Record<OperatorOf['number'], Row> = {
  is,
  isNot: complement(is),
  above: comparison('above', '>', (order) => order > 0),
  atLeast: comparison('atLeast', '>=', (order) => order >= 0),
  below: comparison('below', '<', (order) => order < 0),
  atMost: comparison('atMost', '<=', (order) => order <= 0),
  between: {
    takes: 'pair',
    memory: (value) => {
      const [low, high] = pair(value)
      if (!isDecimal(low) || !isDecimal(high)) return () => false
      const [from, to] = [decimal(low), decimal(high)]
      return (field) => isDecimal(field) && compare(field, from) >= 0 && compare(field, to) <= 0
    },
    sql: (column, value) => {
      const [low, high] = pair(value)
      if (!isDecimal(low) || !isDecimal(high)) return no
      return present(column.sql, sql`${bound(column, 'atLeast', '>=', low)} and ${bound(column, 'atMost', '<=', high)}`)
    },
  },
  ...emptiness((field) => !isDecimal(field)),
}

function comparison(name: Comparison, sign: string, holds: (order: number) => boolean): Row {
  return {
    takes: 'one',
    memory: (value: Value) => {
      if (!isDecimal(value)) return () => false
      const wanted = decimal(value)
      return (field) => isDecimal(field) && holds(compare(field, wanted))
    },
    sql: (column, value) => (isDecimal(value) ? present(column.sql, bound(column, name, sign, value)) : no),
  }
}

/** Whole-number columns are compared with whole numbers, so that their index serves. */
function bound(column: Column, name: Comparison, sign: string, value: number | string): Piece {
  const number = expression(column.sql)
  if (column.entry && name === 'is' && /^-?\d{1,15}$/.test(String(value))) return contains(column.entry, Number(value))
  if (column.type === 'bigint') return bigintSql(number, stretch(name, cutAt(String(value), 0)))
  return sql`${number} ${{ strings: [sign], values: [] }} ${parameter(String(value), 'numeric')}`
}
