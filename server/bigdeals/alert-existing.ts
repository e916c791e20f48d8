import { opportunity } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Gateway } from '../db/gateway.ts'
import { type Row, readRow } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import { keptOf } from '../records/kept.ts'
import { filterSql } from '../records/list.ts'
import { cross } from './cross.ts'
import { conditionsOf, type Opportunity } from './rule-book.ts'
import { tellBatch } from './tell-batch.ts'

const chunk = 500

type Wanted = { ruleId: string; userId: string | null; batchId: string }

/**
 * Alerts of the open opportunities that match a rule and did not before, because whoever saved the rule asked for it. Some hundred a
 * transaction; killed in the middle it goes on, since what has crossed does not cross again and what is untold is told at the end.
 */
export async function alertExisting(gateway: Gateway, workspaceId: string, wanted: Wanted): Promise<void> {
  const asSaver = <T>(work: (ctx: Ctx) => Promise<T>) =>
    gateway.asSystem(workspaceId, (ctx) => work({ ...ctx, actor: { ...ctx.actor, userId: wanted.userId } }))
  for (let after: string | null = '00000000-0000-0000-0000-000000000000'; after; ) {
    const from: string = after
    after = await asSaver((ctx) => someOf(ctx, wanted, from))
  }
  await asSaver((ctx) => tellBatch(ctx, wanted.batchId, true))
}

/** Answers the last id it looked at where there may be more. */
async function someOf(ctx: Ctx, { ruleId, batchId }: Wanted, after: string): Promise<string | null> {
  const rule = ctx.config.get('bigDealRule', ruleId)
  if (!rule?.active) return null
  const rows = await ctx.tx.many<Row>(sql`
    select r.* from opportunities r
    where r.workspace_id = ${ctx.workspaceId} and r.deleted_at is null and r.state = 'open' and r.id > ${after}
      and ${filterSql(ctx, keptOf('opportunity'), conditionsOf(rule))}
    order by r.id limit ${chunk} for no key update of r`)
  const records = rows.map((row) => readRow(opportunity, row) as Opportunity)
  // What matched before does not cross.
  await cross(
    ctx,
    records.map((record) => ({ record, before: record, rules: [rule] })),
    batchId,
  )
  return records.length === chunk ? (records.at(-1)?.id ?? null) : null
}
