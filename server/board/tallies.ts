import { fromMinor, type Money } from '@kohoi/contract'
import { type Filter, fieldsOf as namesIn } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { shared } from '../db/shared.ts'
import { join, raw, type Sql, sql } from '../db/sql.ts'
import { keptOf } from '../records/kept.ts'
import { type Asked, conditions, filterSql } from '../records/list.ts'
import { readFilterText } from '../records/read-filter.ts'
import { convertOn, dayOf, timeZoneOf } from '../records/surroundings.ts'

/** How many records there are and what they are worth, as it stands and by probability, in minor units of each currency. */
export type Tally = { count: number; sums: { currency: string; minor: bigint; weighted: bigint }[] }

/** What the totals are kept by, so that they can answer a filter that asks for nothing else. */
const keptBy = new Set(['stageId', 'teamId', 'ownerId', 'state'])

/**
 * Counts and sums the open and won opportunities that the actor may see and that were asked for, by stage or team. Out of the totals where
 * they can say it, else by counting: `within` narrows by the columns that both have.
 */
export async function tally(
  ctx: Ctx,
  by: 'stage_id' | 'team_id',
  asked: Asked,
  within: readonly Sql[],
): Promise<Map<string | null, Tally>> {
  const column = raw(`r.${by}`)
  const byTotals = conditionsOnTotals(ctx, asked)
  type Row = { place: string | null; currency: string | null; count: bigint; minor: string; weighted: string }
  const rows = await shared<Row>(
    ctx,
    byTotals
      ? sql`select ${column} as place, r.currency, sum(r.count) as count, sum(r.amount)::text as minor, sum(r.weighted)::text as weighted
          from opportunity_totals r where ${join([...byTotals, ...within], ' and ')} group by 1, 2 having sum(r.count) <> 0 order by 2`
      : sql`select ${column} as place, r.expected_revenue_currency as currency, count(*) as count, coalesce(sum(r.expected_revenue), 0)::text as minor,
            coalesce(sum((r.expected_revenue * r.probability + 50) / 100), 0)::text as weighted
          from workspace_opportunities r where ${join([...(await conditions(ctx, keptOf('opportunity'), asked)), ...within], ' and ')}
          group by 1, 2 order by 2`,
  )
  const tallies = new Map<string | null, Tally>()
  for (const { place, currency, count, minor, weighted } of rows) {
    const known = tallies.get(place) ?? { count: 0, sums: [] }
    tallies.set(place, known)
    known.count += Number(count)
    if (currency) known.sums.push({ currency, minor: BigInt(minor), weighted: BigInt(weighted) })
  }
  return tallies
}

/** Who may see and what was asked, as conditions on rows `r` of the totals; null where they do not know enough. */
function conditionsOnTotals(ctx: Ctx, asked: Asked): Sql[] | null {
  const kept = keptOf('opportunity')
  const mayRead = kept.access.read(ctx.actor, ctx.config)
  if (asked.q?.trim() || typeof mayRead === 'function') return null
  const filters: Filter[] = [mayRead]
  if (asked.filter) filters.push(readFilterText(ctx, kept.noun, asked.filter))
  if (filters.some((filter) => [...namesIn(filter)].some((name) => !keptBy.has(name)))) return null
  return [sql`r.workspace_id = ${ctx.workspaceId}`, ...filters.map((filter) => filterSql(ctx, kept, filter))]
}

export const asMoney = ({ currency, minor }: { currency: string; minor: bigint }): Money => fromMinor(minor, currency)

/** All sums together in one currency at today's rates; null where a rate is missing. */
export function converted(ctx: Ctx, sums: readonly { currency: string; minor: bigint }[], to: string): Money | null {
  const convert = convertOn(ctx.config, dayOf(ctx.now, timeZoneOf(ctx.config)))
  let total = 0n
  for (const { currency, minor } of sums) {
    const amount = convert(minor, currency, to)
    if (amount === null) return null
    total += amount
  }
  return fromMinor(total, to)
}
