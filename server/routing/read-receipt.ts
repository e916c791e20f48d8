import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { refuse } from '../refuse.ts'
import { type Packed, unpack } from './packed.ts'
import type { Candidate } from './pages.ts'
import type { Receipt, RoutedEntity, State, Step } from './receipt.ts'

type Row = {
  state: State
  team_id: string | null
  owner_id: string | null
  at: Date
  by_user_id: string | null
  steps: Step[] | Packed
}

/** The newest receipt of a record the caller may see. */
export async function readReceipt(
  ctx: Ctx,
  entity: RoutedEntity,
  recordId: string,
): Promise<Receipt & { byUserId: string | null }> {
  const row = await ctx.tx.maybe<Row>(sql`
    select state, team_id, owner_id, at, by_user_id, steps from assignments
    where workspace_id = ${ctx.workspaceId} and entity = ${entity} and record_id = ${recordId} order by id desc limit 1`)
  if (!row) throw refuse('not.found')
  const { state, team_id, owner_id, at, by_user_id, steps } = row
  return {
    state,
    teamId: team_id,
    ownerId: owner_id,
    at: at.toISOString(),
    byUserId: by_user_id,
    steps: await stepsOf(ctx, steps),
  }
}

/** Receipts of earlier versions of the program hold their steps spelled out. */
async function stepsOf(ctx: Ctx, steps: Step[] | Packed): Promise<Step[]> {
  if (Array.isArray(steps)) return steps
  const ids = steps.pages.map(([id]) => id)
  const rows = await ctx.tx.many<{ id: string; candidates: Candidate[] }>(
    sql`select id, candidates from rule_pages where workspace_id = ${ctx.workspaceId} and id = any(${ids}::uuid[])`,
  )
  const pages = new Map(rows.map(({ id, candidates }) => [id, candidates]))
  return unpack(steps, (id) => {
    const candidates = pages.get(id)
    if (!candidates) throw new Error(`no page ${id} of the rules`)
    return candidates
  })
}
