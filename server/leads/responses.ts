import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { raw, sql } from '../db/sql.ts'

/** SQL over rows `r`: when whoever has a lead first did something about it after it was given to him: wrote, planned, changed, converted. */
export const respondedAtSql = `(select min(h.at) from history h where h.workspace_id = r.workspace_id and h.entity = 'lead'
  and h.type <> 'created' and h.record_id = r.id and h.by_user_id = r.owner_id and h.at > r.dispatched_at)`

/** Fills in `respondedAt`. Asks nothing of what was given away this very moment. */
export async function addResponses(ctx: Ctx, records: Row[]): Promise<void> {
  const now = ctx.now.toISOString()
  const given = records.filter((record) => {
    record.respondedAt = null
    return typeof record.dispatchedAt === 'string' && record.dispatchedAt < now
  })
  if (!given.length) return
  const rows = await ctx.tx.many<{
    id: string
    at: Date | null
  }>(sql`select r.id, ${raw(respondedAtSql)} as at from leads r
    where r.workspace_id = ${ctx.workspaceId} and r.id = any(${given.map(({ id }) => id as string)}::uuid[])`)
  const found = new Map(rows.map(({ id, at }) => [id, at?.toISOString() ?? null]))
  for (const record of given) record.respondedAt = found.get(record.id as string) ?? null
}
