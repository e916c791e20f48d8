import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { requirementsFor, whatIsMet } from './requirements.ts'

/** Fills in `checks`: what the stages offered to each one's team ask for, and whether it is met. */
export async function addChecks(ctx: Ctx, records: readonly Row[]): Promise<void> {
  const askedOf = (record: Row) => requirementsFor(ctx.config, record.teamId as string | null)
  const met = await whatIsMet(ctx, records, [...new Set(records.flatMap(askedOf))])
  for (const record of records)
    record.checks = askedOf(record).map((one) => ({ requirementId: one.id, done: met(record, one) }))
}
