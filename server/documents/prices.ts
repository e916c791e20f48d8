import { fromMinor, type product as productNoun, type RecordOf, toMinor } from '@kohoi/contract'
import { vatRatesOn } from '@kohoi/contract/vat-rates'
import type { Ctx } from '../db/context.ts'
import { convertOn } from '../records/surroundings.ts'

type Product = RecordOf<typeof productNoun>

/** What decides the price and the tax that a product usually has in a document. */
export type Terms = { readonly currency: string; readonly companyId: string; readonly day: string }

/** A product's price in the document's currency, converted at the day's rate where it has one in another; null when there is none. */
export function usualPrice(ctx: Ctx, product: Product | undefined, { currency, day }: Terms): string | null {
  if (!product?.price) return null
  const minor = convertOn(ctx.config, day)(toMinor(product.price), product.price.currency, currency)
  return minor === null ? null : fromMinor(minor, currency).amount
}

/** The VAT rate a product usually has: its own, else the company's, else its country's on that day. */
export function usualVatRate(ctx: Ctx, product: Product | undefined, { companyId, day }: Terms): string | null {
  const company = ctx.config.get('company', companyId)
  return product?.vatRate ?? company?.vatRate ?? vatRatesOn(company?.country ?? '', day)[0] ?? '0'
}
