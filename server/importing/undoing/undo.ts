import type { RecordOf } from '@kohoi/contract'
import { snake } from '@kohoi/contract'
import type { Ctx } from '../../db/context.ts'
import type { Gateway } from '../../db/gateway.ts'
import { type Row, readRow } from '../../db/rows.ts'
import { raw, sql } from '../../db/sql.ts'
import { applyChange, removeRecord } from '../../records/acts.ts'
import { type Kept, keptOf } from '../../records/kept.ts'
import { Refused } from '../../refuse.ts'
import { tellProgress } from '../imports.ts'
import { isRowsFault } from '../running/outcome.ts'
import { rowContext } from '../running/row-context.ts'
import { put } from '../running/row-values.ts'
import { asUser, lockRun, type Run } from '../running/run.ts'
import { changedSince } from './changed-since.ts'

type Done = {
  row: number
  result: 'created' | 'updated'
  record_id: string
  before: { field: string; from: unknown }[] | null
}
type Undone = 'removed' | 'restored' | 'kept'

const lot = 250

/**
 * Takes back what some rows did, the last row of the file first: created records go, updated ones are as before. What a person has
 * changed since, or what the rules of the form forbid to take back, is kept. Answers whether there is more.
 */
export async function undoSome(gateway: Gateway, workspaceId: string, run: Run, limit = lot): Promise<boolean> {
  try {
    return await step(gateway, workspaceId, run, limit, (ctx, done) => takeBack(ctx, run, done))
  } catch (error) {
    if (!isRowsFault(error)) throw error
    if (limit > 1) return undoSome(gateway, workspaceId, run, Math.ceil(limit / 16))
    return step(gateway, workspaceId, run, 1, async (_, done) => done.map(() => 'kept' as const))
  }
}

const step = (
  gateway: Gateway,
  workspaceId: string,
  { record: { id }, userId }: Run,
  limit: number,
  work: (ctx: Ctx, done: readonly Done[]) => Promise<readonly Undone[]>,
): Promise<boolean> =>
  gateway.run(workspaceId, asUser(workspaceId, userId), async (ctx) => {
    const run = await lockRun(ctx, id)
    if (run?.record.state !== 'undoing') return false
    const done = await ctx.tx.many<Done>(sql`
      select row, result, record_id, before from import_rows
      where workspace_id = ${workspaceId} and import_id = ${id} and undone is null and record_id is not null and result in ('created', 'updated')
      order by row desc limit ${limit}`)
    keepUndone(ctx, run, done, await work(ctx, done), done.length < limit)
    return done.length === limit
  })

async function takeBack(ctx: Ctx, { noun, record }: Run, done: readonly Done[]): Promise<Undone[]> {
  const kept = keptOf(noun.name)
  const ids = [...new Set(done.map((one) => one.record_id))]
  const changed = await changedSince(ctx, noun.name, record.id, ids)
  const present = new Map(
    (
      await ctx.tx.many<Row & { id: string }>(sql`
        select r.* from ${raw(snake(noun.path))} r
        where r.workspace_id = ${ctx.workspaceId} and r.id = any(${ids}::uuid[]) ${noun.bin ? sql`and r.deleted_at is null` : sql``}
        order by r.id for no key update of r`)
    ).map((row) => [row.id, readRow(noun, row)]),
  )
  const outcomes: Undone[] = []
  for (const one of done) {
    const now = present.get(one.record_id)
    if (!now) outcomes.push(one.result === 'created' ? 'removed' : 'kept')
    else if (changed.has(one.record_id)) outcomes.push('kept')
    else outcomes.push(await takeBackOne(ctx, kept, record.id, one, now, present))
  }
  return outcomes
}

/** One record, by the commands of the form; their refusal keeps it. */
async function takeBackOne(
  ctx: Ctx,
  kept: Kept,
  importId: string,
  { result, before, record_id: id }: Done,
  now: Row,
  present: Map<string, Row>,
): Promise<Undone> {
  const scope = rowContext(ctx, importId)
  const record = now as RecordOf<typeof kept.noun>
  try {
    if (result === 'created') {
      await removeRecord(scope.ctx, kept, record)
      present.delete(id)
    } else {
      const values: Row = {}
      for (const { field, from } of before ?? []) put(values, field, from)
      const restored = await applyChange(scope.ctx, kept, record, values, [], {
        type: 'changed',
        data: { undone: true },
      })
      present.set(id, restored as Row)
    }
    scope.release()
    return result === 'created' ? 'removed' : 'restored'
  } catch (error) {
    if (!(error instanceof Refused) || scope.wrote()) throw error
    return 'kept'
  }
}

function keepUndone(ctx: Ctx, run: Run, done: readonly Done[], undone: readonly Undone[], isLast: boolean): void {
  const { id } = run.record
  const count = (what: Undone) => undone.filter((one) => one === what).length
  const totals = {
    removed: run.record.removed + count('removed'),
    restored: run.record.restored + count('restored'),
    kept: run.record.kept + count('kept'),
  }
  const version = run.record.version + 1
  ctx.tx.write(sql`
    update import_rows r set undone = u.undone from unnest(${done.map(({ row }) => row)}::int[], ${[...undone]}::text[]) as u (row, undone)
    where r.workspace_id = ${ctx.workspaceId} and r.import_id = ${id} and r.row = u.row`)
  ctx.tx.write(sql`
    update imports set version = ${version}, updated_at = ${ctx.now}, removed = ${totals.removed}, restored = ${totals.restored},
      kept = ${totals.kept}, state = ${isLast ? 'undone' : 'undoing'}, finished_at = ${isLast ? ctx.now : null}
    where workspace_id = ${ctx.workspaceId} and id = ${id}`)
  tellProgress(ctx, { id, version, userId: run.userId })
  if (!isLast) return
  ctx.note({ entity: 'import', recordId: id, type: 'undone', data: totals })
  ctx.emit({ type: 'import.undone', entity: 'import', recordId: id, payload: { importId: id } })
}
