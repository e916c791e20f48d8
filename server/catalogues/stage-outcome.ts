import type { RecordOf, stage } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import type { Draft } from '../records/kept.ts'
import { refuse } from '../refuse.ts'

/**
 * Refuses to turn the outcome of a stage while opportunities that are not lost stand in it: they would be open in a stage that is won, or
 * won in one that is open. 409 `stage.notEmpty` with their `count`. Switching a stage off needs no such care: what stands in it stays
 * there, and the board shows it until it is empty.
 */
export async function refuseToTurn(ctx: Ctx, next: Draft<typeof stage>, before: RecordOf<typeof stage>): Promise<void> {
  if (next.outcome === before.outcome) return
  const row = await ctx.tx.maybe<{ n: bigint }>(sql`select count(*) as n from opportunities
    where workspace_id = ${ctx.workspaceId} and stage_id = ${before.id} and state in ('open', 'won')`)
  const count = Number(row?.n ?? 0n)
  if (count) throw refuse('stage.notEmpty', { count })
}
