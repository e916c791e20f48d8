import { decimals, linesOf } from '@kohoi/contract'
import { isInvoiced } from '@kohoi/contract/billing'
import { dayAfter } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { actOn, demandState } from '../documents/act.ts'
import { partiesOf } from '../documents/parties.ts'
import { todayOf } from '../documents/today.ts'
import type { BodyOf } from '../http/route.ts'
import { legalNumberOf } from '../opportunities/company.ts'
import { type Bill, issuedOf, lockBills } from '../orders/billing.ts'
import { type Order, orders } from '../orders/orders.ts'
import { stateOf } from '../orders/steps.ts'
import { forChange, type IfMatch, readRecord } from '../records/acts.ts'
import { refuse } from '../refuse.ts'
import { settingsIn } from '../settings/settings.ts'
import { billDrafts } from './bill-drafts.ts'
import { nextDueOn } from './due.ts'
import { type Invoice, invoices } from './invoices.ts'

/** Issues a draft: it gets its number, its day, and seller and buyer as they stand now, and says for ever what it says. */
export async function issueInvoice(ctx: Ctx, id: string, ifMatch: IfMatch, body: () => unknown): Promise<Invoice> {
  const { order, invoices: bills } = await lockBills(ctx, (await readRecord(ctx, invoices, id)).orderId ?? '')
  const before = await forChange(ctx, invoices, id, ifMatch)
  body()
  demandState(before, 'draft')
  const issuedOn = todayOf(ctx, before.companyId)
  const dueOn = before.dueOn ?? dayAfter(issuedOn, await creditDaysOf(ctx, before), 'days')
  const parties = await partiesOf(ctx, before)
  const number = await legalNumberOf(ctx, 'INV', ctx.config.get('company', before.companyId), issuedOn.slice(0, 4))
  const issued = { state: 'issued', number, issuedOn, dueOn, parties, nextDueOn: nextDueOn({ ...before, dueOn }) }
  const record = await actOn(ctx, invoices, before, issued, { type: 'issued' })
  await showInvoicing(
    ctx,
    order,
    bills.filter((bill) => bill.id === id || bill.state === 'issued'),
    'invoiced',
    record,
  )
  return record
}

/** Cancels an issued invoice that nobody paid or corrected: it keeps its number, and its order can be invoiced anew. */
export async function cancelInvoice(
  ctx: Ctx,
  id: string,
  ifMatch: IfMatch,
  body: () => BodyOf<'POST /invoices/:id/cancellation'>,
): Promise<Invoice> {
  const { order, invoices: bills } = await lockBills(ctx, (await readRecord(ctx, invoices, id)).orderId ?? '')
  const before = await forChange(ctx, invoices, id, ifMatch)
  const { reason } = body()
  demandState(before, 'issued')
  const settled = await ctx.tx.maybe(sql`
    select 1 from payments where workspace_id = ${ctx.workspaceId} and invoice_id = ${id} and state = 'received'
    union all select 1 from adjustment_notes where workspace_id = ${ctx.workspaceId} and invoice_id = ${id} limit 1`)
  if (settled) throw refuse('invoice.settled')
  const cancelled = { state: 'cancelled', reason, open: (0).toFixed(decimals(before.currency ?? '')), nextDueOn: null }
  const record = await actOn(ctx, invoices, before, cancelled, { type: 'cancelled', data: { reason } })
  const left = issuedOf(bills).filter((bill) => bill.id !== id)
  await showInvoicing(ctx, order, left, 'invoiceCancelled', record)
  await billDrafts(ctx, order.id)
  return record
}

/** Days the customer has to pay, where nobody agreed on others. */
async function creditDaysOf(ctx: Ctx, { accountId }: Invoice): Promise<number> {
  const account = await ctx.tx.maybe<{ credit_days: number | null }>(
    sql`select credit_days from accounts where workspace_id = ${ctx.workspaceId} and id = ${accountId}`,
  )
  return account?.credit_days ?? settingsIn(ctx.config, 'invoices').creditDays
}

/** The order shows how far it is invoiced, and in its history by what. */
async function showInvoicing(
  ctx: Ctx,
  order: Order,
  bills: readonly Bill[],
  type: 'invoiced' | 'invoiceCancelled',
  { id, number }: Invoice,
): Promise<void> {
  const invoicing = isInvoiced(linesOf(order), bills)
  const state = order.steps ? stateOf(order.steps, invoicing) : order.state
  await actOn(ctx, orders, order, { invoicing, state }, { type, data: { invoiceId: id, number } })
}
