import { fromMinor, type product as productNoun, type RecordOf, toMinor } from '@kohoi/contract'
import { vatRateOn } from '@kohoi/contract/vat-rates'
import type { Ctx } from '../db/context.ts'
import { convertOn } from '../records/surroundings.ts'
import { settingsIn } from '../settings/settings.ts'

type Product = RecordOf<typeof productNoun>

/** What decides the price and the tax that a product usually has in a document. */
export type Terms = {
  readonly currency: string
  readonly companyId: string
  readonly day: string
  /** The customer's group. */
  readonly groupId: string | null
}

/**
 * A product's price in the document's currency: of the first price list that holds on the day – those for the customer's group before those
 * for everybody – else its own, converted at the day's rate where it is in another currency. Null when there is none.
 */
export function usualPrice(ctx: Ctx, product: Product | undefined, terms: Terms): string | null {
  if (!product) return null
  const { currency, day } = terms
  for (const list of listsFor(ctx, terms)) {
    const found = list.prices?.find(({ productId }) => productId === product.id)
    if (found) return found.unitPrice
  }
  if (!product.price) return null
  const minor = convertOn(ctx.config, day)(toMinor(product.price), product.price.currency, currency)
  return minor === null ? null : fromMinor(minor, currency).amount
}

/**
 * The VAT rate a product usually has: its own, else the company's, as far as the law still has them that day, else its country's; null where
 * it is exempt.
 */
export function usualVatRate(ctx: Ctx, product: Product | undefined, { companyId, day }: Terms): string | null {
  if (product?.vatExempt) return null
  const company = ctx.config.get('company', companyId)
  const { rates } = settingsIn(ctx.config, 'taxes')
  return vatRateOn(rates, company?.country ?? '', day, [product?.vatRate, company?.vatRate])
}

function listsFor({ config }: Ctx, { currency, day, groupId }: Terms) {
  const lists = config
    .list('priceList')
    .filter((list) => list.active && list.currency === currency)
    .filter(({ validFrom, validUntil }) => (!validFrom || validFrom <= day) && (!validUntil || day <= validUntil))
  const own = lists.filter(({ groupIds }) => groupId !== null && groupIds.includes(groupId))
  return [...own, ...lists.filter(({ groupIds }) => groupIds.length === 0)]
}
