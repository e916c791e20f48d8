import type { Ctx } from '../../db/context.ts'
import type { Gateway } from '../../db/gateway.ts'
import { sql } from '../../db/sql.ts'
import { Refused } from '../../refuse.ts'
import { tellProgress } from '../imports.ts'
import { TableProblem } from '../reading/problem.ts'
import { worded } from '../table-problem.ts'
import { undoSome } from '../undoing/undo.ts'
import { workOn } from './chunk.ts'
import { type FileRow, leaveOpen, readerAt } from './file-reader.ts'
import { keepOutcomes } from './keep-outcomes.ts'
import { failed, isOfTheMoment, isRowsFault, type Outcome, refusedRow } from './outcome.ts'
import { columnFinder, sourcesOf } from './row-values.ts'
import { asUser, lockRun, type Run, Stopped } from './run.ts'

/** A job works for so long, then the next one goes on: other jobs get their turn, and the program can stop. */
const turn = 1000

/**
 * Works on an import for a while, some rows a transaction, each of which also says how far it is; so a killed one goes on exactly there.
 * Any number of these may run for the same import: whoever finds that another has done its rows ends.
 */
export async function workOnImport(gateway: Gateway, workspaceId: string, { importId }: { importId: string }) {
  const until = performance.now() + turn
  try {
    const run = await gateway.asSystem(workspaceId, (ctx) => lockRun(ctx, importId))
    const more =
      run?.record.state === 'undoing'
        ? await undoFor(gateway, workspaceId, run, until)
        : run && ['testing', 'running'].includes(run.record.state)
          ? await readFor(gateway, workspaceId, run, until)
          : false
    if (more) await gateway.asSystem(workspaceId, async (ctx) => ctx.enqueue('imports.work', { importId }))
  } catch (error) {
    const problem = problemOf(error)
    if (problem || !isOfTheMoment(error))
      await stop(gateway, workspaceId, importId, problem ?? { code: 'importBroken' })
    if (!problem) throw error
  }
}

/** Reads and works on rows until time is up; answers whether there are more. */
async function readFor(gateway: Gateway, workspaceId: string, run: Run, until: number): Promise<boolean> {
  const { id } = run.record
  const reader = await readerAt(gateway, workspaceId, run)
  let finished = false
  try {
    while (performance.now() < until) {
      const position = reader.position
      const rows = await reader.take()
      finished = !(await workOnRows(gateway, workspaceId, run, position, rows))
      if (finished) return false
    }
    return true
  } catch (error) {
    finished = true
    throw error instanceof TableProblem ? new Stopped(worded(error, run.language)) : error
  } finally {
    if (finished) await reader.close()
    else leaveOpen(gateway, id, reader)
  }
}

/**
 * Works on rows in one transaction. Where a row's values fail the whole (a constraint of the database), the rows are parted until it is
 * alone and fails alone. Answers false when the import has come to its end, or is not at this position: another is at work on it.
 */
async function workOnRows(
  gateway: Gateway,
  workspaceId: string,
  run: Run,
  position: number,
  rows: readonly FileRow[],
): Promise<boolean> {
  try {
    return await attempt(gateway, workspaceId, run, position, rows, (ctx, now) => workOn(ctx, now, rows))
  } catch (error) {
    if (!isRowsFault(error) || !rows.length) throw error
    const [row] = rows
    if (rows.length === 1 && row)
      return attempt(gateway, workspaceId, run, position, rows, async (ctx, now) => [
        error instanceof Refused
          ? refusedRow(row, error, columnFinder(sourcesOf(ctx, now), row))
          : failed(row, [{ code: 'rowNotSaved' }]),
      ])
    const half = Math.ceil(rows.length / 2)
    return (
      (await workOnRows(gateway, workspaceId, run, position, rows.slice(0, half))) &&
      (await workOnRows(gateway, workspaceId, run, position + half, rows.slice(half)))
    )
  }
}

/** Thrown to keep nothing of what a test has done. */
class Tried extends Error {
  readonly outcomes: readonly Outcome[]

  constructor(outcomes: readonly Outcome[]) {
    super('tried')
    this.outcomes = outcomes
  }
}

async function attempt(
  gateway: Gateway,
  workspaceId: string,
  { record, userId, job }: Run,
  position: number,
  rows: readonly FileRow[],
  work: (ctx: Ctx, run: Run) => Promise<readonly Outcome[]>,
): Promise<boolean> {
  const step = (act: (ctx: Ctx, run: Run) => Promise<void>) =>
    gateway.run(workspaceId, asUser(workspaceId, userId), async (ctx) => {
      const run = await lockRun(ctx, record.id)
      if (run?.record.state !== record.state || run.job !== job || run.record.done !== position) return false
      await act(ctx, run)
      return position + rows.length < record.rows && rows.length > 0
    })
  if (job !== 'test') return step(async (ctx, run) => keepOutcomes(ctx, run, await work(ctx, run)))
  try {
    return await step(async (ctx, run) => {
      const outcomes = await work(ctx, run)
      // Whatever was sent without waiting has failed by now, or never will.
      await ctx.tx.count(sql`select 1`)
      throw new Tried(outcomes)
    })
  } catch (tried) {
    if (!(tried instanceof Tried)) throw tried
    return step(async (ctx, run) => keepOutcomes(ctx, run, tried.outcomes))
  }
}

async function undoFor(gateway: Gateway, workspaceId: string, run: Run, until: number): Promise<boolean> {
  while (performance.now() < until) if (!(await undoSome(gateway, workspaceId, run))) return false
  return true
}

const problemOf = (error: unknown) => (error instanceof Stopped ? error.problem : null)

/** Ends an import half-way and says why; what it did so far stays. */
const stop = (gateway: Gateway, workspaceId: string, importId: string, problem: Stopped['problem']): Promise<void> =>
  gateway.asSystem(workspaceId, async (ctx) => {
    const run = await lockRun(ctx, importId)
    if (!run || !['testing', 'running', 'undoing'].includes(run.record.state)) return
    const version = run.record.version + 1
    ctx.tx.write(sql`update imports set state = 'failed', problem = ${JSON.stringify(problem)}, version = ${version}, updated_at = ${ctx.now},
      finished_at = ${ctx.now} where workspace_id = ${workspaceId} and id = ${importId}`)
    ctx.note({ entity: 'import', recordId: importId, type: 'failed', data: { ...problem } })
    ctx.emit({ type: 'import.stopped', entity: 'import', recordId: importId, payload: { importId } })
    tellProgress(ctx, { id: importId, version, userId: run.userId })
  })
