import Big from 'big.js'
import {
  atRates,
  type Deduction,
  type Deposited,
  type Invoiced,
  invoicedQuantities,
  least,
  type Ordered,
  openQuantity,
  plus,
  prepaidBy,
  type Rates,
  sumOf,
  undeducted,
} from './billing.ts'
import type { DocumentLine } from './document-lines.ts'
import { type AtRate, isSold, moneyIn, partsOf, type Totals, totalsOf } from './document-totals.ts'

/**
 * The lines of an invoice over these quantities of an order's lines. All invoices of a line are together exactly the line, to the last satang:
 * each takes what falls on all that is invoiced with it, rounded, less what was taken before. Words go along with every invoice.
 */
export function partialLines(
  order: Ordered,
  invoices: readonly Invoiced[],
  quantities: ReadonlyMap<string, string>,
): DocumentLine[] {
  const money = moneyIn(order.currency)
  const parts = partsOf(order)
  const before = invoicedQuantities(invoices)
  const taken = new Map<string, { amount: Big; net: Big }>()
  for (const { id, part } of invoices.flatMap(({ lines }) => lines)) {
    const { amount, net } = taken.get(id) ?? { amount: money('0'), net: money('0') }
    if (part) taken.set(id, { amount: amount.plus(part.amount), net: net.plus(part.amount).minus(part.discount) })
  }
  return order.lines.flatMap((line, at): DocumentLine[] => {
    if (line.kind !== 'item') return [line]
    const quantity = quantities.get(line.id)
    const whole = parts[at]
    if (!quantity || !whole) return []
    const upTo = money(quantity).plus(before.get(line.id) ?? '0')
    const { amount, net } = taken.get(line.id) ?? { amount: money('0'), net: money('0') }
    const due = (all: Big, had: Big) => {
      const share = all.times(upTo).div(line.quantity).minus(had)
      return share.lt('0') ? money('0') : share
    }
    const now = due(money(whole.amount), amount)
    const left = due(money(whole.amount).minus(whole.discount), net)
    const part = { amount: now.toFixed(money.DP), discount: now.minus(left).toFixed(money.DP) }
    return [{ ...line, quantity, amount: part.amount, part }]
  })
}

/** What an invoice with these lines comes to: deposits received are deducted as far as it reaches, the rest is left to the next. */
export function billInvoice(
  order: Ordered,
  invoices: readonly Invoiced[],
  deposits: readonly Deposited[],
  lines: readonly DocumentLine[],
  takesRemainder: boolean,
): { totals: Totals; deductions: Deduction[]; settledVat: AtRate[] | null; payable: string } {
  const money = moneyIn(order.currency)
  const priced = { currency: order.currency, pricesIncludeVat: order.pricesIncludeVat, discount: null, lines }
  const own = lines.map(({ part }) => part ?? { amount: '0', discount: '0' })
  const left = atRates(money, lines, own)
  const deductions: Deduction[] = []
  const deduct = ({ id, number, issuedOn, taxInvoice }: Deposited, amount: Big, byRate: AtRate[]) => {
    if (amount.lte('0')) return
    const named = { depositId: id, number: number ?? '', issuedOn: issuedOn ?? '', taxInvoice }
    deductions.push({ ...named, amount: amount.toFixed(money.DP), byRate })
  }
  const taxed = deposits.filter(({ taxInvoice }) => taxInvoice)
  const prepaid = deposits.filter(({ taxInvoice }) => !taxInvoice)
  for (const deposit of taxed) {
    const taken: Rates = new Map()
    for (const [rate, amount] of undeducted(order, deposit, invoices)) {
      const now = least(amount, left.get(rate) ?? money('0'))
      if (now.gt('0')) plus(taken, rate, now)
    }
    for (const [rate, amount] of taken) plus(left, rate, amount.neg())
    const byRate = [...taken].map(([rate, amount]) => ({ rate, amount: amount.toFixed(money.DP) }))
    deduct(deposit, sumOf(taken), byRate)
  }
  const deducted = deductions.flatMap(({ byRate }) => byRate)
  // Money paid ahead without a tax invoice was counted on the order's VAT, and is used up to the last satang.
  const settledVat = takesRemainder || prepaid.length ? vatLeft(order, invoices, taxed, lines, left) : null
  const { totals } = totalsOf({ ...priced, deducted, ...(settledVat ? { vat: settledVat } : {}) })
  let payable = new Big(totals.total)
  for (const deposit of prepaid) {
    const now = least(prepaidBy(deposit, invoices), payable)
    payable = payable.minus(now)
    deduct(deposit, now, [])
  }
  return { totals, deductions, settledVat, payable: payable.toFixed(money.DP) }
}

/**
 * The order's VAT that other documents have left, at the rates this invoice completes. It is never below nothing, and nothing where no more
 * than that is `left` at the rate.
 */
function vatLeft(
  order: Ordered,
  invoices: readonly Invoiced[],
  deposits: readonly Deposited[],
  lines: readonly DocumentLine[],
  left: Rates,
): AtRate[] {
  const money = moneyIn(order.currency)
  const invoiced = invoicedQuantities([...invoices, { lines }])
  const unfinished = new Set(
    order.lines.filter((line) => isSold(line) && openQuantity(line, invoiced).gt('0')).map((line) => line.vatRate),
  )
  const rates: Rates = new Map(order.totals.byRate.map(({ rate, vat }) => [rate, money(vat)]))
  for (const { totals } of [...invoices, ...deposits])
    for (const { rate, vat } of totals.byRate) plus(rates, rate, new Big(vat).neg())
  const here = new Set(lines.filter(isSold).map((line) => line.vatRate))
  return [...rates].flatMap(([rate, vat]) => {
    if (unfinished.has(rate) || !here.has(rate)) return []
    const none = vat.lt('0') || left.get(rate)?.lte('0')
    return [{ rate, amount: (none ? money('0') : vat).toFixed(money.DP) }]
  })
}
