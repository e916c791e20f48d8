import { linesOf, order as orderNoun, type RecordOf, type Shapes } from '@kohoi/contract'
import { billingOf, type Deposited, type Invoiced, invoicedQuantities, type Ordered } from '@kohoi/contract/billing'
import type { Ctx } from '../db/context.ts'
import { type Row, readRow } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import type { Draft } from '../records/kept.ts'
import { refuse } from '../refuse.ts'

type Order = RecordOf<typeof orderNoun>
export type Bill = Invoiced & { id: string; state: 'draft' | 'issued' }
export type Deposit = Deposited & { state: 'requested' | 'received' }
/** Of bills, what stands: drafts can still make room for a deposit. */
export const issuedOf = (invoices: readonly Bill[]): Bill[] => invoices.filter(({ state }) => state === 'issued')

/** What an order was billed for, cancelled documents left out. */
export type Bills = { invoices: Bill[]; deposits: Deposit[] }

/** An order is billed from its confirmation on. */
export const billable = ['confirmed', 'inProduction', 'inQa', 'ready', 'delivered'] as const

/** An order as it is billed. */
export function orderedOf(order: Draft<typeof orderNoun>): Ordered {
  const { currency, pricesIncludeVat, discount, totals } = order
  return {
    currency: currency ?? '',
    pricesIncludeVat: pricesIncludeVat ?? false,
    discount: discount ?? null,
    lines: linesOf(order),
    totals: totals as Ordered['totals'],
  }
}

/** The invoices and deposits of orders, the oldest first. */
export async function billsOf(ctx: Ctx, orderIds: readonly string[]): Promise<(orderId: string) => Bills> {
  const where = sql`workspace_id = ${ctx.workspaceId} and order_id = any(${[...orderIds]}::uuid[]) and state <> 'cancelled'`
  const [invoices, deposits] = await Promise.all([
    ctx.tx.many<Bill & { order_id: string }>(
      sql`select id, order_id, state, lines, deductions, totals from invoices where ${where} order by id`,
    ),
    ctx.tx.many<Deposit & { order_id: string }>(sql`
      select id, order_id, state, number, issued_on as "issuedOn", tax_invoice as "taxInvoice", totals
      from deposits where ${where} order by issued_on, id`),
  ])
  const of = (id: string) => (one: { order_id: string }) => one.order_id === id
  return (id) => ({ invoices: invoices.filter(of(id)), deposits: deposits.filter(of(id)) })
}

/** Fills in how orders about to be shown are billed, and how much of each line is invoiced. */
export async function presentBilling(ctx: Ctx, records: Row[]): Promise<void> {
  const bills = await billsOf(
    ctx,
    records.map(({ id }) => id as string),
  )
  for (const record of records) {
    const { invoices, deposits } = bills(record.id as string)
    const issued = issuedOf(invoices)
    const received = deposits.filter(({ state }) => state === 'received')
    record.billing = billingOf(orderedOf(record), issued, received) satisfies Shapes['billing']
    const quantities = invoicedQuantities(issued)
    record.lines = linesOf(record).map((line) =>
      line.kind === 'item' ? { ...line, invoiced: quantities.get(line.id)?.toFixed() ?? '0' } : line,
    )
  }
}

/**
 * An order locked while something of it is billed, and what was billed before. Whatever makes, issues, receives or cancels a bill locks its
 * order first, so that two of them never count on the same money.
 */
export async function lockBills(ctx: Ctx, orderId: string): Promise<{ order: Order } & Bills> {
  const row = await ctx.tx.maybe<Row>(
    sql`select * from orders where workspace_id = ${ctx.workspaceId} and id = ${orderId} for no key update`,
  )
  if (!row) throw refuse('not.found')
  return { order: readRow(orderNoun, row) as Order, ...(await billsOf(ctx, [orderId]))(orderId) }
}
