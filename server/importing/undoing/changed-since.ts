import type { Ctx } from '../../db/context.ts'
import { sql } from '../../db/sql.ts'

/** Those of the records that a person has changed after the import did, as their history tells; what the program did by itself does not count. */
export async function changedSince(
  ctx: Ctx,
  entity: string,
  importId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await ctx.tx.many<{ record_id: string }>(sql`
    with first as (
      select distinct on (record_id) record_id, id from history
      where workspace_id = ${ctx.workspaceId} and entity = ${entity} and record_id = any(${[...ids]}::uuid[]) and data ->> 'importId' = ${importId}
      order by record_id, id
    )
    select distinct h.record_id from first f join history h
      on h.workspace_id = ${ctx.workspaceId} and h.entity = ${entity} and h.record_id = f.record_id and h.id > f.id
    where h.by_user_id is not null and h.data ->> 'importId' is distinct from ${importId}`)
  return new Set(rows.map((row) => row.record_id))
}
