import { isDeepStrictEqual } from 'node:util'
import type { Ctx } from '../../db/context.ts'
import type { Row } from '../../db/rows.ts'
import { sql } from '../../db/sql.ts'
import { readRecord } from '../../records/acts.ts'
import { configAt } from '../../records/config-changes.ts'
import { keptOf } from '../../records/kept.ts'
import { refuse } from '../../refuse.ts'
import { takeBack } from '../backtesting/as-it-was.ts'
import { givenTeam, type Packed, pack, spelledOut, type Tried } from '../packed.ts'
import { candidatesOf, type Kept, newest } from '../read-receipt.ts'
import type { RoutedEntity, State, Step } from '../receipt.ts'
import { asRulesSee, byPosition, chooseMember, chooseTeam, type Standing } from '../rule-book.ts'
import { capacitySince } from '../turns.ts'
import { rulesVersionAt } from './versions.ts'

/** A decision taken once more; `same` when every candidate fared as the receipt says, for the same reasons. */
export type Replay = {
  version: number
  same: boolean
  state: State
  teamId: string | null
  ownerId: string | null
  steps: Step[]
}

/**
 * Takes the newest decision that the rules made on a record once more: by the configuration it was made by, on the record as it stood then,
 * with the turns and capacities of that moment. Saves nothing.
 */
export async function replay(ctx: Ctx, entity: RoutedEntity, recordId: string): Promise<Replay> {
  const record: Row = { ...(await readRecord(ctx, keptOf(entity), recordId)) }
  const receipt = await newest(ctx, entity, recordId, true)
  if (!receipt || receipt.config_version === null || Array.isArray(receipt.steps)) throw refuse('assignment.noReplay')
  const [config, version, teamId] = await Promise.all([
    configAt(ctx, receipt.config_version),
    rulesVersionAt(ctx, receipt.config_version),
    cameWith(ctx, receipt.steps),
    takeBack(ctx, entity, [{ id: receipt.id, record }]),
  ])
  Object.assign(record, { ownerId: null, teamId })
  const then = { ...ctx, config, now: receipt.at }
  const seen = await asRulesSee(then, entity, record)
  const choice = chooseTeam(then, entity, seen)
  const tried: Tried[] = [...choice.tried]
  let ownerId = choice.handlerId
  if (!ownerId && choice.teamId) {
    const { tried: more, chosen } = chooseMember(
      then,
      entity,
      choice.teamId,
      await standingsThen(then, choice.teamId, receipt),
      seen,
    )
    tried.push(...more)
    ownerId = chosen?.userId ?? null
  }
  const decided = {
    teamId: choice.handlerId ? teamId : choice.teamId,
    ownerId,
    state: stateOf(ownerId, choice.teamId),
  }
  const was = { teamId: receipt.team_id, ownerId: receipt.owner_id, state: receipt.state }
  const same = isDeepStrictEqual(decided, was) && isDeepStrictEqual(pack(tried, seen), receipt.steps)
  return { version, same, ...decided, steps: spelledOut(tried, seen) }
}

const stateOf = (ownerId: string | null, teamId: string | null): State =>
  ownerId ? 'assigned' : teamId ? 'waiting' : 'unassigned'

async function cameWith(ctx: Ctx, packed: Packed): Promise<string | null> {
  const place = givenTeam(packed)
  return place ? ((await candidatesOf(ctx, [place.page]))(place.page)[place.at]?.id ?? null) : null
}

type Served = { owner_id: string; last: string; served: bigint; used: number }

/** How a team's members stood just before a receipt: its own and later ones do not count. */
async function standingsThen(then: Ctx, teamId: string, { id }: Kept): Promise<Standing[]> {
  const rows = await then.tx.many<Served>(sql`
    select owner_id, max(id::text) as last, max(nth) as served, count(*) filter (where at > ${capacitySince(then.now)})::int as used
    from assignments
    where workspace_id = ${then.workspaceId} and team_id = ${teamId} and nth is not null and id < ${id} group by owner_id`)
  const turns = rows.map(({ last }) => last).sort()
  const found = new Map(rows.map((row) => [row.owner_id, row]))
  return then.config
    .list('member')
    .filter((member) => member.teamId === teamId)
    .sort(byPosition)
    .map((member) => {
      const own = found.get(member.userId)
      return {
        memberId: member.id,
        userId: member.userId,
        active: then.config.get('user', member.userId)?.active === true,
        optedOut: member.optedOut,
        left: member.capacity === null ? null : member.capacity - (own?.used ?? 0),
        lastTurn: own ? BigInt(turns.indexOf(own.last) + 1) : 0n,
        served: own?.served ?? 0n,
        position: member.position,
      }
    })
}
