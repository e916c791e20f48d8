import type { Kind, RuleField } from '../fields.ts'
import type { Condition, Filter, Money, Operator, Scalar, Span, Value } from '../filter.ts'
import { readFilter } from '../read.ts'
import { patternOf, pieces, plain, type Token, tokensOf } from '../wildcards.ts'
import type { Fault, Literal } from './literal.ts'
import type { Names } from './names.ts'

type Code = 'shape' | 'field' | 'operator' | 'operatorForField' | 'value' | 'name' | 'ambiguous'
export type ConditionFault = Fault<Code> & { readonly suggestions?: readonly string[] }

type Made = { filter: Filter } | { fault: ConditionFault }

class Unreadable extends Error {
  readonly fault: ConditionFault
  constructor(fault: ConditionFault) {
    super(fault.code)
    this.fault = fault
  }
}

function fail(code: Code, { at }: Literal, detail?: string, suggestions?: readonly string[]): never {
  throw new Unreadable({
    code,
    position: at,
    ...(detail === undefined ? {} : { detail }),
    ...(suggestions?.length ? { suggestions } : {}),
  })
}

/** What a condition is about: our field, what was written, and how to read the values. */
type Asked = {
  readonly name: string
  readonly field: RuleField
  readonly names: Names
  readonly operator: Literal
  readonly value: Literal
}

/** Reads one condition `(field, operator, value)`. `(1, '=', 1)` matches everything, `(0, '=', 1)` nothing. */
export function conditionOf(term: Literal, names: Names): Made {
  try {
    return { filter: read(term, names) }
  } catch (thrown) {
    if (thrown instanceof Unreadable) return { fault: thrown.fault }
    throw thrown
  }
}

function read(term: Literal, names: Names): Filter {
  if (term.kind !== 'list' || term.items.length !== 3) fail('shape', term)
  const [subject, operator, value] = term.items as [Literal, Literal, Literal]
  if (subject.kind === 'number') return constant(subject, operator, value)
  if (subject.kind !== 'text' && subject.kind !== 'name') fail('shape', subject)
  const found = names.field(subject.text)
  if ('suggestions' in found) fail('field', subject, subject.text, found.suggestions)
  if (operator.kind !== 'text') fail('shape', operator)
  const written = operator.text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/^<>$/, '!=').replace(/^==$/, '=')
  const reader = Object.hasOwn(readers, written) ? readers[written] : undefined
  if (!reader) fail('operator', operator, operator.text)
  const filter = reader({ ...found, names, operator, value })
  const checked = readFilter(filter, names.fields, { members: ['languages', 'region'] })
  if ('filter' in checked) return checked.filter
  const [problem] = checked.problems
  if (problem?.code === 'operatorNotForField') return fail('operatorForField', operator, operator.text)
  return fail('value', value)
}

function constant(subject: Literal, operator: Literal, value: Literal): Filter {
  const both = subject.kind === 'number' && value.kind === 'number' && operator.kind === 'text'
  if (!both || (operator.text !== '=' && operator.text !== '!=')) fail('shape', subject)
  return (Number(subject.text) === Number(value.text)) === (operator.text === '=') ? { all: [] } : { any: [] }
}

type Reader = (asked: Asked) => Filter

const readers: Readonly<Record<string, Reader>> = {
  '=': (asked) => equal(asked, true),
  '!=': (asked) => equal(asked, false),
  '>': ordered('above', 'after'),
  '>=': ordered('atLeast', 'onOrAfter'),
  '<': ordered('below', 'before'),
  '<=': ordered('atMost', 'onOrBefore'),
  in: (asked) => oneOf(asked, true),
  'not in': (asked) => oneOf(asked, false),
  like: like('%', true),
  ilike: like('%', true),
  'not like': like('%', false),
  'not ilike': like('%', false),
  '=like': like('', true),
  '=ilike': like('', true),
  'not =like': like('', false),
  'not =ilike': like('', false),
  'in last': (asked) => leaf(asked, 'inLast', spanOf(asked)),
  'in next': (asked) => leaf(asked, 'inNext', spanOf(asked)),
}

/** Only operators that fields of this kind have; the door checks it once more. */
const hasTimes: ReadonlySet<Kind> = new Set<Kind>(['date', 'dateTime'])
const isOrdered: ReadonlySet<Kind> = new Set<Kind>(['number', 'money', 'date', 'dateTime'])

const leaf = ({ name }: Asked, op: Operator, value?: Value): Condition =>
  value === undefined ? { field: name, op } : { field: name, op, value }

const opposite = (filter: Filter, holds: boolean): Filter => (holds ? filter : { not: filter })

/** `False` and `None` mean "not set", as in Odoo; for a yes/no `False` is no. */
const isUnset = ({ field }: Asked, { kind, ...literal }: Literal): boolean =>
  kind === 'none' || (kind === 'yesNo' && !(literal as { value: boolean }).value && field.kind !== 'yesNo')

function equal(asked: Asked, holds: boolean): Filter {
  const { field, value } = asked
  if (field.kind === 'yesNo') {
    if (value.kind === 'none') return leaf(asked, 'is', !holds)
    if (value.kind !== 'yesNo') fail('value', value)
    return leaf(asked, 'is', value.value === holds)
  }
  if (isUnset(asked, value)) return leaf(asked, holds ? 'isEmpty' : 'isNotEmpty')
  if (value.kind === 'list') return oneOf(asked, holds)
  if (field.kind === 'set') return leaf(asked, holds ? 'hasAnyOf' : 'hasNoneOf', [scalar(asked, value) as string])
  if (hasTimes.has(field.kind)) return opposite(leaf(asked, 'on', scalar(asked, value)), holds)
  return leaf(asked, holds ? 'is' : 'isNot', memberOr(asked, value))
}

function ordered(amount: Operator, time: Operator): Reader {
  return (asked) => {
    const { kind } = asked.field
    if (!isOrdered.has(kind)) fail('operatorForField', asked.operator, operatorText(asked))
    return leaf(asked, hasTimes.has(kind) ? time : amount, scalar(asked, asked.value))
  }
}

function oneOf(asked: Asked, holds: boolean): Filter {
  const { field, value } = asked
  if (value.kind === 'name') return leaf(asked, holds ? 'isOneOf' : 'isNoneOf', memberOr(asked, value))
  const items = value.kind === 'list' ? value.items : [value]
  const unset = items.some((item) => isUnset(asked, item))
  const named = items.filter((item) => !isUnset(asked, item)).map((item) => scalar(asked, item))
  const empty = leaf(asked, 'isEmpty')
  const among = ((): Filter => {
    if (field.kind === 'yesNo') return { any: named.map((one) => leaf(asked, 'is', one)) }
    if (field.kind === 'set') return leaf(asked, 'hasAnyOf', named as string[])
    if (field.kind === 'text' || field.kind === 'choice') return leaf(asked, 'isOneOf', named as string[])
    return { any: named.map((one) => leaf(asked, hasTimes.has(field.kind) ? 'on' : 'is', one)) }
  })()
  const whole = unset ? (named.length ? { any: [empty, among] } : empty) : among
  if (holds) return whole
  if (!unset && field.kind === 'set') return leaf(asked, 'hasNoneOf', named as string[])
  if (!unset && (field.kind === 'text' || field.kind === 'choice')) return leaf(asked, 'isNoneOf', named as string[])
  return unset && !named.length ? leaf(asked, 'isNotEmpty') : { not: whole }
}

/** `ilike` looks for its text anywhere, `=ilike` compares the whole; on a reference, the names of what it leads to. */
function like(around: '' | '%', holds: boolean): Reader {
  return (asked) => {
    const { field, value, names } = asked
    if (isUnset(asked, value)) return leaf(asked, holds ? 'isEmpty' : 'isNotEmpty')
    if (value.kind !== 'text' && value.kind !== 'number') fail('value', value)
    const tokens = tokensOf(around ? around + value.text + around : value.text.trim())
    if (field.kind === 'text') return patterned(asked, tokens, holds)
    if (field.kind !== 'choice' && field.kind !== 'set') fail('operatorForField', asked.operator, operatorText(asked))
    const found = names.matching(asked.name, patternOf(tokens))
    if ('field' in found) return patterned({ ...asked, name: found.field }, tokens, holds)
    const [op, not]: [Operator, Operator] = field.kind === 'set' ? ['hasAnyOf', 'hasNoneOf'] : ['isOneOf', 'isNoneOf']
    return leaf(asked, holds ? op : not, [...found])
  }
}

/** A pattern by the plainest operator that says it. */
function patterned(asked: Asked, tokens: readonly Token[], holds: boolean): Filter {
  const texts = pieces(tokens).map(plain)
  const [first, second, third] = texts
  const either = (op: Operator, not: Operator, value?: string) => leaf(asked, holds ? op : not, value)
  // The other operators cut blanks off.
  if (texts.every((text) => text !== undefined && text === text.trim())) {
    if (texts.length === 1) return first ? either('is', 'isNot', first) : either('isEmpty', 'isNotEmpty')
    // A blank pattern is found in every text there is.
    if (texts.length === 2 && !first && !second) return either('isNotEmpty', 'isEmpty')
    if (texts.length === 2 && !second) return opposite(leaf(asked, 'startsWith', first), holds)
    if (texts.length === 2 && !first) return opposite(leaf(asked, 'endsWith', second), holds)
    if (texts.length === 3 && !first && !third) return either('contains', 'doesNotContain', second)
  }
  return either('isLike', 'isNotLike', patternOf(tokens))
}

/** A value, or the member's own in the rule of a member: `member.languages`. */
function memberOr(asked: Asked, value: Literal): Value {
  if (value.kind === 'name' && /^member\.\w+$/.test(value.text)) return { member: value.text.slice('member.'.length) }
  return scalar(asked, value)
}

function scalar(asked: Asked, value: Literal): Scalar {
  const { field, name, names } = asked
  if (value.kind === 'list' || value.kind === 'none' || value.kind === 'name') fail('value', value)
  if (field.kind === 'yesNo') return value.kind === 'yesNo' ? value.value : fail('value', value)
  if (value.kind === 'yesNo') fail('value', value)
  if (field.kind === 'choice' || field.kind === 'set') {
    const found = names.value(name, value.text)
    if ('value' in found) return found.value
    return fail(found.ambiguous ? 'ambiguous' : 'name', value, value.text, found.suggestions)
  }
  if (field.kind === 'number') return numberOf(value)
  if (field.kind === 'money') return moneyOf(value, names)
  if (hasTimes.has(field.kind)) return timeOf(value)
  return value.text
}

type Written = Literal & { readonly text: string }

function numberOf(value: Written): string | number {
  const plain = Number(value.text)
  if (value.text.trim() === '' || !Number.isFinite(plain)) return fail('value', value)
  // Exact decimals stay as they were written.
  return value.kind === 'number' && Number.isSafeInteger(plain) ? plain : decimalOf(value)
}

function decimalOf(value: Written): string {
  const exact = /^([-+]?)(\d*)\.?(\d*)$/.exec(value.text.trim())
  if (!exact) return String(Number(value.text))
  const [, sign = '', whole = '', part = ''] = exact
  return `${sign === '-' ? '-' : ''}${whole || '0'}${part ? `.${part}` : ''}`
}

function moneyOf(value: Written, names: Names): Money {
  const named = /^\s*(?:([A-Z]{3})\s+)?([-+]?[\d,]*\.?\d*)(?:\s+([A-Z]{3}))?\s*$/.exec(value.text)
  const currency = named?.[1] ?? named?.[3] ?? names.currency
  const digits = value.kind === 'number' ? decimalOf(value) : (named?.[2] ?? '').replaceAll(',', '')
  if (!/^[-+]?\d+(\.\d+)?$/.test(digits) || (named?.[1] && named[3])) return fail('value', value)
  const [whole = '0', part = ''] = digits.replace('+', '').split('.')
  const places = names.decimals(currency)
  const kept = part.length > places ? part : part.padEnd(places, '0')
  return { amount: kept ? `${whole}.${kept}` : whole, currency }
}

/** Odoo writes moments as `2026-03-02 02:00:00` in UTC. */
function timeOf(value: Written): string {
  const moment = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$/.exec(value.text.trim())
  return moment ? `${moment[1]}T${moment[2]}Z` : value.text.trim()
}

function spanOf({ value, field, operator }: Asked): Span {
  if (!hasTimes.has(field.kind)) fail('operatorForField', operator, operator.kind === 'text' ? operator.text : '')
  const read = value.kind === 'text' ? /^(\d{1,9}) (minute|hour|day|week|month)s?$/.exec(value.text.trim()) : null
  if (!read) return fail('value', value)
  return { value: Number(read[1]), unit: `${read[2]}s` as Span['unit'] }
}

const operatorText = ({ operator }: Asked) => (operator.kind === 'text' ? operator.text : '')
