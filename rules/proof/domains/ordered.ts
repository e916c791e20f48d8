import { dayText, firstDay, firstInstant, lastDay, lastInstant, localDay } from '../../calendar.ts'
import { decimalText, isDecimal, written } from '../../decimal.ts'
import type { Condition, Money, Value } from '../../filter.ts'
import { bigints, cutAt } from '../../kinds/bigint.ts'
import { rowOf } from '../../operators.ts'
import type { Asked, Maker } from './domain.ts'

/** A stretch of steps in which no condition changes its answer; `before` is outside, null is open. */
type Piece = { readonly from: bigint | null; readonly before: bigint | null }

/** The stretches between the edges, those that begin at one first: there the near miss is seen. */
function pieces(edges: Iterable<bigint>, first: bigint | null, last: bigint | null): Piece[] {
  const sorted = [...new Set(edges)]
    .filter((edge) => (first === null || edge > first) && (last === null || edge <= last))
    .sort((a, b) => (a < b ? -1 : 1))
  const starting = sorted.map((from, i) => ({ from, before: sorted[i + 1] ?? (last === null ? null : last + 1n) }))
  return [...starting, { from: first, before: sorted[0] ?? (last === null ? null : last + 1n) }]
}

/** Pieces, numbered from `first`, in which a condition with these edges has the same answer. */
function alikeIn(all: readonly Piece[], edges: readonly bigint[], first = 0): number[][] {
  const cuts = new Set(edges)
  const runs: number[][] = [[]]
  // The piece before all edges stands last.
  for (const at of [all.length - 1, ...all.keys()].slice(0, all.length)) {
    const from = all[at]?.from ?? null
    if (from !== null && cuts.has(from)) runs.push([])
    runs.at(-1)?.push(first + at)
  }
  return runs
}

const edgesOf = ({ field, conditions, around }: Asked, currency = ''): bigint[] =>
  conditions.flatMap(({ op, value = '' }) =>
    (rowOf(field.kind, op)?.edges?.(value, around, currency) ?? []).flatMap((edge) =>
      edge === null ? [] : BigInt(edge),
    ),
  )

/** The number of a stretch that is quickest to read: small ones stand at the edge, others have the fewest digits. */
function plain({ from, before }: Piece, one = 1n): bigint {
  if (from !== null && from >= 0n && from < 1000n * one && from % one === 0n) return from
  if (before !== null && before <= 0n) return before - 1n
  const start = from === null || from < 0n ? 0n : from
  for (let unit = magnitude(start); unit > 1n; unit /= 10n) {
    const up = ((start + unit - 1n) / unit) * unit
    if (before === null || up < before) return up
  }
  return start
}

function magnitude(value: bigint): bigint {
  return 10n ** BigInt(String(value).length - 1)
}

/** Numbers on a grid fine enough to have a step between any two that conditions name. */
export const numberDomain: Maker = ({ field, conditions }) => {
  const values = conditions.flatMap(({ value }) => numbersIn(value))
  const scale = field.integer ? 0 : digitsAfter(values) + 1
  const edgesAt = (numbers: readonly string[]) =>
    numbers.flatMap((value) => {
      const { at, past } = cutAt(value, scale)
      return [at, past]
    })
  const one = 10n ** BigInt(scale)
  const bound = (limit: number | undefined) => (limit === undefined ? null : BigInt(limit) * one)
  const whole = field.integer ? Number.MAX_SAFE_INTEGER : undefined
  const line = pieces(edgesAt(values), bound(field.least ?? (whole && -whole)), bound(field.most ?? whole))
  const samples = line.map((piece) => {
    const step = plain(piece, one)
    return field.integer ? Number(step) : decimalText(step, scale)
  })
  return {
    cells: [{ samples: [...samples, null] }],
    alike: ({ value }) => [...alikeIn(line, edgesAt(numbersIn(value))), [samples.length]],
  }
}

const numbersIn = (value: Value | undefined): string[] =>
  (Array.isArray(value) ? value : [value]).filter(isDecimal).map(written)

const digitsAfter = (values: readonly string[]): number =>
  Math.max(0, ...values.map((value) => value.split('.')[1]?.length ?? 0))

/** Amounts, for each currency of the workspace on its own scale; the currencies that conditions name first. */
export const moneyDomain: Maker = (asked) => {
  const { money } = asked.around
  const own = asked.conditions.flatMap(({ value }) => currenciesIn(value))
  let count = 0
  const lines = [...new Set([...own, ...money.currencies])].map((currency) => {
    const least =
      asked.field.least === undefined ? null : BigInt(asked.field.least) * 10n ** BigInt(money.decimals(currency))
    const line = pieces(edgesOf(asked, currency), least, bigints.last)
    const first = count
    count += line.length
    return { currency, line, first }
  })
  const samples = lines.flatMap(({ currency, line }) => {
    const decimals = money.decimals(currency)
    const one = 10n ** BigInt(decimals)
    return line.map((piece): Money => {
      const minor = plain(piece, one)
      const text = decimalText(minor, decimals)
      const missing = decimals - (text.split('.')[1]?.length ?? 0)
      return { amount: missing > 0 ? `${text}${text.includes('.') ? '' : '.'}${'0'.repeat(missing)}` : text, currency }
    })
  })
  return {
    cells: [{ samples: [...samples, null] }],
    alike: (condition) => [
      ...lines.flatMap(({ currency, line, first }) =>
        alikeIn(line, edgesOf({ ...asked, conditions: [condition] }, currency), first),
      ),
      [samples.length],
    ],
  }
}

const currenciesIn = (value: Condition['value']): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((item) =>
    typeof item === 'object' && item !== null && 'currency' in item ? item.currency : [],
  )

export const dateDomain: Maker = (asked) => {
  const today = BigInt(localDay(asked.around.now, asked.around.timeZone))
  return moments(asked, today, BigInt(firstDay), BigInt(lastDay), 0n, (day) => dayText(Number(day)))
}

const hour = 3_600_000n

export const dateTimeDomain: Maker = (asked) => {
  const now = BigInt(Math.floor(asked.around.now))
  return moments(asked, now, BigInt(firstInstant), BigInt(lastInstant), hour, (instant) =>
    new Date(Number(instant)).toISOString(),
  )
}

/** Moments: the present one where it fits, else the nearest that is `apart` from the edge, which moves with the clock. */
function moments(
  asked: Asked,
  now: bigint,
  first: bigint,
  last: bigint,
  apart: bigint,
  write: (step: bigint) => string,
) {
  const line = pieces(edgesOf(asked), first, last)
  const samples = line.map(({ from, before }) => {
    const [start, end] = [from ?? first, (before ?? last + 1n) - 1n]
    const inward = (end - start) / 2n < apart ? (end - start) / 2n : apart
    return write(now < start + inward ? start + inward : now > end - inward ? end - inward : now)
  })
  return {
    cells: [{ samples: [...samples, null] }],
    alike: (condition: Condition) => [
      ...alikeIn(line, edgesOf({ ...asked, conditions: [condition] })),
      [samples.length],
    ],
  }
}
