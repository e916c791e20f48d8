import { dayOf, instantOf } from '../calendar.ts'
import { floorAt, isDecimal } from '../decimal.ts'
import type { Kind, RuleFields } from '../fields.ts'
import type { Condition, Filter, Money, Operator } from '../filter.ts'
import { fold } from '../fold.ts'
import { strings } from '../kinds/row.ts'
import { rowOf } from '../operators.ts'
import type { Surroundings } from '../surroundings.ts'
import { tokensOf, written } from '../wildcards.ts'

/** A form a text, choice, set or yes/no may have: equal to something, or holding it somewhere. */
export type Form = { readonly how: 'is' | 'startsWith' | 'endsWith' | 'contains'; readonly text: string }

/** Both ends inside; a `from` above `to` holds nothing. */
export type Stretch = { readonly from: number; readonly to: number }

/**
 * What a rule asks of a field before it can match at all: one of some forms, or a number in a stretch, for amounts one in each currency.
 * It may be wider than the rule, never narrower: the rule itself has the last word.
 */
export type Ask = { readonly forms: readonly Form[] } | { readonly stretches: ReadonlyMap<string, Stretch> }
/** What a rule asks of every field it cannot do without. */
export type Asks = ReadonlyMap<string, Ask>

/** The plain currency of numbers, days and moments. */
const plain = ''
const mostRows = 8

/** What a rule asks, in up to eight alternatives: a record that meets none of them cannot match. */
export function asksOf(filter: Filter, fields: RuleFields, around: Surroundings): Asks[] {
  return alternatives(filter).map((parts) => parts.reduce<Asks>((asks, part) => both(asks, needed(part)), new Map()))

  /** Fields the filter asks for whichever way it matches. */
  function needed(node: Filter): Asks {
    if ('all' in node) return node.all.map(needed).reduce<Asks>(both, new Map())
    if ('any' in node) {
      const [first = new Map(), ...others] = node.any.map(needed)
      return others.reduce<Asks>(either, first)
    }
    if ('not' in node) return new Map()
    const ask = askOf(node, fields(node.field)?.kind, around)
    return ask ? new Map([[node.field, ask]]) : new Map()
  }
}

/** The ways a filter can match, each as parts that all hold; where they would be too many, alternatives stay together. */
function alternatives(node: Filter): Filter[][] {
  if ('any' in node) {
    const rows = node.any.flatMap(alternatives)
    return rows.length > 0 && rows.length <= mostRows ? rows : [[node]]
  }
  if (!('all' in node)) return [[node]]
  return node.all.map(alternatives).reduce<Filter[][]>(
    (rows, more) => {
      const [one] = more
      if (rows.length * more.length <= mostRows) return rows.flatMap((row) => more.map((parts) => [...row, ...parts]))
      return rows.map((row) => [
        ...row,
        more.length === 1 && one ? { all: one } : { any: more.map((all) => ({ all })) },
      ])
    },
    [[]],
  )
}

/** Of two asks of one field the narrower; both hold, so that either would do. */
function both(a: Asks, b: Asks): Asks {
  const asks = new Map(a)
  for (const [field, ask] of b) {
    const other = asks.get(field)
    asks.set(field, other ? narrower(other, ask) : ask)
  }
  return asks
}

function narrower(a: Ask, b: Ask): Ask {
  if ('forms' in a && 'forms' in b) {
    const exact = (ask: { forms: readonly Form[] }) => ask.forms.every(({ how }) => how === 'is')
    if (exact(a) === exact(b)) return a.forms.length <= b.forms.length ? a : b
    return exact(a) ? a : b
  }
  if (!('stretches' in a && 'stretches' in b)) return a
  return { stretches: new Map([...a.stretches].flatMap(([currency, one]) => meeting(currency, one, b.stretches))) }
}

function meeting(currency: string, one: Stretch, others: ReadonlyMap<string, Stretch>): [string, Stretch][] {
  const other = others.get(currency)
  return other ? [[currency, { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }]] : []
}

/** Only what both alternatives ask for is asked for. */
function either(a: Asks, b: Asks): Asks {
  return new Map(
    [...a].flatMap(([field, ask]): [string, Ask][] => {
      const other = b.get(field)
      if (!other) return []
      if ('forms' in ask) return 'forms' in other ? [[field, { forms: [...ask.forms, ...other.forms] }]] : []
      if (!('stretches' in other)) return []
      const currencies = new Set([...ask.stretches.keys(), ...other.stretches.keys()])
      return [
        [
          field,
          {
            stretches: new Map(
              [...currencies].map((one) => [one, hull(ask.stretches.get(one), other.stretches.get(one))]),
            ),
          },
        ],
      ]
    }),
  )
}

const nothing: Stretch = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY }
const hull = (a = nothing, b = nothing): Stretch => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) })

type Reader = (condition: Condition, around: Surroundings, kind: Kind) => Ask | null

/** Negations, what holds for an empty field, and what hangs on the moment ask for nothing. */
const readers: Partial<Record<Operator, Reader>> = {
  is: one('is'),
  isOneOf: many,
  hasAnyOf: many,
  // Any of them would do; the first has to be there.
  hasAllOf: ({ value = '' }) => {
    const [first] = strings(value)
    return first === undefined ? null : { forms: [{ how: 'is', text: first }] }
  },
  contains: one('contains'),
  startsWith: one('startsWith'),
  endsWith: one('endsWith'),
  isLike: ({ value = '' }) => {
    const [longest] = written(tokensOf(fold(String(value)))).toSorted((a, b) => b.length - a.length)
    return longest ? { forms: [{ how: 'contains', text: longest }] } : null
  },
  ...Object.fromEntries(
    (
      [
        'above',
        'atLeast',
        'below',
        'atMost',
        'between',
        'on',
        'before',
        'after',
        'onOrBefore',
        'onOrAfter',
        'inLast',
        'inNext',
      ] as const
    ).map((op) => [op, stretchOf]),
  ),
}

const askOf = (condition: Condition, kind: Kind | undefined, around: Surroundings): Ask | null =>
  (kind && readers[condition.op]?.(condition, around, kind)) ?? null

function one(how: Form['how']): Reader {
  return (condition, around, kind) => {
    if (kind === 'number' || kind === 'money') return stretchOf(condition, around, kind)
    const text = keyOf(condition.value, kind)
    return { forms: text === '' ? [] : [{ how, text }] }
  }
}

function many({ value = '' }: Condition, _around: Surroundings, kind: Kind): Ask {
  return {
    forms: strings(value).flatMap((text): Form[] =>
      keyOf(text, kind) ? [{ how: 'is', text: keyOf(text, kind) }] : [],
    ),
  }
}

/** How a value of a text, a choice, a set or a yes/no is looked up. */
export function keyOf(value: unknown, kind: Kind): string {
  if (kind === 'yesNo') return String(value === true)
  if (typeof value !== 'string') return ''
  return kind === 'text' ? fold(value) : value
}

function stretchOf({ op, value = '' }: Condition, around: Surroundings, kind: Kind): Ask | null {
  if (kind === 'number') return numbers(op, value)
  const row = rowOf(kind, op)
  if (!row?.edges) return null
  const own = [value].flat().flatMap((one) => (isMoney(one) ? one.currency : []))
  const currencies = kind === 'money' ? new Set([...around.money.currencies, ...own]) : [plain]
  const stretches = [...currencies].flatMap((currency): [string, Stretch][] => {
    const [from, before] = row.edges?.(value, around, currency) ?? []
    if (from === undefined || before === undefined) return []
    return [
      [currency, { from: from === null ? -Infinity : Number(from), to: before === null ? Infinity : Number(before) }],
    ]
  })
  return { stretches: new Map(stretches) }
}

/** Rounding to doubles never swaps two numbers, so both ends may be taken as they round. */
function numbers(op: Operator, value: unknown): Ask | null {
  const [low, high = low] = [value].flat()
  if (!isDecimal(low) || !isDecimal(high)) return { stretches: new Map() }
  const from = op === 'below' || op === 'atMost' ? -Infinity : Number(low)
  const to = op === 'above' || op === 'atLeast' ? Infinity : Number(high)
  return { stretches: new Map([[plain, { from, to }]]) }
}

const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'currency' in value

type Place = { readonly currency: string; readonly at: number }

/** Where a record's value lies, null when it is empty. */
export function placeOf(value: unknown, kind: Kind, around: Surroundings): Place | null {
  const place = (at: number | null) => (at === null ? null : { currency: plain, at })
  if (kind === 'number') return isDecimal(value) ? place(Number(value)) : null
  if (kind === 'date') return typeof value === 'string' ? place(dayOf(value)) : null
  if (kind === 'dateTime')
    return value instanceof Date ? place(value.getTime()) : typeof value === 'string' ? place(instantOf(value)) : null
  if (!isMoney(value) || !isDecimal(value.amount)) return null
  return {
    currency: value.currency,
    at: Number(floorAt(String(value.amount), around.money.decimals(value.currency)).floor),
  }
}
