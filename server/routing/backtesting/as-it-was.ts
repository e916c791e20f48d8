import { snake } from '@kohoi/contract'
import type { Ctx } from '../../db/context.ts'
import { type Row, readRow } from '../../db/rows.ts'
import { join, raw, sql } from '../../db/sql.ts'
import { keptOf } from '../../records/kept.ts'
import { conditions } from '../../records/list.ts'
import { givenTeam, type Packed } from '../packed.ts'
import type { RoutedEntity } from '../receipt.ts'

/** A decision of the rules by the id of its receipt, and the record as it stood when it was made. */
export type Decided = {
  id: string
  record: Row
  at: Date
  teamId: string | null
  ownerId: string | null
  /** The team that the record bore already: only its members were asked. */
  cameWith: string | null
}

/**
 * The first decision the rules made for each record in a period (not those given by hand), in the order they were made, of records the
 * actor may see. Each record is taken back to that moment by its history: what was changed since is undone.
 */
export async function readDecided(
  ctx: Ctx,
  entity: RoutedEntity,
  from: Date,
  to: Date,
  most: number,
): Promise<Decided[]> {
  const kept = keptOf(entity)
  const seen = join(await conditions(ctx, kept, {}), ' and ')
  const rows = await ctx.tx.many<
    Row & { receipt_id: string; decided_at: Date; to_team: string | null; to_owner: string | null; tried: unknown }
  >(sql`
    select r.*, a.id as receipt_id, a.at as decided_at, a.team_id as to_team, a.owner_id as to_owner, a.steps as tried
    from (select distinct on (record_id) record_id, id, at, team_id, owner_id, state, steps from assignments
      where workspace_id = ${ctx.workspaceId} and entity = ${entity} and at >= ${from} and at < ${to} and state <> 'manual'
      order by record_id, id) a
    join ${raw(snake(kept.noun.path))} r on r.workspace_id = ${ctx.workspaceId} and r.id = a.record_id
    where ${seen} order by a.at, a.id limit ${most}`)
  const decided = rows.map(
    ({ receipt_id, decided_at, to_team, to_owner, tried, ...row }): Decided => ({
      id: receipt_id,
      record: readRow(kept.noun, row),
      at: decided_at,
      teamId: to_team,
      ownerId: to_owner,
      cameWith: cameWithTeam(tried) ? to_team : null,
    }),
  )
  await takeBack(ctx, entity, decided)
  // Whom the rules gave it to was not there yet when they were asked.
  for (const { record, cameWith } of decided) Object.assign(record, { ownerId: null, teamId: cameWith })
  return decided
}

const cameWithTeam = (tried: unknown): boolean =>
  tried !== null && !Array.isArray(tried) && givenTeam(tried as Packed) !== undefined

type Entry = { id: string; record_id: string; changes: { field: string; from: unknown }[] }

/** Undoes in records what their history says was changed with the decision and after it. */
export async function takeBack(
  ctx: Ctx,
  entity: RoutedEntity,
  decided: readonly Pick<Decided, 'id' | 'record'>[],
): Promise<void> {
  const byId = new Map(decided.map((one) => [one.record.id as string, one]))
  const later = await ctx.tx.many<Entry>(sql`
    select id, record_id, changes from history
    where workspace_id = ${ctx.workspaceId} and entity = ${entity} and record_id = any(${[...byId.keys()]}::uuid[]) and type <> 'created'
    order by id desc`)
  for (const { id, record_id, changes } of later) {
    const one = byId.get(record_id)
    // A receipt gets its id before the history of its transaction.
    if (!one || id < one.id) continue
    for (const { field, from } of changes) put(one.record, field, from)
  }
  for (const { record } of decided) record.overdue = false
}

function put(record: Row, field: string, value: unknown): void {
  if (!field.startsWith('custom.')) record[field] = value
  else record.custom = { ...(record.custom as Row | undefined), [field.slice('custom.'.length)]: value }
}
