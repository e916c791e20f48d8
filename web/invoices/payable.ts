import { fromMinor, toMinor } from '@kohoi/contract/money'
import type { Invoice } from './invoices.tsx'

type Payable = { issued: string; afterWithholding: string; adjusted: string }

/** What was to be paid when the invoice was issued, also without what is withheld, and what notes have added to it or taken off since. */
export function payableOf({ totals, deductions, payable, withholding, currency: of }: Invoice): Payable {
  const currency = of ?? ''
  const minor = (amount: string | null | undefined) => toMinor({ amount: amount ?? '0', currency })
  const text = (amount: bigint) => fromMinor(amount, currency).amount
  const issued = (deductions ?? [])
    .filter(({ taxInvoice }) => !taxInvoice)
    .reduce((left, { amount }) => left - minor(amount), minor(totals?.total))
  return {
    issued: text(issued),
    afterWithholding: text(issued - minor(withholding?.amount)),
    adjusted: text(minor(payable) - issued),
  }
}
