import { type Noun, nouns, type RecordOf, snake } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { type Row, readRow } from '../db/rows.ts'
import { raw, sql } from '../db/sql.ts'
import { dueOf } from '../overdue/clock.ts'
import { keptOf } from '../records/kept.ts'
import { isWaiting } from './is-waiting.ts'
import type { RoutedEntity } from './receipt.ts'
import { briefly, type Decision, keepReceipt, tell, tellBroken, wayOf } from './route-record.ts'
import { chooseMember, type Standing, type TeamChoice } from './rule-book.ts'
import { keepTurn, lockTeam, serve, standingsOf } from './turns.ts'

type Candidate = { record: Row; choice: TeamChoice }

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
  const anew = await readAnew(ctx, noun, candidates, stillFree)
  const given: Decision[] = []
  let waiting = 0
  for (const { record: decided, choice } of candidates) {
    if (!stillFree.has(decided.id as string)) continue
    const fresh = anew.get(decided.id as string)
    const record = fresh ? { ...decided, ...fresh } : decided
    const decision = decide(ctx, entity, teamId, record, choice, standings)
    if (!decision.ownerId) waiting++
    // A record that already waits with this team keeps its receipt: nothing has changed.
    if (decision.ownerId || record.teamId !== teamId) given.push(decision)
    tellBroken(ctx, choice.broken)
  }
  if (given.length) write(ctx, entity, snake(noun.path), given, teamId, standings)
  for (const decision of given) {
    const { record, ownerId, teamId } = decision
    const version = (stillFree.get(record.id as string) ?? 0) + 1
    const changes = [
      { field: 'ownerId', from: null, to: ownerId },
      ...(record.teamId === teamId ? [] : [{ field: 'teamId', from: record.teamId ?? null, to: teamId }]),
    ]
    ctx.note({
      entity,
      recordId: record.id as string,
      type: 'assigned',
      changes,
      data: { assignment: briefly(decision) },
    })
    const seen = { ownerId, teamId, userId: null }
    const seenBefore = { ownerId: null, teamId: record.teamId ?? null, userId: null }
    ctx.emit({
      type: 'changed',
      entity,
      recordId: record.id as string,
      payload: { version, now: seen, before: seenBefore },
    })
    tell(ctx, entity, record.id as string, record, decision)
    const now: Row = { ...record, ...givenNow(ctx, entity, decision), version }
    await keptOf(entity).saved?.(ctx, now as RecordOf<Noun>, record as RecordOf<Noun>)
  }
  return { assigned: given.filter(({ ownerId }) => ownerId).length, waiting }
}

/** As they stand now, those that changed after they were decided about: what follows a write must be told what was there before it. */
async function readAnew(
  ctx: Ctx,
  noun: Noun,
  candidates: readonly Candidate[],
  versions: ReadonlyMap<string, number>,
): Promise<Map<string, Row>> {
  const changed = candidates.flatMap(({ record }) => {
    const version = versions.get(record.id as string)
    return version !== undefined && version !== record.version ? [record.id as string] : []
  })
  if (!changed.length) return new Map()
  const rows = await ctx.tx.many<Row>(
    sql`select r.* from ${raw(snake(noun.path))} r where r.workspace_id = ${ctx.workspaceId} and r.id = any(${changed}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.id as string, readRow(noun, row)]))
}

function decide(
  ctx: Ctx,
  entity: RoutedEntity,
  teamId: string | null,
  record: Row,
  { tried, handlerId }: TeamChoice,
  standings: Standing[],
): Decision {
  const base = { at: ctx.now.toISOString(), record, nth: null }
  if (!teamId) {
    const own = (record.teamId as string | null) ?? null
    return { ...base, state: 'assigned', teamId: own, ownerId: handlerId, tried }
  }
  const { tried: more, chosen } = chooseMember(ctx, entity, teamId, standings, record)
  const all = [...tried, ...more]
  if (!chosen) return { ...base, state: 'waiting', teamId, ownerId: null, tried: all }
  return { ...base, state: 'assigned', teamId, ownerId: chosen.userId, tried: all, nth: serve(standings, chosen) }
}

/** What the record has from now on. */
function givenNow(ctx: Ctx, entity: RoutedEntity, decision: Decision): Row {
  const { record, ownerId, teamId, at } = decision
  const now: Row = { ...record, ownerId, teamId, ...(ownerId && { dispatchedAt: at }) }
  return { ownerId, teamId, dispatchedAt: now.dispatchedAt, ...wayOf(ctx, decision), dueAt: dueOf(ctx, entity, now) }
}

function write(
  ctx: Ctx,
  entity: RoutedEntity,
  table: string,
  given: readonly Decision[],
  teamId: string | null,
  standings: readonly Standing[],
): void {
  const { workspaceId, now } = ctx
  const column = <T>(read: (one: Decision) => T) => given.map(read)
  ctx.tx.write(sql`
    update ${raw(table)} r set owner_id = g.owner_id, team_id = g.team_id, version = r.version + 1, updated_at = ${now},
      dispatched_at = case when g.owner_id is null then r.dispatched_at else ${now} end, due_at = g.due_at,
      assigned_by = g.assigned_by, task_id = g.task_id
    from unnest(${column(({ record }) => record.id)}::uuid[], ${column(({ ownerId }) => ownerId)}::uuid[], ${column((one) => one.teamId)}::uuid[],
      ${column((one) => givenNow(ctx, entity, one).dueAt)}::timestamptz[], ${column((one) => wayOf(ctx, one).assignedBy)}::text[],
      ${column((one) => wayOf(ctx, one).taskId)}::uuid[]) as g (id, owner_id, team_id, due_at, assigned_by, task_id)
    where r.workspace_id = ${workspaceId} and r.id = g.id`)
  for (const decision of given) keepReceipt(ctx, entity, decision.record.id as string, decision)
  if (teamId) for (const standing of standings) if (standing.served > 0n) keepTurn(ctx, teamId, standing)
}
