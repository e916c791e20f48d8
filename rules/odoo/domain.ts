import type { Filter } from '../filter.ts'
import { type ConditionFault, conditionOf } from './condition.ts'
import { type Fault, type Literal, type LiteralFault, readLiteral } from './literal.ts'
import type { Names } from './names.ts'

export type DomainFault =
  | LiteralFault
  | ConditionFault
  | (Fault<'operand' | 'tooMany' | 'shape'> & { readonly suggestions?: readonly string[] })

const most = 1000

/**
 * Reads an Odoo domain: a list of conditions `(field, operator, value)` and the prefix operators `&`, `|`, `!`; what stands side by side holds
 * together. Answers a filter or the first place from the end that cannot be understood.
 */
export function parseDomain(text: string, names: Names): { filter: Filter } | { fault: DomainFault } {
  const read = readLiteral(text)
  if ('fault' in read) return read
  const { literal } = read
  if (literal.kind !== 'list') return { fault: { code: 'expected', position: literal.at } }
  const terms = isCondition(literal) ? [literal] : literal.items
  if (terms.length > 2 * most) return { fault: { code: 'tooMany', position: literal.at } }
  // From the end, so that an operator finds its operands ready; no recursion, however many there are.
  const ready: Filter[] = []
  for (const term of terms.toReversed()) {
    const operator = operatorOf(term)
    if (!operator) {
      const made = conditionOf(term, names)
      if ('fault' in made) return made
      ready.push(made.filter)
      continue
    }
    const [one, other] = [ready.pop(), operator === '!' ? undefined : ready.pop()]
    if (!one || (operator !== '!' && !other)) return { fault: { code: 'operand', position: term.at, detail: operator } }
    if (!other) ready.push({ not: one })
    else if (operator === '&') ready.push({ all: [...partsOf(one, 'all'), ...partsOf(other, 'all')] })
    else ready.push({ any: [...partsOf(one, 'any'), ...partsOf(other, 'any')] })
  }
  const [only] = ready
  return {
    filter: only && ready.length === 1 ? only : { all: ready.toReversed().flatMap((one) => partsOf(one, 'all')) },
  }
}

/** A condition written without the list around it. */
function isCondition(literal: Literal): boolean {
  if (literal.kind !== 'list' || literal.items.length !== 3) return false
  const [field, operator] = literal.items
  return (field?.kind === 'name' || field?.kind === 'text') && operator?.kind === 'text' && !operatorOf(field)
}

const operatorOf = (term: Literal): '&' | '|' | '!' | undefined =>
  term.kind === 'text' && (term.text === '&' || term.text === '|' || term.text === '!') ? term.text : undefined

/** Groups inside a group of their own kind are its parts: `&` takes two, people mean all. */
function partsOf(filter: Filter, how: 'all' | 'any'): readonly Filter[] {
  if (how === 'all') return 'all' in filter && filter.all.length > 1 ? filter.all : [filter]
  return 'any' in filter && filter.any.length > 1 ? filter.any : [filter]
}
