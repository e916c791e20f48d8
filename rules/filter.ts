import type { Kind } from './fields.ts'

type Emptiness = 'isEmpty' | 'isNotEmpty'
type Amounts = 'is' | 'isNot' | 'above' | 'atLeast' | 'below' | 'atMost' | 'between' | Emptiness
type Times = 'on' | 'before' | 'after' | 'onOrBefore' | 'onOrAfter' | 'between' | 'inLast' | 'inNext' | Emptiness
type Choices = 'is' | 'isNot' | 'isOneOf' | 'isNoneOf' | Emptiness

/** The operators of each kind of field. */
export type OperatorOf = {
  text: Choices | 'contains' | 'doesNotContain' | 'startsWith' | 'endsWith' | 'isLike' | 'isNotLike'
  number: Amounts
  money: Amounts
  date: Times
  dateTime: Times
  choice: Choices
  set: 'hasAnyOf' | 'hasAllOf' | 'hasNoneOf' | Emptiness
  yesNo: 'is'
  file: Emptiness
}

export type Operator = OperatorOf[Kind]

/** `amount` is a decimal string, `currency` an ISO 4217 code. */
export type Money = { readonly amount: string; readonly currency: string }

export type Unit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months'
/** How long back or ahead `inLast` and `inNext` reach; `value` is a whole number above zero. */
export type Span = { readonly value: number; readonly unit: Unit }

/** Stands for the member's own languages or region in a member's rule, until `bindMember` fills it in. */
export type MemberValue = { readonly member: string }

export type Scalar = string | number | boolean | Money
export type Value = Scalar | readonly Scalar[] | Span | MemberValue

export type Condition = { readonly field: string; readonly op: Operator; readonly value?: Value }

/** A condition tree, plain data: saved, sent and shown as it is. `{all: []}` matches everything, `{any: []}` nothing. */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | Condition

/** The names of all fields a filter looks at. */
export function fieldsOf(filter: Filter): Set<string> {
  const names = new Set<string>()
  for (const { condition } of conditionsOf(filter)) names.add(condition.field)
  return names
}

/** The conditions of a filter in reading order, each with its path (`all.0.not`, empty at the root). */
export function conditionsOf(filter: Filter): { path: string; condition: Condition }[] {
  const found: { path: string; condition: Condition }[] = []
  visit(filter, '')
  return found

  function visit(node: Filter, path: string): void {
    if ('all' in node) for (const [index, child] of node.all.entries()) visit(child, step(path, `all.${index}`))
    else if ('any' in node) for (const [index, child] of node.any.entries()) visit(child, step(path, `any.${index}`))
    else if ('not' in node) visit(node.not, step(path, 'not'))
    else found.push({ path, condition: node })
  }
}

/** One step further down a path such as `any.0.all.2`. */
export function step(path: string, next: string): string {
  return path === '' ? next : `${path}.${next}`
}
