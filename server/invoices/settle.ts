import { decimals } from '@kohoi/contract'
import Big from 'big.js'
import type { Ctx } from '../db/context.ts'
import { actOn } from '../documents/act.ts'
import type { Act } from '../records/kept.ts'
import { nextDueOn } from './due.ts'
import { type Invoice, invoices } from './invoices.ts'

/** Books what was paid of an invoice, or what a note added to it; what is open and when it is due follows. The invoice is locked. */
export function settleInvoice(
  ctx: Ctx,
  before: Invoice,
  change: { paid?: Big; payable?: Big },
  act: Act,
): Promise<Invoice> {
  const text = (amount: Big) => amount.toFixed(decimals(before.currency ?? ''))
  const paid = new Big(before.paid ?? '0').plus(change.paid ?? 0)
  const payable = new Big(before.payable ?? '0').plus(change.payable ?? 0)
  const values = { paid: text(paid), payable: text(payable), open: text(payable.minus(paid)) }
  return actOn(ctx, invoices, before, { ...values, nextDueOn: nextDueOn({ ...before, ...values }) }, act)
}
