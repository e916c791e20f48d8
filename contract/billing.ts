import Big from 'big.js'
import type { DocumentLine } from './document-lines.ts'
import { type AtRate, isSold, moneyIn, type Priced, partsOf, shareOut, type Totals } from './document-totals.ts'

/** An order as it is billed. */
export type Ordered = Priced<DocumentLine> & { readonly totals: Totals }

/** A deposit deducted by an invoice, as far as it is. */
export type Deduction = {
  depositId: string
  number: string
  issuedOn: string
  taxInvoice: boolean
  /** Of one with a tax invoice as the order's prices are, of another with VAT. */
  amount: string
  byRate: AtRate[]
}

/** What counts of an invoice that was not cancelled. */
export type Invoiced = {
  readonly lines: readonly DocumentLine[]
  readonly deductions: readonly Deduction[]
  readonly totals: Totals
}

/** What counts of a deposit that was not cancelled. Without a tax invoice it is money paid ahead, and its VAT is due with the invoice. */
export type Deposited = {
  readonly id: string
  readonly number: string | null
  readonly issuedOn: string | null
  readonly taxInvoice: boolean
  readonly totals: Totals
}

export type Money = ReturnType<typeof moneyIn>
export type Rates = Map<string | null, Big>

export const plus = (rates: Rates, rate: string | null, amount: Big): void =>
  void rates.set(rate, (rates.get(rate) ?? new Big(0)).plus(amount))

export const sumOf = (rates: Rates): Big => [...rates.values()].reduce((sum, one) => sum.plus(one), new Big(0))
export const least = (a: Big, b: Big): Big => (a.lt(b) ? a : b)

/** How much of each line of an order has been invoiced. */
export function invoicedQuantities(invoices: readonly Pick<Invoiced, 'lines'>[]): Map<string, Big> {
  const quantities = new Map<string, Big>()
  for (const { lines } of invoices)
    for (const { id, kind, quantity } of lines)
      if (kind === 'item') quantities.set(id, (quantities.get(id) ?? new Big(0)).plus(quantity))
  return quantities
}

/** How much of a line is still to be invoiced. */
export const openQuantity = ({ id, quantity }: DocumentLine, invoiced: ReadonlyMap<string, Big>): Big =>
  new Big(quantity).minus(invoiced.get(id) ?? '0')

/** What stands at each rate, as the prices are. */
export function atRates(
  money: Money,
  lines: readonly DocumentLine[],
  parts: readonly { amount: string; discount: string }[],
): Rates {
  const rates: Rates = new Map()
  for (const [at, line] of lines.entries()) {
    const part = parts[at]
    if (isSold(line) && part) plus(rates, line.vatRate, money(part.amount).minus(part.discount))
  }
  return rates
}

/** An amount at a rate with and without its VAT. */
export function bothWays(money: Money, rate: string | null, amount: Big, included: boolean): { base: Big; gross: Big } {
  const percent = rate ?? '0'
  const exact = money(amount)
  if (included) return { base: exact.minus(exact.times(percent).div(money('100').plus(percent))), gross: exact }
  return { base: exact, gross: exact.plus(exact.times(percent).div('100')) }
}

/** How much of a deposit invoices have deducted. */
const deductedOf = ({ id }: Deposited, invoices: readonly Invoiced[]): Deduction[] =>
  invoices.flatMap(({ deductions }) => deductions.filter(({ depositId }) => depositId === id))

/** What no invoice has deducted of a deposit with a tax invoice, at each rate as the order's prices are. */
export function undeducted(order: Ordered, deposit: Deposited, invoices: readonly Invoiced[]): Rates {
  const rates: Rates = new Map()
  for (const { rate, base, vat } of deposit.totals.byRate)
    plus(rates, rate, order.pricesIncludeVat ? new Big(base).plus(vat) : new Big(base))
  for (const { byRate } of deductedOf(deposit, invoices))
    for (const { rate, amount } of byRate) plus(rates, rate, new Big(amount).neg())
  return rates
}

/** What no invoice has deducted of a deposit without a tax invoice: money, with VAT. */
export const prepaidBy = (deposit: Deposited, invoices: readonly Invoiced[]): Big =>
  deductedOf(deposit, invoices).reduce((left, { amount }) => left.minus(amount), new Big(deposit.totals.total))

/** What a deposit still takes up of its order at each rate, before VAT or, where the prices include it, with VAT. */
function takenUp(order: Ordered, deposit: Deposited, invoices: readonly Invoiced[]): Rates {
  if (deposit.taxInvoice) return undeducted(order, deposit, invoices)
  const money = moneyIn(order.currency)
  const left = money(prepaidBy(deposit, invoices))
  const whole = deposit.totals.byRate.map(({ rate, base, vat }) => ({ rate, amount: money(base).plus(vat) }))
  const shares = shareOut(money, left, whole)
  return new Map(
    whole.map(({ rate }, i) => {
      const { base, gross } = bothWays(money, rate, shares[i] ?? money('0'), true)
      return [rate, order.pricesIncludeVat ? gross : base]
    }),
  )
}

/** What of an order is neither invoiced nor deposited at each rate, as its prices are. */
export function unbilled(order: Ordered, invoices: readonly Invoiced[], deposits: readonly Deposited[]): Rates {
  const money = moneyIn(order.currency)
  const rates = atRates(money, order.lines, partsOf(order))
  for (const { lines } of invoices)
    for (const [rate, amount] of atRates(
      money,
      lines,
      lines.map(({ part }) => part ?? { amount: '0', discount: '0' }),
    ))
      plus(rates, rate, amount.neg())
  for (const deposit of deposits)
    for (const [rate, amount] of takenUp(order, deposit, invoices)) plus(rates, rate, amount.neg())
  return rates
}

/** What of an order's total neither invoices nor deposits have asked for. */
export function totalLeft(order: Ordered, invoices: readonly Invoiced[], deposits: readonly Deposited[]): Big {
  let left = new Big(order.totals.total)
  for (const { totals } of [...invoices, ...deposits]) left = left.minus(totals.total)
  for (const deposit of deposits)
    if (!deposit.taxInvoice) left = left.plus(new Big(deposit.totals.total).minus(prepaidBy(deposit, invoices)))
  return left
}

export type Billing = {
  ordered: string
  invoiced: string
  rounding: string
  remaining: { beforeVat: string; total: string }
}

/** How an order stands with what was issued and received for it. Once all is invoiced, what is left over is rounding. */
export function billingOf(order: Ordered, invoices: readonly Invoiced[], deposits: readonly Deposited[]): Billing {
  const money = moneyIn(order.currency)
  const text = (amount: Big) => amount.toFixed(money.DP)
  let beforeVat = money(order.totals.beforeVat)
  for (const { totals } of invoices) beforeVat = beforeVat.minus(totals.beforeVat)
  for (const deposit of deposits) {
    if (deposit.taxInvoice) beforeVat = beforeVat.minus(deposit.totals.beforeVat)
    else beforeVat = beforeVat.minus(sumOf(takenUp({ ...order, pricesIncludeVat: false }, deposit, invoices)))
  }
  const left = totalLeft(order, invoices, deposits)
  const full = isInvoiced(order.lines, invoices) === 'full'
  return {
    ordered: order.totals.total,
    invoiced: text(money(order.totals.total).minus(left)),
    rounding: text(full ? left.neg() : money('0')),
    remaining: { beforeVat: text(full ? money('0') : beforeVat), total: text(full ? money('0') : left) },
  }
}

/** How far the lines of an order are invoiced. */
export function isInvoiced(
  lines: readonly DocumentLine[],
  invoices: readonly Pick<Invoiced, 'lines'>[],
): 'none' | 'partly' | 'full' {
  const invoiced = invoicedQuantities(invoices)
  if (![...invoiced.values()].some((quantity) => quantity.gt('0'))) return 'none'
  const open = lines.some((line) => line.kind === 'item' && !line.optional && openQuantity(line, invoiced).gt('0'))
  return open ? 'partly' : 'full'
}
