import { fromMinor, type Money, type Problem } from '@kohoi/contract'
import Big from 'big.js'
import type { Ctx } from '../db/context.ts'
import { isId } from '../db/ids.ts'
import { join, raw, type Sql, sql } from '../db/sql.ts'
import { keptOf } from '../records/kept.ts'
import { type Asked, conditions, filterSql } from '../records/list.ts'
import { convertOn, currencyOf, dayOf, timeZoneOf } from '../records/surroundings.ts'
import { invalid } from '../refuse.ts'

const groups = { type: 'r.type_id::text', team: 'r.team_id::text', month: `to_char(r.expected_close_date, 'YYYY-MM')` }
type Group = keyof typeof groups

type Sum = { id: string | null; currency: string | null; count: bigint; amount: string | null; weighted: string | null }
type Line = { count: number; amount: bigint; weighted: bigint }

/**
 * The open Big Deals that the actor may see, by type, team or month of expected close, largest first: their number, revenue and weighted
 * revenue in the company's currency at today's rates, and the share of the revenue in percent. `from` and `to` are days of expected close.
 * Amounts in a currency without a rate are counted but not summed; they stand in `unconverted`.
 */
export async function bigDealReport(ctx: Ctx, asked: Asked) {
  const { by, within } = readAsked(asked)
  const opportunities = keptOf('opportunity')
  const where = [
    ...(await conditions(ctx, opportunities, {})),
    sql`r.state = 'open'`,
    filterSql(ctx, opportunities, { field: 'bigDeal', op: 'is', value: true }),
    ...within,
  ]
  const rows = await ctx.tx.many<Sum>(sql`
    select ${raw(groups[by])} as id, r.expected_revenue_currency as currency, count(*) as count, sum(r.expected_revenue)::text as amount,
      sum(round(r.expected_revenue * r.probability / 100.0))::text as weighted
    from opportunities r where ${join(where, ' and ')} group by 1, 2`)
  return inLines(ctx, by, rows)
}

function inLines(ctx: Ctx, by: Group, rows: readonly Sum[]) {
  const currency = currencyOf(ctx.config)
  const convert = convertOn(ctx.config, dayOf(ctx.now, timeZoneOf(ctx.config)))
  const lines = new Map<string | null, Line>()
  const total: Line = { count: 0, amount: 0n, weighted: 0n }
  const unconverted: Money[] = []
  for (const row of rows) {
    const from = row.currency ?? currency
    const amount = convert(BigInt(row.amount ?? 0), from, currency)
    const weighted = convert(BigInt(row.weighted ?? 0), from, currency)
    if (amount === null) unconverted.push(fromMinor(BigInt(row.amount ?? 0), from))
    const line = lines.get(row.id) ?? { count: 0, amount: 0n, weighted: 0n }
    for (const sum of [line, total]) {
      sum.count += Number(row.count)
      sum.amount += amount ?? 0n
      sum.weighted += weighted ?? 0n
    }
    lines.set(row.id, line)
  }
  const shown = ({ count, amount, weighted }: Line) => ({
    count,
    amount: fromMinor(amount, currency),
    weighted: fromMinor(weighted, currency),
  })
  const items = [...lines]
    .sort(([a, x], [b, y]) => (y.amount > x.amount ? 1 : y.amount < x.amount ? -1 : String(a).localeCompare(String(b))))
    .map(([id, line]) => ({ id, name: nameOf(ctx, by, id), ...shown(line), share: shareOf(line.amount, total.amount) }))
  return { items, total: { ...shown(total), ...(unconverted.length ? { unconverted } : {}) } }
}

/** Percent with one decimal. */
const shareOf = (part: bigint, whole: bigint): string =>
  whole === 0n ? '0.0' : new Big(String(part)).times(100).div(String(whole)).toFixed(1)

/** As the reader calls it; null where the opportunities have none. */
function nameOf({ config, actor }: Ctx, by: Group, id: string | null): string | null {
  if (id === null || by === 'month') return id
  if (by === 'team') return config.get('team', id)?.name ?? null
  const type = config.get('opportunityType', id)
  return type?.names?.[actor.language] || type?.name || null
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

function readAsked({ groupBy = 'type', from, to, teamId, ownerId, ...rest }: Asked): { by: Group; within: Sql[] } {
  const problems: Problem[] = Object.keys(rest).map((path) => ({ path, code: 'unknownParameter' }))
  if (!Object.hasOwn(groups, groupBy))
    problems.push({ path: 'groupBy', code: 'choice', with: Object.keys(groups).join(', ') })
  const within: Sql[] = []
  for (const [path, day] of Object.entries({ from, to })) {
    if (day === undefined) continue
    if (!isDay(day)) problems.push({ path, code: 'date' })
    else within.push(path === 'from' ? sql`r.expected_close_date >= ${day}` : sql`r.expected_close_date <= ${day}`)
  }
  for (const [column, id] of Object.entries({ team_id: teamId, owner_id: ownerId }))
    if (id !== undefined) within.push(isId(id) ? sql`${raw(`r.${column}`)} = ${id}` : sql`false`)
  if (problems.length) throw invalid(problems)
  return { by: groupBy as Group, within }
}
