import { type Kind, kinds } from './fields.ts'
import type { Condition, Operator, OperatorOf } from './filter.ts'
import { choice } from './kinds/choice.ts'
import { date } from './kinds/date.ts'
import { dateTime } from './kinds/date-time.ts'
import { file } from './kinds/file.ts'
import { money } from './kinds/money.ts'
import { number } from './kinds/number.ts'
import type { Row } from './kinds/row.ts'
import { set } from './kinds/set.ts'
import { text } from './kinds/text.ts'
import { yesNo } from './kinds/yes-no.ts'

/** The whole semantics of conditions: one row per operator of each kind, memory and SQL side by side. */
export const operators: { readonly [K in Kind]: Readonly<Record<OperatorOf[K], Row>> } = {
  text,
  number,
  money,
  date,
  dateTime,
  choice,
  set,
  yesNo,
  file,
}

/** The operators a field of this kind offers, in the order a form shows them. */
export function operatorsOf(kind: Kind): Operator[] {
  return Object.keys(operators[kind]) as Operator[]
}

/** Whether any kind of field knows an operator of this name. */
export function isOperator(name: string): name is Operator {
  return kinds.some((kind) => Object.hasOwn(operators[kind], name))
}

/** The row of an operator, undefined when fields of this kind do not have it. */
export function rowOf(kind: Kind, op: string): Row | undefined {
  return Object.hasOwn(operators[kind], op) ? (operators[kind] as Record<string, Row>)[op] : undefined
}

const pairs: readonly (readonly [Operator, Operator])[] = [
  ['is', 'isNot'],
  ['isOneOf', 'isNoneOf'],
  ['contains', 'doesNotContain'],
  ['isLike', 'isNotLike'],
  ['hasAnyOf', 'hasNoneOf'],
  ['isEmpty', 'isNotEmpty'],
]

/** The condition that holds exactly when this one does not, if a single one says so. */
export function opposite(kind: Kind, condition: Condition): Condition | undefined {
  if (kind === 'yesNo') return { ...condition, value: condition.value !== true }
  for (const [one, other] of pairs) {
    const op = condition.op === one ? other : condition.op === other ? one : undefined
    if (op && rowOf(kind, op)) return { ...condition, op }
  }
  return undefined
}
