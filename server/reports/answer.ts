import { fromMinor, type Money } from '@kohoi/contract'
import type { Filter } from '@kohoi/rules'
import Big from 'big.js'
import type { Ctx } from '../db/context.ts'
import { convertOn, currencyOf } from '../records/surroundings.ts'
import type { Question } from './asked.ts'
import type { Grouping } from './grouping.ts'
import type { Part, Report, Row } from './report.ts'
import { waitsOf } from './waits.ts'

type Sums = { count: number; amount: bigint; weighted: bigint }
/** What a line has, by part. */
type Line = Map<string, Sums>

const none: Sums = { count: 0, amount: 0n, weighted: 0n }
const plus = (a: Sums, b: Sums): Sums => ({
  count: a.count + b.count,
  amount: a.amount + b.amount,
  weighted: a.weighted + b.weighted,
})

/** The lines of a report and their total, as they are told. */
export function answer(ctx: Ctx, report: Report, question: Question, grouping: Grouping, rows: readonly Row[]) {
  const currency = currencyOf(ctx.config)
  const parts = Object.entries(report.parts(ctx))
  const counted = report.counted ?? parts.map(([name]) => name)
  const { lines, total, unconverted } = addUp(ctx, grouping, rows)
  const waits = waitsOf(ctx, grouping, rows)

  const shown = ({ count, amount, weighted }: Sums) => ({
    count,
    amount: report.noun === 'activity' ? null : fromMinor(amount, currency),
    ...(report.weighted && { weighted: fromMinor(weighted, currency) }),
  })
  const figures = (line: Line, narrowed: (part: Part) => Filter[], id: string | null | undefined) => {
    const all = parts.map(([name, part]) => ({ name, part, filter: { all: narrowed(part) } satisfies Filter }))
    const of = all.flatMap(({ name, filter }) => (counted.includes(name) ? [filter] : []))
    const each = all.map(({ name, part, filter }) => [
      name,
      { ...shown(line.get(name) ?? none), ...(part.wait && waits(name, id)), filter },
    ])
    return {
      ...shown(sumOf(line, counted)),
      filter: of.length === 1 ? of[0] : { any: of },
      ...(parts.length > 1 && { parts: Object.fromEntries(each) }),
    }
  }
  const whole = sumOf(total, counted)
  const items = [...lines]
    .map(([id, line]) => ({ id, line, sum: sumOf(line, counted) }))
    .sort((a, b) => larger(a.sum, b.sum, report.by) || larger(a.sum, b.sum, 'count') || inOrder(a.id, b.id))
    .map(({ id, line, sum }) => ({
      id,
      name: grouping.nameOf(id),
      share: shareOf(sum[report.by], whole[report.by]),
      ...figures(line, (part) => [...question.filters(part), grouping.filterOf(part, id)], id),
    }))
  return {
    items,
    total: {
      ...figures(total, question.filters, undefined),
      ...(unconverted.length > 0 && { unconverted }),
    },
  }
}

function addUp(ctx: Ctx, { lineOf }: Grouping, rows: readonly Row[]) {
  const currency = currencyOf(ctx.config)
  const lines = new Map<string | null, Line>()
  const total: Line = new Map()
  const unconverted = new Map<string, bigint>()
  for (const row of rows) {
    const convert = convertOn(ctx.config, row.day)
    const amount = convert(BigInt(row.amount), row.currency, currency)
    const weighted = convert(BigInt(row.weighted), row.currency, currency) ?? 0n
    if (amount === null) unconverted.set(row.currency, (unconverted.get(row.currency) ?? 0n) + BigInt(row.amount))
    const id = lineOf(row.id)
    const line = lines.get(id) ?? new Map<string, Sums>()
    lines.set(id, line)
    for (const sums of [line, total])
      sums.set(row.part, plus(sums.get(row.part) ?? none, { count: Number(row.count), amount: amount ?? 0n, weighted }))
  }
  const missing: Money[] = [...unconverted].map(([from, amount]) => fromMinor(amount, from))
  return { lines, total, unconverted: missing }
}

const sumOf = (line: Line, parts: readonly string[]): Sums =>
  parts.reduce((sum, part) => plus(sum, line.get(part) ?? none), none)

const larger = (a: Sums, b: Sums, by: Report['by']) => (a[by] > b[by] ? -1 : a[by] < b[by] ? 1 : 0)
const inOrder = (a: string | null, b: string | null) => String(a).localeCompare(String(b))

/** Percent with one decimal. */
const shareOf = (part: bigint | number, whole: bigint | number): string =>
  Number(whole) === 0 ? '0.0' : new Big(String(part)).times(100).div(String(whole)).toFixed(1)
