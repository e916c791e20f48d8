import type { opportunity, RecordOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'

/** Stage and probability before a closed opportunity was closed, from its history. */
export async function lastOpen(ctx: Ctx, { id, stageId }: RecordOf<typeof opportunity>) {
  type Change = { field: string; from: unknown }
  const row = await ctx.tx.maybe<{ type: string; changes: Change[] }>(sql`select type, changes from history
    where workspace_id = ${ctx.workspaceId} and entity = 'opportunity' and record_id = ${id} and changes @> '[{"field": "state"}]'
    order by id desc limit 1`)
  // What came closed has been in no other stage.
  const was = (field: string) =>
    row?.type === 'created' ? undefined : row?.changes.find((change) => change.field === field)
  return {
    stageId: was('stageId') ? (was('stageId')?.from as string | null) : stageId,
    probability: (was('probability')?.from as number | null | undefined) ?? null,
  }
}
