import type { Money } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { join, raw, sql } from '../db/sql.ts'
import { currencyFor } from '../opportunities/company.ts'
import { keptOf } from '../records/kept.ts'
import { conditions } from '../records/list.ts'
import { isWaiting } from '../routing/is-waiting.ts'
import { permitOverview } from '../routing/permit.ts'
import { asMoney, converted, tally } from './tallies.ts'

type TeamOverview = {
  teamId: string
  /** Open opportunities, their sum by currency, and all together at today's rates; null where a rate is missing. */
  opportunities: { count: number; sum: Money[]; converted: Money | null; overdue: number }
  /** Open leads that no member has taken. */
  waitingLeads: number
}

/** How active teams stand, in their order: of all for who oversees sales, of his own for a leader. 403 for everybody else. */
export async function readTeams(ctx: Ctx): Promise<{ items: TeamOverview[]; nextCursor: null }> {
  const { actor, config } = ctx
  permitOverview(ctx)
  const teams = config
    .list('team')
    .filter(({ active, leaderId }) => active && (actor.role !== 'leader' || leaderId === actor.userId))
    .filter(({ companyId }) => !actor.companyIds.length || !companyId || actor.companyIds.includes(companyId))
  const ids = teams.map(({ id }) => id)
  const overdue = JSON.stringify({ all: [{ field: 'overdue', op: 'is', value: true }] })
  const ofTeams = sql`r.team_id = any(${ids}::uuid[])`
  const [open, late, waiting] = await Promise.all([
    tally(ctx, 'team_id', {}, [ofTeams, sql`r.state = 'open'`]),
    countBy(ctx, 'opportunity', [...(await conditions(ctx, keptOf('opportunity'), { filter: overdue })), ofTeams]),
    countBy(ctx, 'lead', [...(await conditions(ctx, keptOf('lead'), {})), ofTeams, isWaiting(ctx, 'lead')]),
  ])
  const items = teams.map(({ id }) => {
    const { count, sums } = open.get(id) ?? { count: 0, sums: [] }
    const currency = currencyFor(ctx, { teamId: id })
    return {
      teamId: id,
      opportunities: {
        count,
        sum: sums.map(asMoney),
        converted: converted(ctx, sums, currency),
        overdue: late.get(id) ?? 0,
      },
      waitingLeads: waiting.get(id) ?? 0,
    }
  })
  return { items, nextCursor: null }
}

async function countBy(ctx: Ctx, noun: 'lead' | 'opportunity', where: Parameters<typeof join>[0]) {
  const table = raw(noun === 'lead' ? 'leads' : 'opportunities')
  const rows = await ctx.tx.many<{ team_id: string; n: bigint }>(
    sql`select r.team_id, count(*) as n from ${table} r where ${join(where, ' and ')} group by 1`,
  )
  return new Map(rows.map(({ team_id, n }) => [team_id, Number(n)]))
}
