import type { OperatorOf } from '../filter.ts'
import { contains, expression, sql } from '../pieces.ts'
import type { Row } from './row.ts'

/** A yes/no is never empty: unset is no. */
export const yesNo: Record<OperatorOf['yesNo'], Row> = {
  is: {
    takes: 'one',
    memory: (wanted) => (field) => (field === true) === (wanted === true),
    sql: (column, wanted) => {
      if (column.entry) return wanted === true ? contains(column.entry, true) : sql`not ${contains(column.entry, true)}`
      const answer = expression(column.sql)
      if (column.sure) return wanted === true ? answer : sql`not ${answer}`
      return wanted === true ? sql`${answer} is true` : sql`${answer} is not true`
    },
  },
}
