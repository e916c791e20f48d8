import { api } from '../api/request.ts'
import type { FormValues } from '../ui/form/record-form.tsx'
import type { EditedLine } from './edited.ts'

type Price = Pick<EditedLine, 'unitPrice' | 'vatRate'>

/** What a product costs the customer of a document today, in its currency. */
export function priceOf(productId: string, currency: string, values: FormValues): Promise<Price> {
  const { accountId, companyId } = values as { accountId?: string | null; companyId?: string | null }
  return api.get(`/products/${productId}/price`, { currency, accountId, companyId })
}

/** The lines with the prices their products have now. */
export async function pricedAnew(
  lines: readonly EditedLine[],
  currency: string,
  values: FormValues,
): Promise<EditedLine[]> {
  const products = [...new Set(lines.flatMap(({ productId }) => productId ?? []))]
  const prices = new Map(
    await Promise.all(products.map(async (id) => [id, await priceOf(id, currency, values)] as const)),
  )
  return lines.map((line) => ({ ...line, ...(line.productId && prices.get(line.productId)) }))
}
