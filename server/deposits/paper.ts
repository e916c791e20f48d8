import { decimals } from '@kohoi/contract'
import Big from 'big.js'
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
  const { paidOn, method, reference, certificate, withheld } = deposit
  const received = deposit.number !== null
  const names: PaperName[] = deposit.taxInvoice ? ['depositReceipt', 'taxInvoice'] : ['depositReceipt']
  const due = deposit.totals?.total ?? '0'
  const facts = await orderFact(ctx, deposit.orderId)
  const message = facts.map((fact) => ('text' in fact ? fact.text : '')).join()
  const paper = await paperOf(ctx, deposit, languages, {
    names: received ? names : ['depositRequest'],
    date: deposit.issuedOn ?? todayOf(ctx, deposit.companyId),
    mark: deposit.state === 'cancelled' ? 'cancelled' : undefined,
    facts,
    payTo: received ? undefined : company && payToOf(company, { amount: due, message }),
    paid: method && paidOn ? { method, on: paidOn, reference, certificate } : undefined,
    signatures: received ? [{ role: 'collector' }] : [{ role: 'salesperson' }],
  })
  const totals = paper.totals && {
    ...paper.totals,
    // Money that is no tax invoice shows no VAT.
    ...(!deposit.taxInvoice && { vat: [] }),
    ...(withheld && { withholding: { rate: null, amount: withheld, net: lessOf(due, withheld, paper.currency) } }),
  }
  const whole = { ...paper, totals, pricesIncludeVat: deposit.taxInvoice && paper.pricesIncludeVat }
  return received ? twice(whole) : [whole]
}

const lessOf = (from: string, amount: string, currency: string): string =>
  new Big(from).minus(amount).toFixed(decimals(currency))
