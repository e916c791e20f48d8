import type { Kind } from './fields.ts'
import type { Filter } from './filter.ts'
import { rowOf } from './operators.ts'
import { type Column, join, no, type Piece, sql, yes } from './pieces.ts'
import type { Surroundings } from './surroundings.ts'

/** Compiles a filter that `readFilter` accepted into a condition that is always true or false, never null. */
export function toSql(filter: Filter, column: (field: string) => Column, surroundings: Surroundings): Piece {
  return write(filter)

  function write(node: Filter): Piece {
    if ('all' in node) return node.all.length === 0 ? yes : sql`(${join(node.all.map(write), ' and ')})`
    if ('any' in node) return node.any.length === 0 ? no : sql`(${join(node.any.map(write), ' or ')})`
    if ('not' in node) return sql`(not ${write(node.not)})`
    const { field, op, value = '' } = node
    const place = column(field)
    const row = rowOf(kindOf(place), op)
    if (!row) throw new Error(`No condition "${op}" on column "${place.sql}" of field "${field}"`)
    return sql`(${row.sql(place, value, surroundings)})`
  }
}

/** The kind of field a column holds. */
function kindOf(column: Column): Kind {
  if (column.folded !== undefined) return 'text'
  if (column.currency !== undefined) return 'money'
  return kindOfType[column.type]
}

const kindOfType: Record<Column['type'], Kind> = {
  text: 'choice',
  uuid: 'choice',
  numeric: 'number',
  bigint: 'number',
  date: 'date',
  timestamptz: 'dateTime',
  boolean: 'yesNo',
  'text[]': 'set',
  'uuid[]': 'set',
}
