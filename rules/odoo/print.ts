import { written } from '../decimal.ts'
import type { RuleFields } from '../fields.ts'
import type { Condition, Filter, Money, Scalar, Span } from '../filter.ts'
import { isMemberValue } from '../members.ts'
import { escaped } from '../wildcards.ts'
import type { Names } from './names.ts'

/** A filter as an Odoo domain. `parseDomain` makes of it a filter that means the same. */
export function printDomain(filter: Filter, fields: RuleFields, names: Names): string {
  const terms = 'all' in filter && filter.all.length !== 1 ? filter.all.flatMap(prefixed) : prefixed(filter)
  return `[${terms.join(', ')}]`

  function prefixed(node: Filter): string[] {
    if ('all' in node) return joined("'&'", node.all, "(1, '=', 1)")
    if ('any' in node) return joined("'|'", node.any, "(0, '=', 1)")
    if ('not' in node) return ["'!'", ...prefixed(node.not)]
    return condition(node)
  }

  function joined(operator: string, parts: readonly Filter[], none: string): string[] {
    if (parts.length === 0) return [none]
    return [...parts.slice(1).map(() => operator), ...parts.flatMap(prefixed)]
  }

  function condition({ field: name, op, value }: Condition): string[] {
    const one = (operator: string, said: string, field = name) =>
      `('${names.fieldWritten(field)}', '${operator}', ${said})`
    const said = (item: unknown) => literal(name, item)
    if (isMemberValue(value)) return [one(memberOperators[op] ?? '=', `member.${value.member}`)]
    const items = Array.isArray(value) ? (value as readonly Scalar[]) : []
    const list = () => `[${items.map(said).join(', ')}]`
    switch (op) {
      case 'is':
      case 'on':
        return [one('=', said(value))]
      case 'isNot':
        return [one('!=', said(value))]
      case 'isOneOf':
      case 'hasAnyOf':
        return [one('in', list())]
      case 'isNoneOf':
      case 'hasNoneOf':
        return [one('not in', list())]
      case 'hasAllOf':
        return joined(
          "'&'",
          items.map((item): Filter => ({ field: name, op: 'hasAnyOf', value: [item] as never })),
          "(1, '=', 1)",
        )
      case 'isEmpty':
        return [one('=', 'False')]
      case 'isNotEmpty':
        return [one('!=', 'False')]
      case 'contains':
        return [one('ilike', text(wild(value)))]
      case 'doesNotContain':
        return [one('not ilike', text(wild(value)))]
      case 'startsWith':
        return [one('=ilike', text(`${wild(value)}%`))]
      case 'endsWith':
        return [one('=ilike', text(`%${wild(value)}`))]
      case 'isLike':
        return [one('=ilike', said(value))]
      case 'isNotLike':
        return [one('not =ilike', said(value))]
      case 'above':
      case 'after':
        return [one('>', said(value))]
      case 'atLeast':
      case 'onOrAfter':
        return [one('>=', said(value))]
      case 'below':
      case 'before':
        return [one('<', said(value))]
      case 'atMost':
      case 'onOrBefore':
        return [one('<=', said(value))]
      case 'between':
        return ["'&'", one('>=', said(items[0])), one('<=', said(items[1]))]
      case 'inLast':
        return [one('in last', span(value as Span))]
      case 'inNext':
        return [one('in next', span(value as Span))]
    }
  }

  function literal(name: string, value: unknown): string {
    const kind = fields(name)?.kind
    if (typeof value === 'boolean') return value ? 'True' : 'False'
    if (kind === 'money') return amount(value as Money)
    if (kind === 'number') return written(value as number | string)
    if (kind === 'choice' || kind === 'set') return text(names.written(name, String(value)))
    return text(String(value))
  }

  function amount({ amount: digits, currency }: Money): string {
    return currency === names.currency ? digits : text(`${digits} ${currency}`)
  }
}

const memberOperators: Partial<Record<Condition['op'], string>> = {
  is: '=',
  isNot: '!=',
  isOneOf: 'in',
  isNoneOf: 'not in',
}

const span = ({ value, unit }: Span) => text(`${value} ${unit}`)

/** These operators look for a text without the blanks around it; in a pattern they would count. */
const wild = (value: unknown) => escaped(String(value).trim())

/** A text in single quotes, as Python reads it. */
function text(value: string): string {
  const inside = value
    .replace(/\\/g, '\\\\')
    .replace(/'/g, "\\'")
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')
  return `'${inside}'`
}
