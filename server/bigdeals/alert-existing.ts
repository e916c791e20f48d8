import { opportunity } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Gateway } from '../db/gateway.ts'
import { type Row, readRow } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import { keptOf } from '../records/kept.ts'
import { filterSql } from '../records/list.ts'
import { conditionsOf, type Opportunity } from './rule-book.ts'
import { tellBatch } from './tell-batch.ts'
import { cross } from './watch-save.ts'

const chunk = 200

type Wanted = { ruleId: string; userId: string | null; batchId: string }

/**
 * Alerts of the open opportunities that match a rule and did not before, because whoever saved the rule asked for it. Some hundred a
 * transaction; killed in the middle it goes on, since what has crossed does not cross again and what is untold is told at the end.
 */
export async function alertExisting(gateway: Gateway, workspaceId: string, wanted: Wanted): Promise<void> {
  const asSaver = <T>(work: (ctx: Ctx) => Promise<T>) =>
    gateway.asSystem(workspaceId, (ctx) => work({ ...ctx, actor: { ...ctx.actor, userId: wanted.userId } }))
  while (await asSaver((ctx) => someOf(ctx, wanted)));
  await asSaver((ctx) => tellBatch(ctx, wanted.batchId, true))
}

/** Answers whether there may be more. */
async function someOf(ctx: Ctx, { ruleId, batchId }: Wanted): Promise<boolean> {
  const rule = ctx.config.get('bigDealRule', ruleId)
  if (!rule?.active) return false
  const rows = await ctx.tx.many<Row>(sql`
    select r.* from opportunities r
    where r.workspace_id = ${ctx.workspaceId} and r.deleted_at is null and r.state = 'open'
      and ${filterSql(ctx, keptOf('opportunity'), conditionsOf(rule))}
      and not exists (select from big_deal_states s where s.workspace_id = r.workspace_id and s.opportunity_id = r.id and s.rule_id = ${ruleId} and s.matching)
    order by r.id limit ${chunk} for no key update of r`)
  for (const row of rows) {
    const record = readRow(opportunity, row) as Opportunity
    await cross(ctx, [rule], record, record, batchId)
  }
  return rows.length === chunk
}
