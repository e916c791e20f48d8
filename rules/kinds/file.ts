import type { OperatorOf } from '../filter.ts'
import { choice } from './choice.ts'
import type { Row } from './row.ts'

/** Of a file one can only ask whether there is one. */
export const file: Record<OperatorOf['file'], Row> = {
  isEmpty: choice.isEmpty,
  isNotEmpty: choice.isNotEmpty,
}
