import type { Ctx } from '../db/context.ts'
import { shapeOf } from '../db/inserts.ts'
import { type Sql, sql } from '../db/sql.ts'
import type { Standing } from './rule-book.ts'

/** Capacity counts the records of this many days back, to the moment. */
const capacityDays = 30

/** Since when records count. */
export const capacitySince = (now: Date): Date => new Date(now.getTime() - capacityDays * 86_400_000)

type Turns = { standings: Promise<Standing[]>; toGive: number; given: number }

/**
 * How a team's members stand, to give one record: read once a transaction, for as many as it may give. From here on until the commit the
 * records of the team take turns; whoever serves a member changes what is answered here.
 */
export function turnsOf(ctx: Ctx, teamId: string): Promise<Standing[]> {
  const teams = ctx.once('turns', () => new Map<string, Turns>())
  const known = teams.get(teamId)
  if (known && known.given < known.toGive) {
    known.given++
    return known.standings
  }
  const { whole, records } = ctx.among ?? { whole: ctx, records: 1 }
  lockTeam(whole, teamId)
  const standings = standingsOf(whole, teamId, records)
  teams.set(teamId, { standings, toGive: records, given: 1 })
  return standings
}

/**
 * Makes records of a team take turns until the commit. `for no key update`: an insert of a lead holds `key share` on its team, and
 * `for update` would deadlock with it. The members must be read in a later statement, since a statement's snapshot is older than its wait.
 */
export const lockTeam = (ctx: Ctx, teamId: string): void =>
  ctx.tx.write(sql`select 1 from teams where workspace_id = ${ctx.workspaceId} and id = ${teamId} for no key update`)

type Found = {
  id: string
  user_id: string
  active: boolean
  opted_out: boolean
  position: number | null
  last_turn: bigint
  served: bigint
  left: number | null
}

/** How a team's members stand, in their order, when so many records are about to be given. Under `lockTeam` it stays so until the commit. */
export async function standingsOf(ctx: Ctx, teamId: string, toGive = 1): Promise<Standing[]> {
  const rows = await ctx.tx.many<Found>(standingsQuery(ctx, teamId, toGive))
  return rows.map((row) => ({
    memberId: row.id,
    userId: row.user_id,
    active: row.active,
    optedOut: row.opted_out,
    left: row.left,
    lastTurn: row.last_turn,
    served: row.served,
    position: row.position,
  }))
}

/**
 * Looks only at those of a member's last `capacity` records that would leave the count as `toGive` more come, so `left` is exact up to that
 * many. The bounds of `nth` may hold no more than `-` and `+`: below row-level security anything else (coalesce) would keep them out of the
 * index, and all that a member was ever given would be read. Who was never served has no bound, and nothing is counted.
 */
export const standingsQuery = (ctx: Ctx, teamId: string, toGive: number): Sql => sql`
  select m.id, m.user_id, u.active, m.opted_out, m.position, coalesce(t.last_turn, 0) as last_turn, coalesce(t.served, 0) as served,
    case when m.capacity is not null then least(m.capacity, ${toGive}) - (
      select count(*)::int from assignments a
      where a.workspace_id = m.workspace_id and a.team_id = m.team_id and a.owner_id = m.user_id
        and a.nth > t.served - m.capacity and a.nth <= t.served - m.capacity + ${toGive} and a.at > ${capacitySince(ctx.now)}
    ) end as "left"
  from members m
  join users u on u.workspace_id = m.workspace_id and u.id = m.user_id
  left join turns t on t.workspace_id = m.workspace_id and t.team_id = m.team_id and t.user_id = m.user_id
  where m.workspace_id = ${ctx.workspaceId} and m.team_id = ${teamId}
  order by m.position nulls last, m.id`

/** Serves a member: the last turn of all and the next number among his own records, which is answered. In memory. */
export function serve(standings: readonly Standing[], chosen: Standing): bigint {
  let last = 0n
  for (const { lastTurn } of standings) if (lastTurn > last) last = lastTurn
  chosen.lastTurn = last + 1n
  chosen.served += 1n
  if (chosen.left !== null) chosen.left -= 1
  return chosen.served
}

/** Serves a member and keeps it. Under `lockTeam`. */
export function takeTurn(ctx: Ctx, teamId: string, standings: readonly Standing[], chosen: Standing): bigint {
  const nth = serve(standings, chosen)
  keepTurn(ctx, teamId, chosen)
  return nth
}

const turnShape = shapeOf(
  'turns',
  ['workspace_id', 'team_id', 'user_id', 'last_turn', 'served'],
  ['workspace_id', 'team_id', 'user_id'],
)

/** Writes down how a member stands. Under `lockTeam`. */
export const keepTurn = ({ tx, workspaceId }: Ctx, teamId: string, { userId, lastTurn, served }: Standing): void =>
  tx.insert(turnShape, [workspaceId, teamId, userId, lastTurn, served])

/** Records each member of the teams received in the last 30 days, by `team user`. */
export async function usedBy(ctx: Ctx, teamIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await ctx.tx.many<{ team_id: string; owner_id: string; used: number }>(sql`
    select team_id, owner_id, count(*)::int as used from assignments
    where workspace_id = ${ctx.workspaceId} and team_id = any(${[...teamIds]}::uuid[]) and nth is not null and at > ${capacitySince(ctx.now)}
    group by team_id, owner_id`)
  return new Map(rows.map((row) => [`${row.team_id} ${row.owner_id}`, row.used]))
}
