import type { AtRate } from '@kohoi/contract'
import { shareOfRates } from '@kohoi/contract/deposit-parts'
import Big from 'big.js'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { demandState } from '../documents/act.ts'
import { amountIn, amountsDocument } from '../documents/amounts.ts'
import { billedHead } from '../documents/billed-head.ts'
import { partiesOf } from '../documents/parties.ts'
import { documentWords } from '../documents/texts.ts'
import { todayOf } from '../documents/today.ts'
import type { BodyOf } from '../http/route.ts'
import { legalNumberOf } from '../opportunities/company.ts'
import { forChange, type IfMatch, makeRecord } from '../records/acts.ts'
import { answerSaved } from '../records/answer.ts'
import { invalid } from '../refuse.ts'
import { type AdjustmentNote, adjustmentNotes } from './adjustment-notes.ts'
import { type Invoice, invoices } from './invoices.ts'
import { settleInvoice } from './settle.ts'

/**
 * Lowers or raises an issued invoice by an amount before VAT. The note shows what it corrects as it stood, what is right, the difference, its
 * VAT and the reason (Thai Revenue Code ss. 86/9 and 86/10). Nothing is lowered below nothing.
 */
export async function adjustInvoice(
  ctx: Ctx,
  id: string,
  kind: AdjustmentNote['kind'],
  ifMatch: IfMatch,
  body: () => BodyOf<'POST /invoices/:id/credit-notes'>,
): Promise<unknown> {
  const invoice = await forChange(ctx, invoices, id, ifMatch)
  const { beforeVat, reason } = body()
  const currency = invoice.currency ?? ''
  const { amount, problems } = amountIn(currency, beforeVat, 'beforeVat')
  const standing = await standingAt(ctx, invoice)
  const original = standing.reduce((sum, one) => sum.plus(one.amount), new Big(0))
  if (kind === 'credit' && original.lt(beforeVat))
    problems.push({ path: 'beforeVat', code: 'creditTooLarge', with: original.toFixed() })
  if (problems.length) throw invalid(problems)
  demandState(invoice, 'issued')
  const amounts = shareOfRates(currency, amount, standing)
  const description = documentWords[invoice.language ?? 'en'].adjustment({
    ...{ invoice: invoice.number ?? '', reason, taxInvoice: invoice.taxPoint === 'issue' },
  })
  const document = amountsDocument(description, { currency, amounts, includesVat: false })
  const correct = kind === 'credit' ? original.minus(amount) : original.plus(amount)
  const text = (figure: Big) => amountIn(currency, figure.toFixed(), '').amount
  const issuedOn = todayOf(ctx, invoice.companyId)
  const company = ctx.config.get('company', invoice.companyId)
  const parties = await partiesOf(ctx, invoice)
  const number = await legalNumberOf(ctx, kind === 'credit' ? 'CN' : 'DN', company, issuedOn.slice(0, 4))
  const record = await makeRecord(
    ctx,
    adjustmentNotes,
    {},
    {
      ...billedHead(invoice),
      ...{
        kind,
        number,
        issuedOn,
        parties,
        reason,
        invoiceId: id,
        orderId: invoice.orderId,
        language: invoice.language,
      },
      ...document,
      correction: {
        ...{ number: invoice.number ?? '', issuedOn: invoice.issuedOn ?? '' },
        ...{ original: text(original), correct: text(correct), difference: amount },
      },
    },
  )
  const change = new Big(document.totals.total).times(kind === 'credit' ? -1 : 1)
  await settleInvoice(
    ctx,
    invoice,
    { payable: change },
    { type: 'adjusted', data: { noteId: record.id, kind, number } },
  )
  return answerSaved(ctx, adjustmentNotes, record)
}

/** What an invoice is worth before VAT at each rate, after the notes that correct it. */
async function standingAt(ctx: Ctx, { id, totals }: Invoice): Promise<AtRate[]> {
  const notes = await ctx.tx.many<Pick<AdjustmentNote, 'kind' | 'totals'>>(
    sql`select kind, totals from adjustment_notes where workspace_id = ${ctx.workspaceId} and invoice_id = ${id}`,
  )
  return (totals?.byRate ?? []).map(({ rate, base }) => {
    const moved = notes.reduce((sum, { kind, totals }) => {
      const at = totals?.byRate.find((one) => one.rate === rate)?.base ?? '0'
      return kind === 'credit' ? sum.minus(at) : sum.plus(at)
    }, new Big(base))
    return { rate, amount: moved.toFixed() }
  })
}
