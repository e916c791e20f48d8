import { fromMinor, type Money } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { join, type Sql, sql } from '../db/sql.ts'
import { convertOn, dayOf, timeZoneOf } from '../records/surroundings.ts'

/** How many records a column holds and what they are worth, in minor units of each currency. */
export type Tally = { count: number; sums: { currency: string; minor: bigint }[] }

/** Counts and sums the opportunities `r` that fulfil the conditions, by stage. */
export async function countStages(ctx: Ctx, where: readonly Sql[]): Promise<Map<string | null, Tally>> {
  const rows = await ctx.tx.many<{
    stage_id: string | null
    currency: string | null
    count: bigint
    minor: string
  }>(sql`
    select r.stage_id, r.expected_revenue_currency as currency, count(*) as count, coalesce(sum(r.expected_revenue), 0)::text as minor
    from opportunities r where ${join(where, ' and ')} group by 1, 2 order by 2`)
  const tallies = new Map<string | null, Tally>()
  for (const { stage_id, currency, count, minor } of rows) {
    const tally = tallies.get(stage_id) ?? { count: 0, sums: [] }
    tallies.set(stage_id, tally)
    tally.count += Number(count)
    if (currency) tally.sums.push({ currency, minor: BigInt(minor) })
  }
  return tallies
}

export const asMoney = ({ currency, minor }: Tally['sums'][number]): Money => fromMinor(minor, currency)

/** All sums together in one currency at today's rates; null where a rate is missing. */
export function converted(ctx: Ctx, sums: Tally['sums'], to: string): Money | null {
  const convert = convertOn(ctx.config, dayOf(ctx.now, timeZoneOf(ctx.config)))
  let total = 0n
  for (const { currency, minor } of sums) {
    const amount = convert(minor, currency, to)
    if (amount === null) return null
    total += amount
  }
  return fromMinor(total, to)
}
