import type { Ctx } from '../db/context.ts'
import { orderFact, paperOf, payToOf } from '../documents/paper-of.ts'
import { todayOf } from '../documents/today.ts'
import { twice } from '../invoices/papers.ts'
import type { Paper, PaperName } from '../papers/paper.ts'
import type { Papers } from '../papers/press.ts'
import type { Deposit } from './deposits.ts'

/** A deposit on paper: what is asked for, with the account to pay into; once received, the receipt, a tax invoice where it is one. */
export async function depositPapers(ctx: Ctx, deposit: Deposit, languages: Paper['languages'] | null): Promise<Papers> {
  const company = ctx.config.get('company', deposit.companyId)
  const received = deposit.number !== null
  const names: PaperName[] = deposit.taxInvoice ? ['depositReceipt', 'taxInvoice'] : ['depositReceipt']
  const paper = await paperOf(ctx, deposit, languages, {
    names: received ? names : ['depositRequest'],
    date: deposit.issuedOn ?? todayOf(ctx, deposit.companyId),
    mark: deposit.state === 'cancelled' ? 'cancelled' : undefined,
    facts: await orderFact(ctx, deposit.orderId),
    ...(received && deposit.paidOn && deposit.method
      ? {
          payTo: undefined,
          paid: { method: deposit.method, on: deposit.paidOn, reference: deposit.reference ?? undefined },
        }
      : { payTo: company && payToOf(company, { amount: deposit.totals?.total ?? '0', message: '' }) }),
    signatures: received ? [{ role: 'collector' }] : [{ role: 'salesperson' }],
  })
  // Money that is no tax invoice shows no VAT.
  const totals = paper.totals && received && !deposit.taxInvoice ? { ...paper.totals, vat: [] } : paper.totals
  return received ? twice({ ...paper, totals }) : [paper]
}
