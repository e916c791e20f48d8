import { fromMinor, toMinor } from '@kohoi/contract/money'
import type { Invoice } from './invoices.tsx'

/** What was to be paid when the invoice was issued, and what notes have added to it or taken off since. */
export function payableOf({ totals, deductions, payable, currency: of }: Invoice): {
  issued: string
  adjusted: string
} {
  const currency = of ?? ''
  const minor = (amount: string | null | undefined) => toMinor({ amount: amount ?? '0', currency })
  const issued = (deductions ?? [])
    .filter(({ taxInvoice }) => !taxInvoice)
    .reduce((left, { amount }) => left - minor(amount), minor(totals?.total))
  return { issued: fromMinor(issued, currency).amount, adjusted: fromMinor(minor(payable) - issued, currency).amount }
}
