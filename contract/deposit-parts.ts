import Big from 'big.js'
import {
  bothWays,
  type Deposited,
  type Invoiced,
  least,
  type Money,
  type Ordered,
  totalLeft,
  unbilled,
} from './billing.ts'
import { type AtRate, moneyIn, shareOut } from './document-totals.ts'

export type DepositAsked = { percent: string } | { beforeVat: string } | { includingVat: string }

/** So many of the currency's smallest unit. */
const smallest = (money: Money, many: number): Big => new Big(many).div(new Big(10).pow(money.DP))

/** Amounts at rates that a deposit is made of, or how much is left when it would be more. */
export type DepositParts = { amounts: AtRate[]; includesVat: boolean } | { left: string }

/**
 * The amounts of a deposit: its part of the order before VAT, or the money named, spread over the rates as what is still unbilled is. Percent
 * that add up to the whole are never refused for their rounding.
 */
export function depositParts(
  order: Ordered,
  invoices: readonly Invoiced[],
  deposits: readonly Deposited[],
  asked: DepositAsked,
  taxInvoice: boolean,
): DepositParts {
  const money = moneyIn(order.currency)
  const left = [...unbilled(order, invoices, deposits)]
    .filter(([, amount]) => amount.gt('0'))
    .map(([rate, amount]) => ({ rate, ...bothWays(money, rate, amount, order.pricesIncludeVat) }))
  const spread = (amount: Big, of: 'base' | 'gross') =>
    shareOut(
      money,
      amount,
      left.map((one) => ({ amount: one[of] })),
    )
  const ofTotal = 'percent' in asked && (!taxInvoice || order.pricesIncludeVat)
  const of = 'includingVat' in asked || ofTotal ? 'gross' : 'base'
  const sum = left.reduce((sum, one) => sum.plus(one[of]), money('0'))
  const whole = of === 'gross' ? money(least(sum, totalLeft(order, invoices, deposits))) : sum
  let amount =
    'percent' in asked
      ? money(of === 'gross' ? order.totals.total : order.totals.beforeVat)
          .times(asked.percent)
          .div('100')
      : money('beforeVat' in asked ? asked.beforeVat : asked.includingVat)
  const rounding = 'percent' in asked ? smallest(money, deposits.length + invoices.length) : money('0')
  if (amount.minus(whole).gt(rounding) || whole.lte('0')) return { left: whole.toFixed(money.DP) }
  amount = least(amount, whole)
  const shares = spread(amount, of)
  const parts = left.map(({ rate }, i) => ({ rate, amount: shares[i] ?? money('0') }))
  // Without a tax invoice it is a sum of money, whatever it was asked in.
  const grossOnly = !taxInvoice && of === 'base'
  const amounts = parts
    .filter((part) => !part.amount.eq('0'))
    .map((part) => ({
      rate: part.rate,
      amount: (grossOnly ? bothWays(money, part.rate, part.amount, false).gross : part.amount).toFixed(money.DP),
    }))
  return { amounts, includesVat: of === 'gross' || grossOnly }
}

/** True while an order has room for all of these deposits besides what is invoiced. */
export function fitsOrder(order: Ordered, invoices: readonly Invoiced[], deposits: readonly Deposited[]): boolean {
  const tolerance = smallest(moneyIn(order.currency), deposits.length)
  return [...unbilled(order, invoices, deposits).values()].every((amount) => amount.gte(tolerance.neg()))
}

/** So many equal parts of an amount; the last takes what rounding leaves. */
export function equalParts(amount: string, count: number, currency: string): string[] {
  const money = moneyIn(currency)
  const lastAfter = (each: Big) => money(amount).minus(each.times(String(count - 1)))
  const half = money(amount).div(String(count))
  // So little that rounding up would leave less than nothing.
  const each = lastAfter(half).lt('0') ? new Big(amount).div(count).round(money.DP, Big.roundDown) : half
  const last = lastAfter(each)
  return Array.from({ length: count }, (_, i) => (i < count - 1 ? each : last).toFixed(money.DP))
}

/** An amount spread over rates as these amounts are; where they are nothing, it stands at the first rate. */
export function shareOfRates(currency: string, amount: string, by: readonly AtRate[]): AtRate[] {
  const money = moneyIn(currency)
  const parts = by.map((one) => ({ rate: one.rate, amount: money(one.amount) }))
  if (parts.every((part) => part.amount.eq('0'))) return [{ rate: by[0]?.rate ?? null, amount }]
  const shares = shareOut(money, money(amount), parts)
  return parts.flatMap(({ rate }, i) => {
    const share = shares[i] ?? money('0')
    return share.eq('0') ? [] : [{ rate, amount: share.toFixed(money.DP) }]
  })
}
