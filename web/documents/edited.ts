import type { DocumentLine } from '@kohoi/contract/document-lines'
import { type Discount, type PricedLine, type Totals, totalsOf } from '@kohoi/contract/document-totals'
import { decimals } from '@kohoi/contract/money'
import { newKey } from '../api/request.ts'
import { readNumber, type Separators, showNumber } from '../fields/typing.ts'

/** A line while it is edited: what is not there yet is null. The server gives new ones their own ids. */
export type EditedLine = Omit<DocumentLine, 'quantity' | 'amount' | 'vatRate'> & {
  quantity: string | null
  /** Left out: the server takes the product's or the company's. */
  vatRate?: string | null | undefined
}

const blank = { productId: null, unit: null, unitPrice: null, discount: null, gift: false, optional: false }

export const newLine = (more: Partial<EditedLine> = {}): EditedLine => ({
  ...blank,
  ...{ id: `new-${newKey()}`, kind: 'item', description: '', quantity: '1' },
  ...more,
})

/** Without the lines at the end in which nothing was written; `least` of them stay to be filled in. */
export function withoutBlankEnd<T extends { lines?: unknown }>(body: T, least: number): T {
  if (!Array.isArray(body.lines)) return body
  const written = (body.lines as readonly EditedLine[]).findLastIndex((line) => !isBlank(line))
  return { ...body, lines: body.lines.slice(0, Math.max(least, written + 1)) }
}

const isBlank = ({ description, productId, unitPrice, discount }: EditedLine) =>
  !description.trim() && !productId && !unitPrice && !discount

const isDecimal = (text: string | null | undefined): text is string => /^\d+(\.\d+)?$/.test(text ?? '')
const discountOr = (discount: Discount | null): Discount | null =>
  discount && isDecimal('amount' in discount ? discount.amount : discount.percent) ? discount : null

/** What the document comes to as it is typed, by the server's own arithmetic; what cannot be read yet counts nothing. */
export function totalsWhileTyping(document: {
  currency: string
  pricesIncludeVat: boolean
  discount: Discount | null
  lines: readonly EditedLine[]
  usualRate: string
}): { amounts: string[]; totals: Totals } {
  const lines = document.lines.map(
    (line): PricedLine => ({
      ...line,
      quantity: isDecimal(line.quantity) ? line.quantity : '0',
      unitPrice: isDecimal(line.unitPrice) ? line.unitPrice : '0',
      discount: discountOr(line.discount),
      vatRate: line.vatRate === undefined ? document.usualRate : line.vatRate,
    }),
  )
  return totalsOf({ ...document, lines, discount: discountOr(document.discount) })
}

/** How a discount is written in one field: `5 %` or `4,500.00`, in Vietnamese `4.500,00`. */
export const writeDiscount = (discount: Discount | null, separators: Separators): string =>
  !discount
    ? ''
    : 'percent' in discount
      ? `${showNumber(discount.percent, separators)} %`
      : showNumber(discount.amount, separators)

/** What somebody wrote as a discount: with a per cent sign a part, else an amount; undefined where it is neither. */
export function readDiscount(text: string, currency: string, separators: Separators): Discount | null | undefined {
  const written = text.trim()
  if (written === '') return null
  const number = readNumber(written.replace(/%$/, ''), separators)
  if (number === undefined) return undefined
  if (written.endsWith('%')) return { percent: number }
  return (number.split('.')[1] ?? '').length > decimals(currency) ? undefined : { amount: number }
}
