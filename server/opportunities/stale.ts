import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { raw, sql } from '../db/sql.ts'
import { dayOf, timeZoneOf } from '../records/surroundings.ts'
import { settingsIn } from '../settings/settings.ts'

/** More days than these without contact make an open opportunity stale. */
const silentDays = ({ config }: Pick<Ctx, 'config'>): number => settingsIn(config, 'pipeline').staleDays

/** The moment since which there must have been contact: the beginning of the company's day so many days ago. */
function limit(ctx: Ctx): string {
  const timeZone = timeZoneOf(ctx.config)
  if (!/^[\w+\-/]+$/.test(timeZone)) throw new Error(`not a time zone: ${timeZone}`)
  return `(('${dayOf(ctx.now, timeZone)}'::date - ${silentDays(ctx)})::timestamp at time zone '${timeZone}')`
}

/** SQL over rows `r`: open, and nothing of what counts as contact since then: made, moved, an activity done, a note, a mail. */
export const staleSql = (
  ctx: Ctx,
): string => `(r.state = 'open' and r.created_at < ${limit(ctx)} and (r.stage_entered_at is null or r.stage_entered_at < ${limit(ctx)})
  and not exists (select from history h where h.workspace_id = r.workspace_id and h.entity = 'opportunity' and h.record_id = r.id
    and h.at >= ${limit(ctx)} and h.type in ('note.added', 'activity.done', 'mail.received', 'mail.sent')))`

/** Fills in `stale`. Asks only for those that are old enough. */
export async function markStale(ctx: Ctx, records: Row[]): Promise<void> {
  const youngest = new Date(ctx.now.getTime() - silentDays(ctx) * 86_400_000).toISOString()
  const isOld = (at: unknown) => typeof at !== 'string' || at < youngest
  const old = records.filter((record) => {
    record.stale = false
    return record.state === 'open' && isOld(record.createdAt) && isOld(record.stageEnteredAt)
  })
  if (!old.length) return
  const rows = await ctx.tx.many<{
    id: string
  }>(sql`select r.id from opportunities r where r.workspace_id = ${ctx.workspaceId}
    and r.id = any(${old.map((record) => record.id as string)}::uuid[]) and ${raw(staleSql(ctx))}`)
  const found = new Set(rows.map((row) => row.id))
  for (const record of old) record.stale = found.has(record.id as string)
}
