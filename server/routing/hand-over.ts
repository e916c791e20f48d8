import type { RecordOf } from '@kohoi/contract'
import { snake } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { type Row, readRow } from '../db/rows.ts'
import { raw, type Sql, sql } from '../db/sql.ts'
import { applyChange } from '../records/acts.ts'
import { type Kept, keptOf } from '../records/kept.ts'
import { invalid, refuse } from '../refuse.ts'

/** Gives every open record of a user to another, each with a line in its history; answers how many. For administrators and managers. */
export async function handOver(ctx: Ctx, fromUserId: string, asked: () => string): Promise<{ moved: number }> {
  if (ctx.actor.role !== 'admin' && ctx.actor.role !== 'manager') throw refuse('permission.denied')
  const toUserId = asked()
  const to = ctx.config.get('user', toUserId)
  if (!to) throw invalid([{ path: 'toUserId', code: 'unknownReference' }])
  if (!to.active) throw invalid([{ path: 'toUserId', code: 'inactive' }])
  const closed = ctx.config
    .list('leadStatus')
    .filter((status) => status.outcome !== 'open')
    .map((status) => status.id)
  const open: [Kept, Sql][] = [
    [keptOf('lead'), sql`converted is null and (status_id is null or not status_id = any(${closed}::uuid[]))`],
    [keptOf('opportunity'), sql`state = 'open'`],
    [keptOf('account'), sql`true`],
    [keptOf('contact'), sql`true`],
    [keptOf('quotation'), sql`state in ('draft', 'waitingApproval', 'approved', 'sent', 'accepted')`],
    // Also when it is closed and not paid; what it was billed by goes with it.
    [
      keptOf('order'),
      sql`state not in ('closed', 'cancelled') or exists (select 1 from invoices i
        where i.workspace_id = orders.workspace_id and i.order_id = orders.id and i.state = 'issued' and i.open > 0)`,
    ],
  ]
  let moved = 0
  for (const [kept, isOpen] of open) {
    const rows = await ctx.tx.many<Row>(sql`select * from ${raw(snake(kept.noun.path))}
      where workspace_id = ${ctx.workspaceId} and owner_id = ${fromUserId} and deleted_at is null and (${isOpen}) order by id for no key update`)
    for (const row of rows) {
      const before = readRow(kept.noun, row) as RecordOf<typeof kept.noun>
      await applyChange(ctx, kept, before, { ownerId: toUserId }, [], {
        type: 'handedOver',
        data: { fromUserId, toUserId },
      })
      moved++
    }
  }
  return { moved }
}
