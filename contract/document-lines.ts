import type { PricedLine } from './document-totals.ts'

/** A line of a document as it is kept: complete, with its amount. */
export type DocumentLine = PricedLine & {
  readonly id: string
  readonly productId: string | null
  readonly description: string
  readonly unit: string | null
  readonly amount: string
  /** Of an order: how much has been handed over, and how much invoiced. */
  readonly delivered?: string
  readonly invoiced?: string
}

/** The lines of a record that was kept: whatever is kept is complete. */
export const linesOf = (document: { readonly lines?: unknown }): readonly DocumentLine[] =>
  (document.lines ?? []) as readonly DocumentLine[]
