import { decimals } from '@kohoi/contract'
import Big from 'big.js'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { orderFact, paperOf, payToOf } from '../documents/paper-of.ts'
import { todayOf } from '../documents/today.ts'
import type { Fact, Paper, PaperLine, PaperName } from '../papers/paper.ts'
import type { Papers } from '../papers/press.ts'
import type { AdjustmentNote } from './adjustment-notes.ts'
import type { Invoice } from './invoices.ts'
import { withholdingOf } from './withholding.ts'

type Languages = Paper['languages'] | null

/** What one paper for all is called where the tax invoice comes with the goods. */
const combined: Readonly<Record<string, readonly PaperName[]>> = {
  TH: ['taxInvoice', 'invoice', 'deliveryNote'],
  VN: ['taxInvoice', 'deliveryNote'],
}

/**
 * An invoice on paper, original and copy. Goods go out with one paper that is tax invoice, invoice and delivery note, or with a set of three;
 * services with an invoice, since their tax invoice comes with the money. It says what it said when it was issued; a code to pay by asks for
 * what is open now.
 */
export async function invoicePapers(ctx: Ctx, invoice: Invoice, languages: Languages): Promise<Papers> {
  const company = ctx.config.get('company', invoice.companyId)
  const taxed = invoice.taxPoint === 'issue'
  const separate = taxed && invoice.papers === 'separate'
  const deposits = (invoice.deductions ?? []).map(({ number, issuedOn: date, amount, taxInvoice }) => ({
    ...{ number, date, amount, taxInvoice },
  }))
  const prepaid = deposits.filter(({ taxInvoice }) => !taxInvoice)
  const toPay = prepaid.reduce((left, { amount }) => left.minus(amount), new Big(invoice.totals?.total ?? '0'))
  const open = new Big(invoice.open ?? '0')
  const text = (amount: Big) => amount.toFixed(decimals(invoice.currency ?? ''))
  const withholding = withholdingOf(invoice)
  const due: Fact[] = invoice.dueOn ? [{ name: 'dueOn', date: invoice.dueOn }] : []
  const paper = await paperOf(ctx, invoice, languages, {
    names: taxed ? (combined[company?.country ?? ''] ?? ['invoice', 'deliveryNote']) : ['invoice'],
    date: invoice.issuedOn ?? todayOf(ctx, invoice.companyId),
    mark: invoice.state === 'issued' ? undefined : invoice.state,
    facts: [...due, ...(await orderFact(ctx, invoice.orderId))],
    instalments: invoice.instalments?.length ? invoice.instalments : undefined,
    payTo: company && payToOf(company, open.gt(0) ? { amount: text(open), message: invoice.number ?? '' } : undefined),
    signatures: taxed
      ? [{ role: 'issuer' }, { role: 'deliverer' }, { role: 'receiver' }]
      : [{ role: 'issuer' }, { role: 'customer' }],
  })
  const totals = paper.totals && {
    ...paper.totals,
    deposits: deposits.filter(({ taxInvoice }) => taxInvoice),
    prepaid: prepaid.length ? prepaid : undefined,
    toPay: prepaid.length ? text(toPay) : undefined,
    ...(withholding && {
      withholding: { ...withholding, net: text(toPay.minus(withholding.amount)) },
    }),
  }
  const whole = { ...paper, totals }
  if (!separate) return twice(whole)
  const one = (name: PaperName): Paper => ({ ...whole, names: [name], inSet: company?.country === 'TH' })
  const unpaid = { payTo: undefined, instalments: undefined }
  const facts = paper.facts?.filter(({ name }) => name !== 'dueOn')
  const goods = { totals: undefined, paymentTerms: null, facts, lines: paper.lines.map(unpriced) }
  return [
    ...twice(one('invoice')),
    ...twice({ ...one('taxInvoice'), ...unpaid }),
    ...twice({ ...one('deliveryNote'), ...unpaid, ...goods }),
  ]
}

/** A credit or debit note on paper, original and copy. */
export async function adjustmentPapers(ctx: Ctx, note: AdjustmentNote, languages: Languages): Promise<Papers> {
  const { correction, reason, kind } = note
  const name: PaperName = kind === 'credit' ? 'creditNote' : 'debitNote'
  const corrected = await ctx.tx.maybe<{ tax_point: Invoice['taxPoint'] }>(
    sql`select tax_point from invoices where workspace_id = ${ctx.workspaceId} and id = ${note.invoiceId}`,
  )
  const of = corrected?.tax_point === 'payment' ? 'invoice' : 'taxInvoice'
  const paper = await paperOf(ctx, note, languages, {
    names: [name],
    date: note.issuedOn ?? '',
    correction: correction ? { ...correction, of, date: correction.issuedOn, reason: reason ?? '' } : undefined,
    facts: await orderFact(ctx, note.orderId),
    payTo: undefined,
    signatures: [{ role: 'issuer' }, { role: 'customer' }],
  })
  return twice(paper)
}

/** What is issued is handed out as original and kept as copy; what is not has neither. */
export function twice(paper: Paper): [Paper, ...Paper[]] {
  if (paper.mark) return [paper]
  return [
    { ...paper, copy: 'original' },
    { ...paper, copy: 'copy' },
  ]
}

/** Goods without what they cost. */
function unpriced(line: PaperLine): PaperLine {
  if (line.kind !== 'item') return line
  const { unitPrice: _price, amount: _amount, discount: _discount, vatRate: _rate, ...rest } = line
  return rest
}
