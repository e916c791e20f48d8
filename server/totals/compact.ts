import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'

/**
 * Puts the rows of each place together to one, or none where nothing is left. One statement: whoever reads meanwhile sees the rows before
 * it or after it, and of two at once the later finds nothing of what the earlier took.
 */
export function compactTotals(ctx: Ctx): void {
  ctx.tx.write(sql`
    with several as (
      select unnest(array_agg(id)) as id from opportunity_totals where workspace_id = ${ctx.workspaceId}
      group by stage_id, team_id, owner_id, state, currency having count(*) > 1
    ), taken as (
      delete from opportunity_totals t using several where t.workspace_id = ${ctx.workspaceId} and t.id = several.id returning t.*
    )
    insert into opportunity_totals (workspace_id, id, stage_id, team_id, owner_id, state, currency, count, amount, weighted)
    select workspace_id, gen_random_uuid(), stage_id, team_id, owner_id, state, currency, sum(count), sum(amount), sum(weighted) from taken
    group by workspace_id, stage_id, team_id, owner_id, state, currency having sum(count) <> 0 or sum(amount) <> 0 or sum(weighted) <> 0`)
}
