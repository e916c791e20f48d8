import { decimals, type Problem } from '@kohoi/contract'
import Big from 'big.js'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { demandState } from '../documents/act.ts'
import { amountIn } from '../documents/amounts.ts'
import { billedHead } from '../documents/billed-head.ts'
import { receivedProblems } from '../documents/money-received.ts'
import { todayOf } from '../documents/today.ts'
import type { BodyOf } from '../http/route.ts'
import { type Invoice, invoices } from '../invoices/invoices.ts'
import { settleInvoice } from '../invoices/settle.ts'
import { legalNumberOf } from '../opportunities/company.ts'
import { forChange, type IfMatch, makeRecord } from '../records/acts.ts'
import { invalid, Refused } from '../refuse.ts'
import { type Payment, payments } from './payments.ts'

type Money = Omit<BodyOf<'POST /payments'>, 'payments' | 'withheld'>
type Part = { invoice: Invoice; amount: string; withheld: string | null; path: string }

/** Records money received for one invoice, and gives it a receipt number. */
export async function payInvoice(
  ctx: Ctx,
  id: string,
  ifMatch: IfMatch,
  body: () => BodyOf<'POST /invoices/:id/payments'>,
): Promise<Payment> {
  const invoice = await forChange(ctx, invoices, id, ifMatch)
  const { amount, withheld, ...money } = body()
  const problems: Problem[] = []
  const part = readPart(ctx, invoice, { ...money, amount, withheld }, '', problems)
  if (problems.length) throw invalid(problems)
  const [payment] = await receive(ctx, money, [part])
  return payment as Payment
}

/** Records one sum received for several invoices of a customer under one receipt number: all of it, or nothing. */
export async function payInvoices(ctx: Ctx, body: () => BodyOf<'POST /payments'>): Promise<{ items: Payment[] }> {
  const { payments: asked, withheld: _, ...money } = body()
  const problems: Problem[] = []
  const parts: Part[] = []
  // Locked in one order, whoever asks, so that two of them never wait for each other.
  const sorted = asked.map((one, i) => ({ ...one, i })).sort((a, b) => (a.invoiceId < b.invoiceId ? -1 : 1))
  for (const { invoiceId, amount, withheld, i } of sorted) {
    const invoice = await forChange(ctx, invoices, invoiceId, null).catch((error: unknown) => {
      if (error instanceof Refused && error.code === 'not.found') return null
      throw error
    })
    if (!invoice) problems.push({ path: `payments.${i}.invoiceId`, code: 'unknownReference' })
    else parts.push(readPart(ctx, invoice, { ...money, amount, withheld }, `payments.${i}.`, problems))
  }
  const [first] = parts
  for (const { invoice, path } of parts) {
    const same = (['currency', 'companyId', 'accountId', 'contactId'] as const).every((name) =>
      name === 'contactId' && invoice.accountId ? true : invoice[name] === first?.invoice[name],
    )
    if (!same) problems.push({ path: `${path}invoiceId`, code: 'otherCustomer' })
    if (parts.some((other) => other.path !== path && other.invoice.id === invoice.id))
      problems.push({ path: `${path}invoiceId`, code: 'taken' })
  }
  if (problems.length) throw invalid(problems)
  return { items: await receive(ctx, money, parts) }
}

function readPart(
  ctx: Ctx,
  invoice: Invoice,
  sent: Money & { amount: string; withheld: string | null | undefined },
  path: string,
  problems: Problem[],
): Part {
  const read = amountIn(invoice.currency ?? '', sent.amount, `${path}amount`)
  const kept = receivedProblems(ctx, invoice, sent, sent.amount, `${path}withheld`)
  problems.push(...read.problems, ...kept.problems)
  return { invoice, amount: read.amount, withheld: kept.withheld, path }
}

async function receive(
  ctx: Ctx,
  { paidOn, method, reference, certificate }: Money,
  parts: readonly Part[],
): Promise<Payment[]> {
  for (const { invoice } of parts) demandState(invoice, 'issued')
  const tooLarge = parts.flatMap(({ invoice, amount, path }): Problem[] => {
    const open = invoice.open ?? '0'
    return new Big(amount).gt(open) ? [{ path: `${path}amount`, code: 'paymentTooLarge', with: open }] : []
  })
  if (tooLarge.length) throw new Refused('payment.aboveOpen', { open: parts[0]?.invoice.open }, tooLarge)
  const [first] = parts
  const company = ctx.config.get('company', first?.invoice.companyId)
  const issuedOn = todayOf(ctx, company?.id)
  const number = await legalNumberOf(ctx, 'RC', company, issuedOn.slice(0, 4))
  const made: Payment[] = []
  for (const { invoice, amount, withheld } of parts) {
    const taxInvoice = invoice.taxPoint === 'payment'
    const vat = taxInvoice ? await vatIn(ctx, invoice, amount) : null
    const record = await makeRecord(
      ctx,
      payments,
      {},
      {
        ...billedHead(invoice),
        ...{ number, issuedOn, invoiceId: invoice.id, orderId: invoice.orderId, amount, taxInvoice, vat },
        ...{ paidOn, method, withheld, reference: reference || null, certificate: certificate || null },
      },
    )
    made.push(record)
    await settleInvoice(
      ctx,
      invoice,
      { paid: new Big(amount) },
      { type: 'paid', data: { paymentId: record.id, amount } },
    )
  }
  return made
}

/** The VAT in a payment that is a tax invoice: all payments of an invoice together have exactly its VAT, as its notes have corrected it. */
async function vatIn(ctx: Ctx, { id, totals, payable, paid, currency }: Invoice, amount: string): Promise<string> {
  const of = sql`workspace_id = ${ctx.workspaceId} and invoice_id = ${id}`
  const row = await ctx.tx.maybe<{ had: string; corrected: string }>(sql`
    select (select coalesce(sum(vat), 0)::text from payments where ${of} and state = 'received') as had,
      (select coalesce(sum((totals ->> 'vat')::numeric * case kind when 'credit' then -1 else 1 end), 0)::text
        from adjustment_notes where ${of}) as corrected`)
  const places = decimals(currency ?? '')
  const upTo = new Big(paid ?? '0')
    .plus(amount)
    .times(new Big(totals?.vat ?? '0').plus(row?.corrected ?? '0'))
    .div(payable ?? '1')
  return upTo
    .round(places, Big.roundHalfUp)
    .minus(row?.had ?? '0')
    .toFixed(places)
}
