import { decimals } from '@kohoi/contract'
import Big from 'big.js'
import type { Ctx } from '../db/context.ts'
import { orderFact, paperOf, payToOf } from '../documents/paper-of.ts'
import { todayOf } from '../documents/today.ts'
import { twice } from '../invoices/papers.ts'
import type { Paper, PaperLine, PaperName } from '../papers/paper.ts'
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
    ...(!deposit.taxInvoice && { vat: [] }),
    ...(withheld && { withholding: { rate: null, amount: withheld, net: lessOf(due, withheld, paper.currency) } }),
  }
  // Money that is no tax invoice is one sum, whatever the rates of what it is for.
  const whole = deposit.taxInvoice
    ? { ...paper, totals }
    : { ...paper, totals, pricesIncludeVat: false, lines: paper.lines.slice(0, 1).map((line) => summed(line, due)) }
  return received ? twice(whole) : [whole]
}

const summed = (line: PaperLine, amount: string): PaperLine =>
  line.kind === 'item' ? { ...line, unitPrice: amount, amount } : line

const lessOf = (from: string, amount: string, currency: string): string =>
  new Big(from).minus(amount).toFixed(decimals(currency))
