import { fromMinor, type Money, type Problem, snake } from '@kohoi/contract'
import type { Filter } from '@kohoi/rules'
import Big from 'big.js'
import type { Ctx } from '../db/context.ts'
import { isId } from '../db/ids.ts'
import { join, raw, sql } from '../db/sql.ts'
import { keptOf } from '../records/kept.ts'
import { type Asked, conditions, filterSql } from '../records/list.ts'
import { convertOn, currencyOf, dayOf, timeZoneOf } from '../records/surroundings.ts'
import { invalid } from '../refuse.ts'
import { daysOfMonth, isDay } from './days.ts'

/** A report on opportunities: which it counts, by what they may be grouped, and which of their days it goes by. */
export type Report = {
  readonly which: readonly Filter[]
  /** What `from` and `to` bound, and what months are counted by. */
  readonly day: 'expectedCloseDate' | 'closedAt'
  /** What one may group by, the usual one first. */
  readonly groups: readonly Group[]
  /** Whether amounts are also summed by their probability. */
  readonly weighted: boolean
  /** The day whose exchange rates hold for an opportunity, as SQL over rows `r` of type date. */
  readonly ratesOn: (ctx: Ctx) => string
}

const groups = {
  type: { field: 'typeId', noun: 'opportunityType' },
  stage: { field: 'stageId', noun: 'stage' },
  team: { field: 'teamId', noun: 'team' },
  reason: { field: 'lostReasonId', noun: 'lostReason' },
  owner: { field: 'ownerId', noun: 'user' },
  month: { field: null, noun: null },
} as const
export type Group = keyof typeof groups

type Row = { id: string | null; currency: string | null; day: string; count: bigint; amount: string; weighted: string }
type Sums = { count: number; amount: bigint; weighted: bigint }

/**
 * The opportunities of a report that the actor may see, grouped, largest amount first: number, amount and share of the amount in percent,
 * in the company's currency. Every line bears the `filter` of the opportunities it counts. Amounts in a currency without a rate are counted
 * but not summed; they stand in `unconverted`.
 */
export async function runReport(ctx: Ctx, report: Report, asked: Asked) {
  const { by, filter } = readAsked(report, asked)
  const opportunities = keptOf('opportunity')
  const where = [...(await conditions(ctx, opportunities, {})), filterSql(ctx, opportunities, filter)]
  const rows = await ctx.tx.many<Row>(sql`
    select ${raw(groupSql(ctx, report, by))} as id, coalesce(r.expected_revenue_currency, ${currencyOf(ctx.config)}) as currency,
      (${raw(report.ratesOn(ctx))})::text as day, count(*) as count, coalesce(sum(r.expected_revenue), 0)::text as amount,
      coalesce(sum(round(r.expected_revenue * r.probability / 100.0)), 0)::text as weighted
    from opportunities r where ${join(where, ' and ')} group by 1, 2, 3`)
  return answer(ctx, report, by, filter, rows)
}

/** Today's rates. */
export const today = (ctx: Ctx): string => `date '${dayOf(ctx.now, timeZoneOf(ctx.config))}'`

/** The calendar day of `closed_at` where the workspace is, as SQL. */
export function closedOn(ctx: Ctx): string {
  const timeZone = timeZoneOf(ctx.config)
  if (!/^[\w+\-/]+$/.test(timeZone)) throw new Error(`not a time zone: ${timeZone}`)
  return `(r.closed_at at time zone '${timeZone}')::date`
}

function groupSql(ctx: Ctx, { day }: Report, by: Group): string {
  const { field } = groups[by]
  if (field) return `r.${snake(field)}::text`
  return `to_char(${day === 'closedAt' ? closedOn(ctx) : 'r.expected_close_date'}, 'YYYY-MM')`
}

function answer(ctx: Ctx, report: Report, by: Group, filter: { all: Filter[] }, rows: readonly Row[]) {
  const currency = currencyOf(ctx.config)
  const lines = new Map<string | null, Sums>()
  const total: Sums = { count: 0, amount: 0n, weighted: 0n }
  const unconverted = new Map<string, bigint>()
  for (const row of rows) {
    const from = row.currency ?? currency
    const convert = convertOn(ctx.config, row.day)
    const amount = convert(BigInt(row.amount), from, currency)
    const weighted = convert(BigInt(row.weighted), from, currency)
    if (amount === null) unconverted.set(from, (unconverted.get(from) ?? 0n) + BigInt(row.amount))
    const line = lines.get(row.id) ?? { count: 0, amount: 0n, weighted: 0n }
    for (const sums of [line, total]) {
      sums.count += Number(row.count)
      sums.amount += amount ?? 0n
      sums.weighted += weighted ?? 0n
    }
    lines.set(row.id, line)
  }
  const shown = ({ count, amount, weighted }: Sums) => ({
    count,
    amount: fromMinor(amount, currency),
    ...(report.weighted && { weighted: fromMinor(weighted, currency) }),
  })
  const items = [...lines]
    .sort(([a, x], [b, y]) => (y.amount > x.amount ? 1 : y.amount < x.amount ? -1 : String(a).localeCompare(String(b))))
    .map(([id, line]) => ({
      id,
      name: nameOf(ctx, by, id),
      ...shown(line),
      share: shareOf(line.amount, total.amount),
      filter: { all: [...filter.all, ofLine(report, by, id)] } satisfies Filter,
    }))
  const missing: Money[] = [...unconverted].map(([from, amount]) => fromMinor(amount, from))
  return { items, total: { ...shown(total), filter, ...(missing.length > 0 && { unconverted: missing }) } }
}

/** Percent with one decimal. */
const shareOf = (part: bigint, whole: bigint): string =>
  whole === 0n ? '0.0' : new Big(String(part)).times(100).div(String(whole)).toFixed(1)

/** As the reader calls it; null where the opportunities have none. */
function nameOf({ config, actor }: Ctx, by: Group, id: string | null): string | null {
  const { noun } = groups[by]
  if (id === null || !noun) return id
  const found = config.get(noun, id)
  const names = found && 'names' in found ? found.names : null
  return names?.[actor.language] || found?.name || null
}

/** What tells the opportunities of one line from the others. */
function ofLine({ day }: Report, by: Group, id: string | null): Filter {
  const field = groups[by].field ?? day
  if (id === null) return { field, op: 'isEmpty' }
  return groups[by].field ? { field, op: 'is', value: id } : { field, op: 'between', value: daysOfMonth(id) }
}

function readAsked(report: Report, { groupBy, from, to, teamId, ownerId, ...rest }: Asked) {
  const problems: Problem[] = Object.keys(rest).map((path) => ({ path, code: 'unknownParameter' }))
  const by = groupBy === undefined ? report.groups[0] : report.groups.find((one) => one === groupBy)
  if (!by) problems.push({ path: 'groupBy', code: 'choice', with: report.groups.join(', ') })
  const all: Filter[] = [...report.which]
  for (const [path, day] of Object.entries({ from, to })) {
    if (day === undefined) continue
    if (!isDay(day)) problems.push({ path, code: 'date' })
    else all.push({ field: report.day, op: path === 'from' ? 'onOrAfter' : 'onOrBefore', value: day })
  }
  for (const [field, id] of Object.entries({ teamId, ownerId }))
    if (id !== undefined) all.push(isId(id) ? { field, op: 'is', value: id } : { any: [] })
  if (!by || problems.length) throw invalid(problems)
  return { by, filter: { all } }
}
