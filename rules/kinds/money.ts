import { floorAt, isDecimal } from '../decimal.ts'
import type { Money, OperatorOf, Value } from '../filter.ts'
import { expression, join, no, type Piece, parameter, sql } from '../pieces.ts'
import type { Surroundings } from '../surroundings.ts'
import { bigintSql, bigints, cutAt } from './bigint.ts'
import { emptiness } from './emptiness.ts'
import { type Comparison, inside, type Range, stretch } from './range.ts'
import { complement, pair, type Row } from './row.ts'

type Rates = Surroundings['money']

const is = comparison('is')

/** Amounts are compared in the condition's currency, after the record's has been converted and rounded. */
export const money: Record<OperatorOf['money'], Row> = {
  is,
  isNot: complement(is),
  above: comparison('above'),
  atLeast: comparison('atLeast'),
  below: comparison('below'),
  atMost: comparison('atMost'),
  between: within('pair', (value, decimals) => {
    const [low, high] = pair(value)
    if (!isMoney(low) || !isMoney(high) || low.currency !== high.currency) return null
    const { currency } = low
    const range = {
      from: cutAt(low.amount, decimals(currency)).at,
      before: cutAt(high.amount, decimals(currency)).past,
    }
    return { currency, range }
  }),
  ...emptiness((field) => !isMoney(field)),
}

function comparison(name: Comparison): Row {
  return within('one', (value, decimals) => {
    if (!isMoney(value)) return null
    return { currency: value.currency, range: stretch(name, cutAt(value.amount, decimals(value.currency))) }
  })
}

type Wanted = { currency: string; range: Range<bigint> }

/** A stretch of minor units in one currency, meant the same way in memory and SQL. */
function within(takes: 'one' | 'pair', read: (value: Value, decimals: Rates['decimals']) => Wanted | null): Row {
  return {
    takes,
    memory: (value, { money }) => {
      const wanted = read(value, money.decimals)
      if (!wanted) return () => false
      const known = new Set(currencies(money, wanted.currency))
      return (field) => {
        if (!isMoney(field) || !known.has(field.currency)) return false
        const { floor } = floorAt(field.amount, money.decimals(field.currency))
        const minor = convert(money, floor, field.currency, wanted.currency)
        return minor !== null && inside(wanted.range, minor)
      }
    },
    sql: (column, value, { money }) => {
      const wanted = read(value, money.decimals)
      if (!wanted || column.currency === undefined) return no
      const amount = expression(column.sql)
      const currency = expression(column.currency)
      const alternatives: Piece[] = []
      for (const code of currencies(money, wanted.currency)) {
        const range = rangeIn(code, wanted, money)
        if (!range) continue
        const bounds = bigintSql(amount, range)
        if (bounds !== no) alternatives.push(sql`(${currency} = ${parameter(code, 'text')} and ${bounds})`)
      }
      if (alternatives.length === 0) return no
      return sql`(${amount} is not null and ${currency} is not null and (${join(alternatives, ' or ')}))`
    },
    edges: (value, { money }, currency) => {
      const wanted = read(value, money.decimals)
      const range = wanted && rangeIn(currency, wanted, money)
      return range ? [range.from, range.before] : []
    },
  }
}

function isMoney(value: unknown): value is Money {
  if (typeof value !== 'object' || value === null) return false
  const { amount, currency } = value as Partial<Money>
  return typeof amount === 'string' && isDecimal(amount) && typeof currency === 'string' && currency !== ''
}

function currencies(rates: Rates, wanted: string): readonly string[] {
  return rates.currencies.includes(wanted) ? rates.currencies : [...rates.currencies, wanted]
}

function convert(rates: Rates, minor: bigint, from: string, to: string): bigint | null {
  return from === to ? minor : rates.convert(minor, from, to)
}

/** The amounts in another currency that convert into the wanted stretch; null when there is no rate. */
function rangeIn(code: string, wanted: Wanted, rates: Rates): Range<bigint> | null {
  const { currency, range } = wanted
  if (code === currency) return range
  if (rates.convert(0n, code, currency) === null) return null
  const reaching = (cut: bigint | null) => (cut === null ? null : smallest(cut))
  return { from: reaching(range.from), before: reaching(range.before) }

  /** By bisection over the same conversion the records go through, so that rounding cannot tell the two apart. */
  function smallest(cut: bigint): bigint {
    let low = bigints.first
    let high = bigints.last + 1n
    while (low < high) {
      const middle = (low + high) >> 1n
      const minor = rates.convert(middle, code, currency)
      if (minor !== null && minor >= cut) high = middle
      else low = middle + 1n
    }
    return low
  }
}
