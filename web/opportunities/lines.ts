import { lineAmount } from '@kohoi/contract/amounts'
import { fromMinor, type Money, toMinor } from '@kohoi/contract/money'
import type { Shapes } from '@kohoi/contract/shapes'
import { useQueries } from '@tanstack/react-query'
import { glance } from '../api/references.ts'

export type Line = { productId: string | null; quantity: string; unitPrice?: Money | null | undefined }
export type KeptLine = Shapes['opportunityLines'][number]

/** Quantity times price of a line; null while one of the two is missing. */
export const amountOf = ({ quantity }: Line, price: Money | null | undefined): Money | null =>
  price && /^\d+(\.\d+)?$/.test(quantity) ? fromMinor(lineAmount(quantity, price), price.currency) : null

/** One sum for each currency. */
export function sumsOf(amounts: readonly (Money | null)[]): Money[] {
  const sums = new Map<string, bigint>()
  for (const money of amounts) if (money) sums.set(money.currency, (sums.get(money.currency) ?? 0n) + toMinor(money))
  return [...sums].map(([currency, minor]) => fromMinor(minor, currency))
}

/** The price of each line: its own, else its product's. */
export function usePrices(lines: readonly Line[]): (Money | null)[] {
  const products = useQueries({
    queries: lines.map(({ productId }) => ({
      queryKey: ['products', 'glance', productId ?? ''],
      queryFn: () => glance('products', productId ?? ''),
      enabled: productId !== null,
      staleTime: 5 * 60_000,
    })),
  })
  return lines.map(({ unitPrice }, at) => unitPrice ?? (products[at]?.data?.price as Money | null | undefined) ?? null)
}
