import type { Ctx } from '../db/context.ts'
import { type Sql, sql } from '../db/sql.ts'
import type { RoutedEntity } from './receipt.ts'

/** Open and without owner: those alone are ever touched by a run. */
export const isWaiting = (ctx: Ctx, entity: RoutedEntity): Sql => {
  if (entity === 'opportunity') return sql`r.owner_id is null and r.deleted_at is null and r.state = 'open'`
  const closed = ctx.config
    .list('leadStatus')
    .filter((status) => status.outcome !== 'open')
    .map((status) => status.id)
  return sql`r.owner_id is null and r.deleted_at is null and r.converted is null and (r.status_id is null or not r.status_id = any(${closed}::uuid[]))`
}
