import { linesOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { actOn, demandState } from '../documents/act.ts'
import { partiesOf } from '../documents/parties.ts'
import type { BodyOf } from '../http/route.ts'
import { winByOrder } from '../opportunities/close.ts'
import { forChange, type IfMatch } from '../records/acts.ts'
import { refuse } from '../refuse.ts'
import { billsOf } from './billing.ts'
import { type Order, orders } from './orders.ts'
import { firstSteps, openSteps, tellSteps } from './steps.ts'

type Confirmation = BodyOf<'POST /orders/:id/confirmation'>

/** Confirms a sale order: from now on it stands, the units are told, and its opportunity is won. */
export async function confirmOrder(ctx: Ctx, id: string, ifMatch: IfMatch, body: () => Confirmation): Promise<Order> {
  const before = await forChange(ctx, orders, id, ifMatch)
  const { winOpportunity } = body()
  demandState(before, 'draft')
  if (!linesOf(before).some((line) => line.kind === 'item')) throw refuse('document.empty')
  const steps = firstSteps(ctx, before)
  const confirmed = {
    ...{ state: 'confirmed', confirmedAt: ctx.now.toISOString(), parties: await partiesOf(ctx, before) },
    ...{ steps, openSteps: openSteps(steps) },
  }
  const order = await actOn(ctx, orders, before, confirmed, { type: 'confirmed' })
  tellSteps(ctx, order, [])
  if (winOpportunity && order.opportunityId) await winByOrder(ctx, order.opportunityId, order.id)
  return order
}

/** Cancels a sale order of which nothing has been handed over or invoiced. */
export async function cancelOrder(
  ctx: Ctx,
  id: string,
  ifMatch: IfMatch,
  body: () => { reason: string },
): Promise<Order> {
  const before = await forChange(ctx, orders, id, ifMatch)
  const { reason } = body()
  demandState(before, 'draft', 'confirmed', 'inProduction', 'inQa', 'ready')
  if (before.delivery !== 'none') throw refuse('document.state', { state: before.state })
  const { invoices, deposits } = (await billsOf(ctx, [id]))(id)
  if (invoices.length || deposits.length) throw refuse('order.billed')
  const cancelled = { state: 'cancelled', reason, openSteps: [] }
  const order = await actOn(ctx, orders, before, cancelled, { type: 'cancelled', data: { reason } })
  tellSteps(ctx, order, openSteps(before.steps ?? []))
  return order
}
