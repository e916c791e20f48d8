import Big from 'big.js'
import type { Ctx } from '../db/context.ts'
import { type Row, readRows } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import { actOn, demandState } from '../documents/act.ts'
import type { BodyOf } from '../http/route.ts'
import { invoices } from '../invoices/invoices.ts'
import { settleInvoice } from '../invoices/settle.ts'
import { forChange, type IfMatch } from '../records/acts.ts'
import { type Payment, payments } from './payments.ts'

/** Cancels a receipt with all its payments: the number stays, and what they paid is open again. */
export async function cancelPayment(
  ctx: Ctx,
  id: string,
  ifMatch: IfMatch,
  body: () => BodyOf<'POST /payments/:id/cancellation'>,
): Promise<Payment> {
  const asked = await forChange(ctx, payments, id, ifMatch)
  const { reason } = body()
  demandState(asked, 'received')
  const rows = await ctx.tx.many<Row>(sql`
    select * from payments where workspace_id = ${ctx.workspaceId} and number = ${asked.number} and state = 'received'
    order by invoice_id for no key update`)
  let answer = asked
  for (const payment of readRows(payments.noun, rows) as Payment[]) {
    const invoice = await forChange(ctx, invoices, payment.invoiceId, null)
    const act = { type: 'cancelled', data: { reason } }
    const record = await actOn(ctx, payments, payment, { state: 'cancelled', reason }, act)
    if (payment.id === id) answer = record
    const data = { paymentId: payment.id, amount: payment.amount, reason }
    await settleInvoice(
      ctx,
      invoice,
      { paid: new Big(payment.amount ?? '0').neg() },
      { type: 'paymentCancelled', data },
    )
  }
  return answer
}
