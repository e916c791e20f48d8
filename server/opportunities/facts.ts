import type { Money } from '@kohoi/contract'
import { weighted } from '@kohoi/contract/amounts'
import { markBigDeals } from '../bigdeals/badge.ts'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { markStale } from './stale.ts'

/** Fills in what follows from an opportunity and the moment; conditions look at it as at every other field. */
export async function addFacts(ctx: Ctx, records: Row[]): Promise<void> {
  for (const record of records)
    record.weightedRevenue = weighted(record.expectedRevenue as Money | null, record.probability as number | null)
  await addMarks(ctx, records)
}

/** Fills in what is seen of an opportunity at a glance: overdue, a big deal, not heard of for long. */
export async function addMarks(ctx: Ctx, records: Row[]): Promise<void> {
  const now = ctx.now.toISOString()
  for (const record of records)
    record.overdue = record.state === 'open' && typeof record.dueAt === 'string' && record.dueAt < now
  markBigDeals(ctx, records)
  await markStale(ctx, records)
}
