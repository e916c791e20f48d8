import type { Money } from '@kohoi/contract'
import { weighted } from '@kohoi/contract/amounts'
import { markBigDeals } from '../bigdeals/badge.ts'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { markStale } from './stale.ts'

/** Fills in what follows from an opportunity and the moment; conditions look at it as at every other field. */
export async function addFacts(ctx: Ctx, records: Row[]): Promise<void> {
  const now = ctx.now.toISOString()
  for (const record of records) {
    record.weightedRevenue = weighted(record.expectedRevenue as Money | null, record.probability as number | null)
    record.overdue = record.state === 'open' && typeof record.dueAt === 'string' && record.dueAt < now
  }
  markBigDeals(ctx, records)
  await markStale(ctx, records)
}
