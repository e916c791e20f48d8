import { decimals } from '@kohoi/contract'
import Big from 'big.js'
import type { Invoice } from './invoices.ts'

/** What the customer will keep back as withholding tax, counted on the price before VAT. It changes neither the tax base nor the total. */
export function withholdingOf({ withholdingRate: rate, totals, payable, currency }: Invoice): Invoice['withholding'] {
  if (!rate || !totals || !currency) return null
  const places = decimals(currency)
  const amount = new Big(totals.beforeVat).times(rate).div(100).round(places, Big.roundHalfUp)
  return { rate, amount: amount.toFixed(places), payable: new Big(payable ?? '0').minus(amount).toFixed(places) }
}
