import { type AtRate, type DocumentLine, decimals, type Problem, type Totals, totalsOf } from '@kohoi/contract'
import { newId } from '../db/ids.ts'

/** An amount sent without more decimals than the currency has, with exactly as many; else what is wrong with it. */
export function amountIn(currency: string, amount: string, path: string): { amount: string; problems: Problem[] } {
  const places = decimals(currency)
  const [whole = '0', part = ''] = amount.split('.')
  const kept = part.replace(/0+$/, '')
  if (kept.length > places)
    return {
      amount,
      problems: [places ? { path, code: 'amount', with: String(places) } : { path, code: 'wholeNumber' }],
    }
  const plain = whole.replace(/^0+(?=\d)/, '')
  return { amount: places ? `${plain}.${kept.padEnd(places, '0')}` : plain, problems: [] }
}

/** A document of amounts alone: a line for each VAT rate, and what they come to. */
export function amountsDocument(
  description: string,
  { currency, amounts, includesVat }: { currency: string; amounts: readonly AtRate[]; includesVat: boolean },
): { lines: DocumentLine[]; pricesIncludeVat: boolean; totals: Totals; total: { amount: string; currency: string } } {
  const lines = amounts.map(
    ({ rate, amount }): DocumentLine => ({
      ...{ id: newId(), kind: 'item', productId: null, description, quantity: '1', unit: null },
      ...{ unitPrice: amount, discount: null, gift: false, optional: false, vatRate: rate, amount },
    }),
  )
  const { totals } = totalsOf({ currency, pricesIncludeVat: includesVat, discount: null, lines })
  return { lines, pricesIncludeVat: includesVat, totals, total: { amount: totals.total, currency } }
}
