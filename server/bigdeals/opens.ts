import type { Ctx } from '../db/context.ts'
import { raw, type Sql, sql } from '../db/sql.ts'

/** Opportunities `alias` that an alert told the actor of: he may open and read them, whatever his team. */
export const opensByAlert = (ctx: Ctx, alias: string): Sql => sql`exists (select from big_deal_deliveries d
  where d.workspace_id = ${ctx.workspaceId} and d.user_id = ${ctx.actor.userId}::uuid and d.opportunity_id = ${raw(`${alias}.id`)} and d.skipped is null)`
