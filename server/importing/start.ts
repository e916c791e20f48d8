import { importRun } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { updateRecord } from '../records/save.ts'
import { refuse } from '../refuse.ts'
import { type Import, type Job, lockImport, tellProgress } from './imports.ts'
import { importable } from './meaning/import-fields.ts'
import { checkMapping, isOpen } from './meaning/mapping.ts'
import { shown } from './upload.ts'

const blank = { done: 0, created: 0, updated: 0, skipped: 0, failed: 0, removed: 0, restored: 0, kept: 0 }

/** Tries every row in the background and keeps nothing. */
export async function testImport(ctx: Ctx, id: string, ifMatch: string | undefined) {
  const { record, inside } = await lockImport(ctx, id, ifMatch)
  importable(ctx, record.entity)
  if (!isOpen(record, inside)) throw refuse('import.state')
  checkMapping(ctx, record)
  await demandFile(ctx, id)
  return begin(ctx, record, 'test', true)
}

/** Imports in the background. One that stopped half-way goes on at the row where it was. */
export async function runImport(ctx: Ctx, id: string, ifMatch: string | undefined) {
  const { record, inside } = await lockImport(ctx, id, ifMatch)
  importable(ctx, record.entity)
  const stopped = record.state === 'failed' && inside.job === 'run'
  if (!stopped && !isOpen(record, inside)) throw refuse('import.state')
  checkMapping(ctx, record)
  await demandFile(ctx, id)
  return begin(ctx, record, 'run', !stopped)
}

/** Files are kept for thirty days (see worker/clean-up.ts). */
async function demandFile(ctx: Ctx, id: string): Promise<void> {
  const file = await ctx.tx.maybe(
    sql`select 1 from import_files where workspace_id = ${ctx.workspaceId} and id = ${id}`,
  )
  if (!file) throw refuse('import.fileGone')
}

/** Takes back in the background what the import did. One that stopped half-way goes on. */
export async function undoImport(ctx: Ctx, id: string, ifMatch: string | undefined) {
  const { record, inside } = await lockImport(ctx, id, ifMatch)
  importable(ctx, record.entity)
  const did = record.state === 'done' || (record.state === 'failed' && inside.job !== 'test')
  if (!did) throw refuse('import.state')
  return begin(ctx, record, 'undo', false)
}

const states = { test: 'testing', run: 'running', undo: 'undoing' } as const

async function begin(ctx: Ctx, record: Import, job: Job, afresh: boolean) {
  const { id } = record
  const mine = sql`workspace_id = ${ctx.workspaceId} and import_id = ${id}`
  if (afresh) {
    ctx.tx.write(sql`delete from import_rows where ${mine}`)
    ctx.tx.write(sql`delete from import_keys where ${mine}`)
    ctx.tx.write(sql`update imports set assigned = '{}' where workspace_id = ${ctx.workspaceId} and id = ${id}`)
  }
  ctx.tx.write(sql`update imports set job = ${job} where workspace_id = ${ctx.workspaceId} and id = ${id}`)
  const next = {
    ...(afresh ? blank : {}),
    state: states[job],
    problem: null,
    startedAt: ctx.now.toISOString(),
    finishedAt: null,
  }
  const started = updateRecord(ctx, importRun, record, next, { type: job === 'undo' ? 'undoing' : states[job] })
  ctx.enqueue('imports.work', { importId: id })
  tellProgress(ctx, { id, version: started.version, userId: ctx.actor.userId ?? '' })
  return shown(ctx, started)
}
