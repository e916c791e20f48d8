import Big, { type BigConstructor } from 'big.js'
import { decimals } from './money.ts'

/** An amount off: part of what is there, or so much money. */
export type Discount = { percent: string } | { amount: string }

/** What of a line counts for the totals. Amounts and rates are decimal strings; a rate of null is exempt. */
export type PricedLine = {
  /** Sections and notes bear words only. */
  readonly kind: 'item' | 'section' | 'note'
  readonly quantity: string
  readonly unitPrice: string | null
  readonly discount: Discount | null
  /** Given for nothing: its list price is shown and counts for nothing. */
  readonly gift: boolean
  /** Offered, and not taken so far. */
  readonly optional: boolean
  readonly vatRate: string | null
}

/** What a document's totals are made of. Everything else in them follows, so they can be counted again from what is kept. */
export type Priced<L extends PricedLine = PricedLine> = {
  readonly currency: string
  readonly pricesIncludeVat: boolean
  readonly discount: Discount | null
  readonly lines: readonly L[]
}

export type Totals = {
  /** The lines after their own discounts, as the prices are: with or without VAT. */
  lines: string
  /** Off the bill's end. */
  discount: string
  beforeVat: string
  vat: string
  total: string
  /** Gifts at their list prices. */
  gifts: string
  byRate: { rate: string | null; base: string; vat: string }[]
}

/** A constructor per currency: dividing and `round` go half up to its decimals, and a float is refused. */
function moneyIn(currency: string): BigConstructor {
  let money = constructors.get(currency)
  if (!money) {
    money = Big()
    money.DP = decimals(currency)
    money.RM = Big.roundHalfUp
    money.strict = true
    constructors.set(currency, money)
  }
  return money
}

const constructors = new Map<string, BigConstructor>()

/**
 * The amount of each line (after its own discount; rounded once) and the totals. The discount at the end is spread over the lines, VAT is
 * counted per rate on what then stands at that rate (Thailand: on the document's total, not line by line), half up.
 */
export function totalsOf(document: Priced): { amounts: string[]; totals: Totals } {
  const money = moneyIn(document.currency)
  const text = (amount: Big) => amount.toFixed(money.DP)
  const amounts = document.lines.map((line) => amountOf(money, line))
  const sold = document.lines.flatMap((line, i) =>
    isSold(line) ? [{ rate: line.vatRate, amount: amounts[i] ?? money('0') }] : [],
  )
  const lines = sum(money, sold)
  const discount = off(lines, document.discount)
  const byRate = taxed(money, withoutDiscount(money, sold, discount), document.pricesIncludeVat)
  const gifts = document.lines.filter((line) => line.kind === 'item' && line.gift && !line.optional)
  const beforeVat = sum(money, byRate)
  const vat = byRate.reduce((whole, one) => whole.plus(one.vat), money('0'))
  return {
    amounts: amounts.map(text),
    totals: {
      lines: text(lines),
      discount: text(discount),
      beforeVat: text(beforeVat),
      vat: text(vat),
      total: text(beforeVat.plus(vat)),
      gifts: text(
        sum(
          money,
          gifts.map((line) => ({ amount: listPrice(money, line) })),
        ),
      ),
      byRate: byRate.map(({ rate, amount, vat }) => ({ rate, base: text(amount), vat: text(vat) })),
    },
  }
}

type Sold = { rate: string | null; amount: Big }

const isSold = ({ kind, gift, optional }: PricedLine): boolean => kind === 'item' && !gift && !optional

/** A line after its own discount: a part is taken off before rounding, an amount after. */
function amountOf(money: BigConstructor, line: PricedLine): Big {
  if (line.kind !== 'item' || line.gift) return money('0')
  const { discount } = line
  if (!discount || 'amount' in discount) return listPrice(money, line).minus(discount?.amount ?? '0')
  const left = money('100').minus(discount.percent)
  return money(line.quantity)
    .times(line.unitPrice ?? '0')
    .times(left)
    .div('100')
}

/** Quantity × price, rounded. */
const listPrice = (money: BigConstructor, { quantity, unitPrice }: PricedLine): Big =>
  money(quantity)
    .times(unitPrice ?? '0')
    .round(money.DP)

const off = (whole: Big, discount: Discount | null): Big => {
  if (!discount) return whole.minus(whole)
  return 'amount' in discount ? whole.minus(whole).plus(discount.amount) : whole.times(discount.percent).div('100')
}

const sum = (money: BigConstructor, parts: readonly { amount: Big }[]): Big =>
  parts.reduce((whole, { amount }) => whole.plus(amount), money('0'))

/**
 * What is left of the amounts after a discount on all of them. The shares follow the amounts, add up to the discount exactly, and none is
 * more than its amount: each is what is due up to it, rounded, less what was taken before.
 */
function withoutDiscount(money: BigConstructor, sold: readonly Sold[], discount: Big): Sold[] {
  const whole = sum(money, sold)
  if (discount.eq('0') || whole.eq('0')) return [...sold]
  let upTo = money('0')
  let taken = money('0')
  return sold.map(({ rate, amount }) => {
    upTo = upTo.plus(amount)
    const due = discount.times(upTo).div(whole)
    const share = due.minus(taken)
    taken = due
    return { rate, amount: amount.minus(share) }
  })
}

/** What stands at each rate, before VAT, and its VAT; exempt (null) has none. */
function taxed(money: BigConstructor, sold: readonly Sold[], included: boolean): (Sold & { vat: Big })[] {
  const bases = new Map<string | null, Big>()
  for (const { rate, amount } of sold) bases.set(rate, (bases.get(rate) ?? money('0')).plus(amount))
  return [...bases].map(([rate, amount]) => {
    const percent = rate ?? '0'
    const vat = amount.times(percent).div(included ? money('100').plus(percent) : '100')
    return { rate, amount: included ? amount.minus(vat) : amount, vat }
  })
}
