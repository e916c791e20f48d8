import { type DocumentLine, linesOf, type RecordOf } from '@kohoi/contract'
import { billInvoice } from '@kohoi/contract/bill-invoice'
import type { Ctx } from '../db/context.ts'
import { type Row, readRows } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import { actOn } from '../documents/act.ts'
import { type Bills, lockBills, orderedOf } from '../orders/billing.ts'
import { type Invoice, invoices } from './invoices.ts'

/** What an invoice over these lines says: its totals less the deposits received, and what is to be paid. */
export function billed(
  order: Parameters<typeof orderedOf>[0],
  { invoices: others, deposits }: Bills,
  lines: readonly DocumentLine[],
  lastTakesRemainder: boolean,
) {
  const ordered = orderedOf(order)
  const received = deposits.filter(({ state }) => state === 'received')
  const { totals, payable, ...rest } = billInvoice(ordered, others, received, lines, lastTakesRemainder)
  const total = { amount: totals.total, currency: ordered.currency }
  return { totals, total, payable, open: payable, ...rest }
}

/**
 * Counts the drafts of an order's invoices anew after its deposits changed, so that a draft always shows what it will be. Who was about to
 * issue the old one is told that it has changed. The order is locked.
 */
export async function billDrafts(ctx: Ctx, orderId: string): Promise<void> {
  const rows = await ctx.tx.many<Row>(
    sql`select * from invoices where workspace_id = ${ctx.workspaceId} and order_id = ${orderId} and state = 'draft' order by id for no key update`,
  )
  for (const draft of readRows(invoices.noun, rows) as RecordOf<typeof invoices.noun>[]) {
    const { order, ...bills } = await lockBills(ctx, orderId)
    const others = { ...bills, invoices: bills.invoices.filter(({ id }) => id !== draft.id) }
    const values = billed(order, others, linesOf(draft as Invoice), draft.lastTakesRemainder)
    await actOn(ctx, invoices, draft, values, { type: 'billed' })
  }
}
