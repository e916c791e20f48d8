import { type Noun, nouns, type RecordOf, snake } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { raw, sql } from '../db/sql.ts'
import { keptOf } from '../records/kept.ts'
import { isWaiting } from './is-waiting.ts'
import type { Receipt, RoutedEntity, Step } from './receipt.ts'
import { briefly, keepReceipt, tell, tellBroken } from './route-record.ts'
import { chooseMember, type Standing, type TeamChoice } from './rule-book.ts'
import { keepTurn, lockTeam, serve, standingsOf } from './turns.ts'

type Candidate = { record: Row; choice: TeamChoice }
type Given = { record: Row; receipt: Receipt; nth: bigint | null }

/**
 * Gives out records decided to belong to one team (or to tasks' handlers), all in this transaction: locks the team, locks those records
 * that still have no owner, lets the members take turns in memory, and writes everything set-wise.
 */
export async function assignMany(
  ctx: Ctx,
  entity: RoutedEntity,
  teamId: string | null,
  candidates: readonly Candidate[],
) {
  const noun = nouns[entity]
  if (!noun) throw new Error(`no noun ${entity}`)
  if (teamId) lockTeam(ctx, teamId)
  const ids = candidates.map(({ record }) => record.id as string)
  const [free, standings] = await Promise.all([
    // A record somebody is changing at this moment is left to the next run: waiting for it while holding the team could deadlock.
    ctx.tx.many<{ id: string; version: number }>(sql`
      select r.id, r.version from ${raw(snake(noun.path))} r
      where r.workspace_id = ${ctx.workspaceId} and r.id = any(${ids}::uuid[]) and ${isWaiting(ctx, entity)}
      order by r.id for no key update skip locked`),
    teamId ? standingsOf(ctx, teamId, candidates.length) : [],
  ])
  const stillFree = new Map(free.map((row) => [row.id, row.version]))
  const given: Given[] = []
  let waiting = 0
  for (const { record, choice } of candidates) {
    if (!stillFree.has(record.id as string)) continue
    const outcome = decide(ctx, entity, teamId, record, choice, standings)
    if (outcome.receipt.ownerId) given.push(outcome)
    else {
      waiting++
      // A record that already waits with this team keeps its receipt: nothing has changed.
      if (record.teamId !== teamId) given.push(outcome)
    }
    tellBroken(ctx, choice.broken)
  }
  if (given.length) write(ctx, entity, snake(noun.path), given, teamId, standings)
  for (const { record, receipt } of given) {
    const version = (stillFree.get(record.id as string) ?? 0) + 1
    const changes = [
      { field: 'ownerId', from: null, to: receipt.ownerId },
      ...(record.teamId === receipt.teamId
        ? []
        : [{ field: 'teamId', from: record.teamId ?? null, to: receipt.teamId }]),
    ]
    ctx.note({
      entity,
      recordId: record.id as string,
      type: 'assigned',
      changes,
      data: { assignment: briefly(receipt) },
    })
    const seen = { ownerId: receipt.ownerId, teamId: receipt.teamId, userId: null }
    const seenBefore = { ownerId: null, teamId: record.teamId ?? null, userId: null }
    ctx.emit({
      type: 'changed',
      entity,
      recordId: record.id as string,
      payload: { version, now: seen, before: seenBefore },
    })
    tell(ctx, entity, record.id as string, record, receipt)
    const { ownerId, teamId: given } = receipt
    const now: Row = { ...record, version, ownerId, teamId: given }
    await keptOf(entity).saved?.(ctx, now as RecordOf<Noun>, record as RecordOf<Noun>)
  }
  return { assigned: given.filter(({ receipt }) => receipt.ownerId).length, waiting }
}

function decide(
  ctx: Ctx,
  entity: RoutedEntity,
  teamId: string | null,
  record: Row,
  choice: TeamChoice,
  standings: Standing[],
): Given {
  const at = ctx.now.toISOString()
  const steps: Step[] = choice.steps
  if (!teamId)
    return {
      record,
      receipt: {
        state: 'assigned',
        teamId: (record.teamId as string | null) ?? null,
        ownerId: choice.handlerId,
        at,
        steps,
      },
      nth: null,
    }
  const { steps: more, chosen } = chooseMember(ctx, entity, teamId, standings, record)
  if (!chosen)
    return { record, receipt: { state: 'waiting', teamId, ownerId: null, at, steps: [...steps, ...more] }, nth: null }
  return {
    record,
    receipt: { state: 'assigned', teamId, ownerId: chosen.userId, at, steps: [...steps, ...more] },
    nth: serve(standings, chosen),
  }
}

function write(
  ctx: Ctx,
  entity: RoutedEntity,
  table: string,
  given: readonly Given[],
  teamId: string | null,
  standings: readonly Standing[],
): void {
  const { workspaceId, now } = ctx
  const column = <T>(read: (one: Given) => T) => given.map(read)
  ctx.tx.write(sql`
    update ${raw(table)} r set owner_id = g.owner_id, team_id = g.team_id, version = r.version + 1, updated_at = ${now},
      dispatched_at = case when g.owner_id is null then r.dispatched_at else ${now} end
    from unnest(${column(({ record }) => record.id)}::uuid[], ${column(({ receipt }) => receipt.ownerId)}::uuid[], ${column(({ receipt }) => receipt.teamId)}::uuid[])
      as g (id, owner_id, team_id)
    where r.workspace_id = ${workspaceId} and r.id = g.id`)
  for (const { record, receipt, nth } of given) keepReceipt(ctx, entity, record.id as string, receipt, nth)
  if (teamId) for (const standing of standings) if (standing.served > 0n) keepTurn(ctx, teamId, standing)
}
