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
  /** Of an invoice: what of its order's line falls on it. */
  readonly part?: Part
}

/** A line's amount after its own discount, and what of the discount at the bill's end is taken off it. */
export type Part = { readonly amount: string; readonly discount: string }

/** An amount at one VAT rate, with or without VAT as the prices of its document are. */
export type AtRate = { rate: string | null; amount: string }

/** What a document's totals are made of. Everything else in them follows, so they can be counted again from what is kept. */
export type Priced<L extends PricedLine = PricedLine> = {
  readonly currency: string
  readonly pricesIncludeVat: boolean
  readonly discount: Discount | null
  readonly lines: readonly L[]
  /** What deposits have invoiced already. */
  readonly deducted?: readonly AtRate[]
  /** VAT at rates where it is what earlier documents left over, instead of what the rate makes of the base. */
  readonly vat?: readonly AtRate[]
}

export type Totals = {
  /** The lines after their own discounts, as the prices are: with or without VAT. */
  lines: string
  /** Off the bill's end. */
  discount: string
  /** Invoiced by deposits before, as the prices are. */
  deducted: string
  beforeVat: string
  vat: string
  total: string
  /** Gifts at their list prices. */
  gifts: string
  byRate: { rate: string | null; base: string; vat: string }[]
}

/** A constructor per currency: dividing and `round` go half up to its decimals, and a float is refused. */
export function moneyIn(currency: string): BigConstructor {
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
  const { amounts, sold, lines, discount } = soldIn(money, document)
  const deducted = (document.deducted ?? []).map(({ rate, amount }) => ({ rate, amount: money(amount) }))
  const left = [...sold.map(({ rate, net }) => ({ rate, amount: net })), ...deducted.map(negative)]
  const byRate = taxed(money, left, document.pricesIncludeVat, document.vat)
  const gifts = document.lines.filter((line) => line.kind === 'item' && line.gift && !line.optional)
  const beforeVat = sum(money, byRate)
  const vat = byRate.reduce((whole, one) => whole.plus(one.vat), money('0'))
  return {
    amounts: amounts.map(text),
    totals: {
      lines: text(lines),
      discount: text(discount),
      deducted: text(sum(money, deducted)),
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

/** The lines that are sold, each after its own discount and `net` of its share of the discount at the end. */
function soldIn(money: BigConstructor, document: Priced) {
  const amounts = document.lines.map((line) => (line.part ? money(line.part.amount) : amountOf(money, line)))
  const sold = document.lines.flatMap((line, at) => {
    if (!isSold(line)) return []
    return [{ at, rate: line.vatRate, amount: amounts[at] ?? money('0'), off: money(line.part?.discount ?? '0') }]
  })
  const lines = sum(money, sold)
  const parts = document.lines.some((line) => line.part)
  const discount = parts ? sold.reduce((whole, { off }) => whole.plus(off), money('0')) : off(lines, document.discount)
  const shares = parts ? sold.map(({ off }) => off) : shareOut(money, discount, sold)
  return {
    amounts,
    lines,
    discount,
    sold: sold.map((line, i) => ({ ...line, net: line.amount.minus(shares[i] ?? '0') })),
  }
}

const negative = ({ rate, amount }: Sold): Sold => ({ rate, amount: amount.neg() })

/** What each line of a document comes to, its share of the discount at the end apart. */
export function partsOf(document: Priced): Part[] {
  const money = moneyIn(document.currency)
  const { amounts, sold } = soldIn(money, document)
  const shares = new Map(sold.map(({ at, amount, net }) => [at, amount.minus(net)]))
  return amounts.map((amount, at) => ({
    amount: amount.toFixed(money.DP),
    discount: (shares.get(at) ?? money('0')).toFixed(money.DP),
  }))
}

/** Counts for the totals: no words, no gift, not merely offered. */
export const isSold = ({ kind, gift, optional }: PricedLine): boolean => kind === 'item' && !gift && !optional

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
 * Shares of an amount that follow the parts and add up to it exactly; of no more than there is, none gets more than its part: each is what
 * is due up to it, rounded, less what was given before.
 */
export function shareOut(money: BigConstructor, amount: Big, parts: readonly { amount: Big }[]): Big[] {
  const whole = sum(money, parts)
  if (whole.eq('0')) return parts.map(() => money('0'))
  let upTo = money('0')
  let given = money('0')
  return parts.map((part) => {
    upTo = upTo.plus(part.amount)
    const due = amount.times(upTo).div(whole)
    const share = due.minus(given)
    given = due
    return share
  })
}

/** What stands at each rate, before VAT, and its VAT; exempt (null) has none. */
function taxed(
  money: BigConstructor,
  sold: readonly Sold[],
  included: boolean,
  settled: readonly AtRate[] = [],
): (Sold & { vat: Big })[] {
  const bases = new Map<string | null, Big>()
  for (const { rate, amount } of sold) bases.set(rate, (bases.get(rate) ?? money('0')).plus(amount))
  return [...bases].map(([rate, amount]) => {
    const percent = rate ?? '0'
    const given = settled.find((one) => one.rate === rate)
    const vat = given ? money(given.amount) : amount.times(percent).div(included ? money('100').plus(percent) : '100')
    return { rate, amount: included ? amount.minus(vat) : amount, vat }
  })
}
