import { decimals } from '@kohoi/contract'
import Big from 'big.js'
import type { Ctx } from '../db/context.ts'
import { type Row, readRows } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import { paperOf } from '../documents/paper-of.ts'
import { type Invoice, invoices } from '../invoices/invoices.ts'
import { twice } from '../invoices/papers.ts'
import type { Paper } from '../papers/paper.ts'
import type { Papers } from '../papers/press.ts'
import { type Payment, payments } from './payments.ts'

/** The receipt a payment belongs to, with all that was paid by it; for services it is the tax invoice as well. */
export async function receiptPapers(ctx: Ctx, payment: Payment, languages: Paper['languages'] | null): Promise<Papers> {
  const mine = sql`workspace_id = ${ctx.workspaceId}`
  const rows = await ctx.tx.many<Row>(
    sql`select * from payments where ${mine} and number = ${payment.number} order by id`,
  )
  const parts = readRows(payments.noun, rows) as Payment[]
  const ids = parts.map(({ invoiceId }) => invoiceId)
  const paid = readRows(
    invoices.noun,
    await ctx.tx.many<Row>(sql`select * from invoices where ${mine} and id = any(${ids}::uuid[])`),
  ) as Invoice[]
  const invoiceOf = ({ invoiceId }: Payment) => paid.find(({ id }) => id === invoiceId)
  const first = invoiceOf(payment)
  const { method, paidOn, reference } = payment
  const paper = await paperOf(
    ctx,
    { ...payment, language: first?.language ?? null, parties: first?.parties ?? null },
    languages,
    {
      names: parts.every(({ taxInvoice }) => taxInvoice) ? ['receipt', 'taxInvoice'] : ['receipt'],
      date: payment.issuedOn ?? '',
      mark: payment.state === 'cancelled' ? 'cancelled' : undefined,
      payTo: undefined,
      paid: method && paidOn ? { method, on: paidOn, reference: reference ?? undefined } : undefined,
      totals: receiptTotals(parts, first),
      signatures: [{ role: 'collector' }],
    },
  )
  const lines = parts.map((one) => ({
    ...{ kind: 'item' as const, description: invoiceOf(one)?.number ?? '', quantity: '1', amount: one.amount ?? '0' },
  }))
  return twice({ ...paper, lines })
}

function receiptTotals(parts: readonly Payment[], invoice: Invoice | undefined): Paper['totals'] {
  const places = decimals(parts[0]?.currency ?? '')
  const sum = (of: (one: Payment) => string | null) =>
    parts.reduce((whole, one) => whole.plus(of(one) ?? '0'), new Big(0)).toFixed(places)
  const less = (from: string, amount: string) => new Big(from).minus(amount).toFixed(places)
  const [total, vat, withheld] = [sum((one) => one.amount), sum((one) => one.vat), sum((one) => one.withheld)]
  const rates = invoice?.totals?.byRate ?? []
  const rate = rates.length === 1 ? (rates[0]?.rate ?? null) : null
  const beforeVat = less(total, vat)
  const { withholdingRate } = invoice ?? {}
  return {
    ...{ lines: total, beforeVat, total },
    vat: parts.every(({ taxInvoice }) => taxInvoice) ? [{ rate, base: beforeVat, amount: vat }] : [],
    ...(withholdingRate && withheld !== sum(() => '0')
      ? { withholding: { rate: withholdingRate, amount: withheld, net: less(total, withheld) } }
      : {}),
  }
}
