import { decimals, linesOf } from '@kohoi/contract'
import { shareOfRates } from '@kohoi/contract/deposit-parts'
import Big from 'big.js'
import type { Ctx } from '../db/context.ts'
import { type Row, readRows } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import { paperOf } from '../documents/paper-of.ts'
import { documentWords } from '../documents/texts.ts'
import { type Invoice, invoices } from '../invoices/invoices.ts'
import { twice } from '../invoices/papers.ts'
import { plain } from '../papers/figures.ts'
import type { Paper, PaperTotals } from '../papers/paper.ts'
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
  const { method, paidOn, reference, certificate } = payment
  const taxed = parts.every(({ taxInvoice }) => taxInvoice)
  const paper = await paperOf(
    ctx,
    { ...payment, language: first?.language ?? null, parties: first?.parties ?? null },
    languages,
    {
      names: taxed ? ['receipt', 'taxInvoice'] : ['receipt'],
      date: payment.issuedOn ?? '',
      mark: payment.state === 'cancelled' ? 'cancelled' : undefined,
      payTo: undefined,
      paid: method && paidOn ? { method, on: paidOn, reference, certificate } : undefined,
      totals: receiptTotals(parts, invoiceOf, taxed),
      signatures: [{ role: 'collector' }],
    },
  )
  const lines = parts.map((one) => {
    const paid = invoiceOf(one)
    return {
      kind: 'item' as const,
      description: [
        documentWords[first?.language ?? 'en'].payment({ invoice: paid?.number ?? '' }),
        // A tax invoice says what was sold, and how much of it.
        ...(taxed && paid ? linesOf(paid).filter(({ kind }) => kind === 'item') : []).map(
          ({ description, quantity, unit }) =>
            `${description.split('\n')[0]} ${plain(quantity, paper.languages[0])} ${unit ?? ''}`.trim(),
        ),
      ].join('\n'),
      quantity: '1',
      amount: one.amount ?? '0',
      ...(taxed && { beforeVat: new Big(one.amount ?? '0').minus(one.vat ?? '0').toFixed(decimals(paper.currency)) }),
    }
  })
  return twice({ ...paper, lines })
}

type InvoiceOf = (payment: Payment) => Invoice | undefined

function receiptTotals(parts: readonly Payment[], invoiceOf: InvoiceOf, taxed: boolean): Paper['totals'] {
  const places = decimals(parts[0]?.currency ?? '')
  const sum = (of: (one: Payment) => string | null) =>
    parts.reduce((whole, one) => whole.plus(of(one) ?? '0'), new Big(0)).toFixed(places)
  const less = (from: string, amount: string) => new Big(from).minus(amount).toFixed(places)
  const [total, vat, withheld] = [sum((one) => one.amount), sum((one) => one.vat), sum((one) => one.withheld)]
  const rates = new Set(parts.map((one) => invoiceOf(one)?.withholdingRate ?? null))
  return {
    ...{ lines: total, beforeVat: less(total, vat), total },
    vat: taxed ? vatAtRates(parts, invoiceOf, places) : [],
    ...(new Big(withheld).gt(0) && {
      withholding: {
        rate: rates.size === 1 ? ([...rates][0] ?? null) : null,
        amount: withheld,
        net: less(total, withheld),
      },
    }),
  }
}

/** The VAT of payments by rate: each is at the rates of its invoice, as those stand to each other there. */
function vatAtRates(parts: readonly Payment[], invoiceOf: InvoiceOf, places: number): PaperTotals['vat'] {
  const found = new Map<string | null, { base: Big; vat: Big }>()
  for (const one of parts) {
    const byRate = invoiceOf(one)?.totals?.byRate ?? []
    const currency = one.currency ?? ''
    const spread = (amount: string, of: 'base' | 'vat') =>
      new Map(
        shareOfRates(
          currency,
          amount,
          byRate.map(({ rate, [of]: at }) => ({ rate, amount: at })),
        ).map(({ rate, amount }) => [rate, amount]),
      )
    const bases = spread(new Big(one.amount ?? '0').minus(one.vat ?? '0').toFixed(places), 'base')
    const vats = spread(one.vat ?? '0', 'vat')
    for (const { rate } of byRate) {
      const { base, vat } = found.get(rate) ?? { base: new Big(0), vat: new Big(0) }
      found.set(rate, { base: base.plus(bases.get(rate) ?? '0'), vat: vat.plus(vats.get(rate) ?? '0') })
    }
  }
  return [...found].map(([rate, { base, vat }]) => ({ rate, base: base.toFixed(places), amount: vat.toFixed(places) }))
}
