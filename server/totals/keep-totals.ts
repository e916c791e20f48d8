import { isDeepStrictEqual } from 'node:util'
import { type opportunity, type RecordOf, toMinor } from '@kohoi/contract'
import { weighted } from '@kohoi/contract/amounts'
import type { Ctx } from '../db/context.ts'
import { newId } from '../db/ids.ts'
import { shapeOf } from '../db/inserts.ts'

type Opportunity = RecordOf<typeof opportunity>

/** Where an opportunity counts on the board, and what it counts there. */
type Share = {
  stageId: string | null
  teamId: string | null
  ownerId: string | null
  state: string
  currency: string | null
  amount: bigint
  /** The amount by its probability. */
  weighted: bigint
}

/** Keeps the totals of the board true to a write of an opportunity; null is one that is not there or in the bin. */
export function keepTotals(ctx: Ctx, now: Opportunity | null, before: Opportunity | null): void {
  const [added, taken] = [shareOf(now), shareOf(before)]
  if (isDeepStrictEqual(added, taken)) return
  if (taken) count(ctx, taken, -1n)
  if (added) count(ctx, added, 1n)
}

function shareOf(record: Opportunity | null): Share | null {
  if (!record || record.state === 'lost') return null
  const { stageId, teamId, ownerId, state, expectedRevenue, probability } = record
  const likely = weighted(expectedRevenue, probability)
  return {
    stageId,
    teamId,
    ownerId,
    state,
    currency: expectedRevenue?.currency ?? null,
    amount: expectedRevenue ? toMinor(expectedRevenue) : 0n,
    weighted: likely ? toMinor(likely) : 0n,
  }
}

const shape = shapeOf('opportunity_totals', [
  'workspace_id',
  'id',
  'stage_id',
  'team_id',
  'owner_id',
  'state',
  'currency',
  'count',
  'amount',
  'weighted',
])

function count(ctx: Ctx, share: Share, sign: 1n | -1n): void {
  const id = newId()
  const { stageId, teamId, ownerId, state, currency } = share
  const [amount, weighted] = [sign * share.amount, sign * share.weighted]
  ctx.tx.insert(shape, [ctx.workspaceId, id, stageId, teamId, ownerId, state, currency, Number(sign), amount, weighted])
  // One write in 256, by lot, asks for the rows to be made few again: a counter would be a row that every save waits for.
  if (id.endsWith('00')) ctx.enqueue('totals.compact', {})
}
