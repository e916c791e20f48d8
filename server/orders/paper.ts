import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { paperOf } from '../documents/paper-of.ts'
import type { Fact, Paper } from '../papers/paper.ts'
import { dayOf, timeZoneOf } from '../records/surroundings.ts'
import type { Order } from './orders.ts'

/** A sale order on paper, naming the quotation it comes from. */
export async function orderPaper(ctx: Ctx, order: Order, languages: Paper['languages'] | null): Promise<Paper> {
  const zone = ctx.config.get('company', order.companyId)?.timeZone ?? timeZoneOf(ctx.config)
  const from = order.quotationId
    ? await ctx.tx.maybe<{ number: string }>(
        sql`select number from quotations where workspace_id = ${ctx.workspaceId} and id = ${order.quotationId}`,
      )
    : undefined
  const facts: Fact[] = from ? [{ name: 'quotation', text: from.number }] : []
  return paperOf(ctx, order, languages, {
    names: ['order'],
    date: dayOf(new Date(order.confirmedAt ?? order.createdAt), zone),
    mark: order.state === 'draft' ? 'draft' : order.state === 'cancelled' ? 'cancelled' : undefined,
    facts,
    signatures: [{ role: 'salesperson', name: ctx.config.get('user', order.ownerId)?.name }, { role: 'customer' }],
  })
}
