import type { Totals } from '@kohoi/contract'
import { amountInWords } from '@kohoi/contract/amount-in-words'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'

/** Documents about to be shown say their total in words. */
export function presentDocuments(_ctx: Ctx, records: Row[]): void {
  for (const record of records) {
    const totals = record.totals as Totals
    const inWords = amountInWords({ amount: totals.total, currency: record.currency as string })
    record.totals = { ...totals, inWords }
  }
}
