import type { Ctx } from '../../db/context.ts'
import { Json, shapeOf } from '../../db/inserts.ts'
import { sql } from '../../db/sql.ts'
import { tellProgress } from '../imports.ts'
import type { Outcome } from './outcome.ts'
import type { Run } from './run.ts'

const outcomeShape = shapeOf('import_rows', [
  'workspace_id',
  'import_id',
  'row',
  'result',
  'record_id',
  'before',
  'problems',
  'cells',
])
const keyShape = shapeOf(
  'import_keys',
  ['workspace_id', 'import_id', 'key', 'record_id'],
  ['workspace_id', 'import_id', 'key'],
  'old',
)

/** Writes down what became of rows, what they are recognised by, and how far the import is; the last rows end it. */
export function keepOutcomes(ctx: Ctx, run: Run, outcomes: readonly Outcome[]): void {
  const { record, userId } = run
  const { id } = record
  const isTest = run.job === 'test'
  const keys = new Map<string, string | null>()
  for (const { row, result, keys: own, recordId, before, problems } of outcomes) {
    ctx.tx.insert(outcomeShape, [
      ctx.workspaceId,
      id,
      row.row,
      result,
      isTest ? null : recordId,
      before && !isTest ? new Json(before) : null,
      problems.length ? new Json(problems) : null,
      result === 'failed' ? new Json(row.cells) : null,
    ])
    for (const key of own) if (!keys.has(key)) keys.set(key, isTest && result === 'created' ? null : recordId)
  }
  for (const [key, recordId] of keys) ctx.tx.insert(keyShape, [ctx.workspaceId, id, key, recordId])
  const count = (result: Outcome['result']) => outcomes.filter((one) => one.result === result).length
  const done = record.done + outcomes.length
  const totals = {
    created: record.created + count('created'),
    updated: record.updated + count('updated'),
    skipped: record.skipped + count('skipped'),
    failed: record.failed + count('failed'),
  }
  const assigned = { ...run.assigned }
  if (!isTest) for (const { givenTo } of outcomes) if (givenTo) assigned[givenTo] = (assigned[givenTo] ?? 0) + 1
  const isLast = done >= record.rows
  const version = record.version + 1
  const state = isLast ? (isTest ? 'tested' : 'done') : record.state
  ctx.tx.write(sql`
    update imports set version = ${version}, updated_at = ${ctx.now}, done = ${done}, created = ${totals.created}, updated = ${totals.updated},
      skipped = ${totals.skipped}, failed = ${totals.failed}, assigned = ${JSON.stringify(assigned)}, state = ${state},
      finished_at = ${isLast ? ctx.now : null}
    where workspace_id = ${ctx.workspaceId} and id = ${id}`)
  tellProgress(ctx, { id, version, userId })
  if (!isLast) return
  ctx.tx.write(sql`delete from import_keys where workspace_id = ${ctx.workspaceId} and import_id = ${id}`)
  ctx.note({ entity: 'import', recordId: id, type: state, data: totals })
  if (isTest) return
  const { fileName, entity } = record
  ctx.emit({
    type: 'import.done',
    entity: 'import',
    recordId: id,
    payload: { importId: id, userId, fileName, entity, ...totals, assigned },
  })
}
