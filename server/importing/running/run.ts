import { importRun, type Noun, nounByName, type ProblemCode } from '@kohoi/contract'
import type { Actor, Ctx } from '../../db/context.ts'
import type { Opener } from '../../db/gateway.ts'
import { readRow } from '../../db/rows.ts'
import { sql } from '../../db/sql.ts'
import type { Import, Inside } from '../imports.ts'

/** An import at work, as a transaction found it. */
export type Run = Inside & { record: Import; noun: Noun; userId: string }

/** The import's row, locked: whoever holds it is the only one at work on it. */
export async function lockRun(ctx: Ctx, importId: string): Promise<Run | null> {
  const row = await ctx.tx.maybe<Record<string, unknown>>(
    sql`select * from imports where workspace_id = ${ctx.workspaceId} and id = ${importId} for no key update`,
  )
  if (!row) return null
  const record = readRow(importRun, row) as Import
  const { job, head, language, assigned } = row as unknown as Inside
  return { record, job, head, language, assigned, noun: nounByName(record.entity), userId: record.createdById ?? '' }
}

/** A reason for which an import stops half-way, to be shown to its user. */
export class Stopped extends Error {
  readonly problem: { code: ProblemCode; with?: string }

  constructor(problem: { code: ProblemCode; with?: string }) {
    super(problem.code)
    this.problem = problem
  }
}

/** Acts as the import's user, with his rights as they stand in this transaction; one who has left stops the import. */
export const asUser = (workspaceId: string, userId: string): Opener => ({
  async find(tx) {
    const row = await tx.maybe<{
      name: string
      role: Actor['role']
      language: Actor['language']
      company_ids: string[]
      config_version: bigint
    }>(sql`
      select u.name, u.role, u.language, u.company_ids, w.config_version
      from users u join workspaces w on w.workspace_id = u.workspace_id
      where u.workspace_id = ${workspaceId} and u.id = ${userId} and u.active`)
    if (!row) throw new Stopped({ code: 'importUserInactive' })
    const { name, role, language, company_ids: companyIds, config_version: configVersion } = row
    return { actor: { userId, name, role, language, companyIds }, configVersion }
  },
})
