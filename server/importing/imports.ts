import { importRun, type Language, type ProblemCode, problemMessage, type RecordOf } from '@kohoi/contract'
import type { Actor, Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { nothing } from '../records/access.ts'
import { forChange } from '../records/acts.ts'
import { keep } from '../records/kept.ts'
import type { Head } from './reading/open-table.ts'

export type Import = RecordOf<typeof importRun>

/** A column of the file as it is kept: its first filled cells, and the field it was guessed to be for. */
export type FileColumn = { name: string; sample: string[]; field: string | null }
/** Which field each column fills; null: none. */
export type Mapping = Record<string, string | null>
/** What is meant by cells, by column and cell; null: nothing, as if it were empty. */
export type Values = Record<string, Record<string, string | null>>
/** What holds where a row says nothing, by field, written as in a cell. */
export type Defaults = Record<string, string>

/** The fields that a column fills, or all rows alike. */
export const filledFields = ({ mapping, defaults }: Import): ReadonlySet<string> =>
  new Set([...Object.values(mapping as Mapping), ...Object.keys(defaults as Defaults)].filter((name) => name !== null))

/** Why an import stopped. */
export type StopProblem = { code: ProblemCode; with?: string }
export type Job = 'test' | 'run' | 'undo'

const own = (actor: Actor) => ({ field: 'createdById', op: 'is', value: actor.userId ?? '' }) as const

/** Imports belong to whoever uploaded the file; nobody else sees them. */
export const imports = keep({
  noun: importRun,
  access: { read: own, create: () => true, change: own, remove: () => nothing },
  present(ctx, records) {
    for (const record of records) {
      const problem = record.problem as StopProblem | null
      if (problem) record.problem = { code: problem.code, message: problemMessage(problem, ctx.actor.language) }
    }
  },
})

/** Columns of the table that are nobody's business outside. */
export type Inside = { job: Job | null; head: Head; language: Language; assigned: Record<string, number> }

/** One of the actor's imports, locked, with what only the program knows of it. If-Match is honoured when given. */
export async function lockImport(
  ctx: Ctx,
  id: string,
  ifMatch: string | undefined,
): Promise<{ record: Import; inside: Inside }> {
  const record = await forChange(ctx, imports, id, ifMatch ?? null)
  const inside = await ctx.tx.maybe<Inside>(
    sql`select job, head, language, assigned from imports where workspace_id = ${ctx.workspaceId} and id = ${id}`,
  )
  if (!inside) throw new Error(`no import ${id}`)
  return { record, inside }
}

/** Lets the user's open pages know that the import has moved on. */
export function tellProgress(ctx: Ctx, { id, version, userId }: { id: string; version: number; userId: string }): void {
  ctx.emit({
    type: 'changed',
    entity: 'import',
    recordId: id,
    payload: { version, now: { ownerId: null, teamId: null, userId } },
  })
}
