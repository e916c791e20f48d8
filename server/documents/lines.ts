import {
  type Discount,
  type DocumentLine,
  decimals,
  fromMinor,
  type Language,
  linesOf,
  mostMinor,
  type Problem,
  type Shapes,
  type Totals,
  totalsOf,
} from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { newId } from '../db/ids.ts'
import { refuse } from '../refuse.ts'
import { type Terms, usualPrice, usualVatRate } from './prices.ts'

type Sent = Shapes['documentLines'][number]

/** A document about to be priced: its lines as they were sent. */
export type Unpriced = Terms & {
  readonly language: Language
  readonly pricesIncludeVat: boolean
  readonly discount: Discount | null
  readonly lines: readonly Sent[]
}

type Priced = { lines: DocumentLine[]; discount: Discount | null; totals: Totals; problems: Problem[] }

/**
 * Completes what was sent of a document's lines and counts its totals, or says what is wrong. A line keeps the id it had in `before`.
 */
export function priceDocument(ctx: Ctx, document: Unpriced, before: { lines?: unknown } | null): Priced {
  const known = new Map(linesOf(before ?? {}).map((line) => [line.id, line]))
  const problems: Problem[] = []
  const lines = document.lines.map((sent, i): DocumentLine => {
    const was = sent.id ? known.get(sent.id) : undefined
    if (was) known.delete(was.id)
    problems.push(...lineProblems(ctx, document.currency, sent, `lines.${i}`, was?.productId))
    return complete(ctx, document, sent, was)
  })
  const discount = inCurrency(document.discount, document.currency)
  problems.push(...placesProblem(document.discount, document.currency, 'discount'))
  const { amounts, totals } = totalsOf({ ...document, lines, discount })
  problems.push(
    ...discountProblems(document.currency, lines, amounts, totals),
    ...sizeProblem(document.currency, totals),
  )
  return { lines: lines.map((line, i) => ({ ...line, amount: amounts[i] ?? '0' })), discount, totals, problems }
}

/** Gifts worth more than what is sold: 409. */
export function refuseGifts({ gifts, lines, discount }: Totals): void {
  if (minorOf(gifts) > minorOf(lines) - minorOf(discount)) throw refuse('document.giftsAboveGoods')
}

/** What is wrong with a line as it was sent; a product that is no longer sold may stay where it stood. */
export function lineProblems(
  ctx: Ctx,
  currency: string,
  sent: Sent,
  path: string,
  productBefore: string | null | undefined,
): Problem[] {
  if (sent.kind !== 'item') return []
  const problems: Problem[] = []
  const product = ctx.config.get('product', sent.productId)
  if (sent.productId && !product) problems.push({ path: `${path}.productId`, code: 'unknownReference' })
  else if (product && !product.active && productBefore !== product.id)
    problems.push({ path: `${path}.productId`, code: 'inactive' })
  if (!sent.description && !product) problems.push({ path: `${path}.description`, code: 'required' })
  if (sent.unitPrice && placesIn(sent.unitPrice) > decimals(currency))
    problems.push({ path: `${path}.unitPrice`, code: 'amount', with: String(decimals(currency)) })
  return [...problems, ...placesProblem(sent.discount, currency, `${path}.discount`)]
}

export const placesIn = (amount: string): number => amount.split('.')[1]?.length ?? 0

export const placesProblem = (discount: Discount | null, currency: string, path: string): Problem[] =>
  discount && 'amount' in discount && placesIn(discount.amount) > decimals(currency)
    ? [{ path: `${path}.amount`, code: 'amount', with: String(decimals(currency)) }]
    : []

/** Words alone have no price; a line takes from its product what was left out. */
function complete(ctx: Ctx, terms: Unpriced, sent: Sent, was: DocumentLine | undefined): DocumentLine {
  const id = was?.id ?? newId()
  const words = { id, kind: sent.kind, description: sent.description ?? '', amount: '0' }
  if (sent.kind !== 'item') return { ...blank, ...words }
  const product = ctx.config.get('product', sent.productId)
  return {
    ...words,
    productId: sent.productId,
    description: sent.description || product?.names?.[terms.language] || product?.name || '',
    quantity: sent.quantity,
    unit: sent.unit ?? product?.unit ?? null,
    unitPrice: padded(sent.unitPrice ?? usualPrice(ctx, product, terms) ?? '0', terms.currency),
    discount: inCurrency(sent.discount, terms.currency),
    gift: sent.gift,
    optional: sent.optional,
    vatRate: sent.vatRate === undefined ? usualVatRate(ctx, product, terms) : sent.vatRate,
  }
}

const blank = {
  productId: null,
  quantity: '1',
  unit: null,
  unitPrice: null,
  discount: null,
  gift: false,
  optional: false,
  vatRate: null,
}

const inCurrency = (discount: Discount | null, currency: string): Discount | null =>
  discount && 'amount' in discount ? { amount: padded(discount.amount, currency) } : discount

/** `3490` → `3490.00`: with at least the currency's decimals. */
export function padded(amount: string, currency: string): string {
  const missing = decimals(currency) - placesIn(amount)
  return missing > 0 ? `${amount}${amount.includes('.') ? '' : '.'}${'0'.repeat(missing)}` : amount
}

/** No line, and not the whole, may have more taken off than there is. */
function discountProblems(
  currency: string,
  lines: readonly DocumentLine[],
  amounts: readonly string[],
  totals: Totals,
) {
  const problems = lines.flatMap(({ discount }, i): Problem[] => {
    const amount = amounts[i] ?? '0'
    if (!discount || !('amount' in discount) || !amount.startsWith('-')) return []
    const whole = fromMinor(minorOf(amount) + minorOf(discount.amount), currency).amount
    return [{ path: `lines.${i}.discount.amount`, code: 'discountTooLarge', with: whole }]
  })
  if (!problems.length && minorOf(totals.discount) > minorOf(totals.lines))
    problems.push({ path: 'discount.amount', code: 'discountTooLarge', with: totals.lines })
  return problems
}

const sizeProblem = (currency: string, { total, lines, gifts }: Totals): Problem[] =>
  [total, lines, gifts].some((amount) => minorOf(amount) > mostMinor)
    ? [{ path: 'lines', code: 'tooLarge', with: fromMinor(mostMinor, currency).amount }]
    : []

/** Amounts of one currency bear the same number of decimals, so that without the point they are minor units. */
const minorOf = (amount: string): bigint => BigInt(amount.replace('.', ''))
