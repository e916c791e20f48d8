import { lead, type RecordOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Gateway } from '../db/gateway.ts'
import { type Row, readRow } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import { updateRecord } from '../records/save.ts'
import { scoreOf } from './score.ts'

const chunk = 500

/** Brings the score of every open lead up to date after the rules or the switch changed, some hundred a transaction. */
export async function rescoreAll(gateway: Gateway, workspaceId: string): Promise<void> {
  for (let after: string | null = '00000000-0000-0000-0000-000000000000'; after; )
    after = await gateway.asSystem(workspaceId, (ctx) => rescoreSome(ctx, after ?? ''))
}

async function rescoreSome(ctx: Ctx, after: string): Promise<string | null> {
  const rows = await ctx.tx.many<Row>(sql`
    select * from leads where workspace_id = ${ctx.workspaceId} and id > ${after} and deleted_at is null and converted is null
    order by id limit ${chunk} for no key update`)
  for (const row of rows) {
    const before = readRow(lead, row) as RecordOf<typeof lead>
    const overdue = before.dueAt !== null && before.dueAt < ctx.now.toISOString()
    updateRecord(ctx, lead, before, { ...(await scoreOf(ctx, { ...before, overdue })) }, { type: 'scored' })
  }
  return rows.length === chunk ? ((rows.at(-1)?.id as string | undefined) ?? null) : null
}
