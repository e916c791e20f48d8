import { fromMinor, type Money, type RecordOf, type salesTarget, toMinor } from '@kohoi/contract'
import Big from 'big.js'
import type { Ctx } from '../db/context.ts'
import { type Sql, sql } from '../db/sql.ts'
import { convertOn, timeZoneOf } from '../records/surroundings.ts'

export type Target = RecordOf<typeof salesTarget>

/** Minor units won for a target: the revenue of what was won in its period by the company's day, each day at the rate of that day. */
async function wonFor(ctx: Ctx, target: Target): Promise<bigint> {
  const timeZone = timeZoneOf(ctx.config)
  const { startsOn, endsOn, amount } = target
  const rows = await ctx.tx.many<{ day: string; currency: string; sum: string }>(sql`
    select to_char(r.closed_at at time zone ${timeZone}, 'YYYY-MM-DD') as day, r.expected_revenue_currency as currency, sum(r.expected_revenue)::text as sum
    from opportunities r
    where r.workspace_id = ${ctx.workspaceId} and r.deleted_at is null and r.state = 'won' and r.expected_revenue is not null
      and r.closed_at >= ${startsOn}::date::timestamp at time zone ${timeZone}
      and r.closed_at < (${endsOn}::date + 1)::timestamp at time zone ${timeZone} and ${ofScope(ctx, target)}
    group by 1, 2`)
  return rows.reduce((won, { day, currency, sum }) => {
    const converted = convertOn(ctx.config, day)(BigInt(sum), currency, amount.currency)
    return won + (converted ?? 0n)
  }, 0n)
}

export type Progress = { won: Money; share: string; reached: boolean }

/** Won so far, the percentage of the target that is, rounded down so that 100 means reached, and whether it is. */
export async function progressOf(ctx: Ctx, target: Target): Promise<Progress> {
  const won = await wonFor(ctx, target)
  const whole = toMinor(target.amount)
  const share = whole === 0n ? '100.0' : new Big(String(won)).times(100).div(String(whole)).toFixed(1, Big.roundDown)
  return { won: fromMinor(won, target.amount.currency), share, reached: won >= whole }
}

function ofScope(ctx: Ctx, { scope, userId, teamId, companyId }: Target): Sql {
  if (scope === 'user') return sql`r.owner_id = ${userId}`
  if (scope === 'team') return sql`r.team_id = ${teamId}`
  const companies = ctx.config.list('company')
  const company = companyId ?? companies[0]?.id
  if (companies.length < 2) return sql`true`
  // As everywhere: a record's company is its team's, else its owner's.
  const teams = ctx.config.list('team').filter((team) => (team.companyId ?? companies[0]?.id) === company)
  const owners = ctx.config
    .list('user')
    .filter((user) => (user.companyIds.length ? user.companyIds.includes(company ?? '') : company === companies[0]?.id))
  return sql`(r.team_id = any(${teams.map(({ id }) => id)}::uuid[])
    or (r.team_id is null and r.owner_id = any(${owners.map(({ id }) => id)}::uuid[])))`
}
