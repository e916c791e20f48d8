import type { Ctx, HistoryEntry } from '../db/context.ts'
import { sql } from '../db/sql.ts'

/**
 * Keeps `respondedAt` true to what happened to leads: when whoever has one first did something about it after it was given to him: wrote,
 * planned, changed, converted. Given to somebody else, nobody has answered yet.
 */
export function keepResponses(ctx: Ctx, history: readonly HistoryEntry[]): void {
  const touched = history.filter(({ entity, type }) => entity === 'lead' && type !== 'created')
  if (!touched.length) return
  const ids = [...new Set(touched.map(({ recordId }) => recordId))]
  const response = sql`case when r.owner_id = ${ctx.actor.userId}::uuid and r.dispatched_at < ${ctx.now}::timestamptz then ${ctx.now}::timestamptz end`
  ctx.tx.write(sql`update leads r set responded_at = ${response}
    where r.workspace_id = ${ctx.workspaceId} and r.id = any(${ids}::uuid[]) and r.responded_at is distinct from ${response}
      and (r.owner_id is not null and r.responded_at > r.dispatched_at) is not true`)
}
