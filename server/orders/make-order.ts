import { linesOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { actOn, demandState } from '../documents/act.ts'
import { quotations } from '../quotations/quotations.ts'
import { contentOf } from '../quotations/revise.ts'
import { forChange, type IfMatch, makeRecord } from '../records/acts.ts'
import { answerSaved } from '../records/answer.ts'
import { refuse } from '../refuse.ts'
import { orders } from './orders.ts'

/** The sale order of an accepted quotation: everything is copied but the optional lines nobody took. One quotation, one order. */
export async function makeOrder(
  ctx: Ctx,
  quotationId: string,
  ifMatch: IfMatch,
  body: () => unknown,
): Promise<unknown> {
  const quotation = await forChange(ctx, quotations, quotationId, ifMatch)
  body()
  if (quotation.orderId) throw refuse('quotation.ordered', { orderId: quotation.orderId })
  demandState(quotation, 'accepted')
  const lines = linesOf(quotation).filter((line) => !line.optional)
  const order = await makeRecord(ctx, orders, { ...contentOf(quotation), lines }, { quotationId })
  await actOn(ctx, quotations, quotation, { orderId: order.id }, { type: 'ordered', data: { orderId: order.id } })
  return answerSaved(ctx, orders, order)
}
