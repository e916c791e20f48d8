import { expression, sql } from '../pieces.ts'
import { complement, type Row } from './row.ts'

/** `isEmpty` and `isNotEmpty` of a kind whose empty fields are null in the database. */
export function emptiness(isMissing: (field: unknown) => boolean): { isEmpty: Row; isNotEmpty: Row } {
  const isEmpty: Row = {
    takes: 'nothing',
    memory: () => isMissing,
    sql: (column) => {
      const amount = sql`${expression(column.sql)} is null`
      return column.currency === undefined ? amount : sql`(${amount} or ${expression(column.currency)} is null)`
    },
  }
  return { isEmpty, isNotEmpty: complement(isEmpty) }
}
