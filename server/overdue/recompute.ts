import { nounByName, type RecordOf, snake } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Gateway } from '../db/gateway.ts'
import { type Row, readRow } from '../db/rows.ts'
import { raw, sql } from '../db/sql.ts'
import { updateRecord } from '../records/save.ts'
import { type Clocked, dueOf } from './clock.ts'
import { startClock, stopClock } from './keep-clock.ts'

const chunk = 500

/** Brings every running clock up to date after what it goes by has changed, some hundred a transaction. What was said stays said. */
export async function recomputeAll(gateway: Gateway, workspaceId: string): Promise<void> {
  for (const entity of ['lead', 'opportunity'] as const)
    for (let after: string | null = '00000000-0000-0000-0000-000000000000'; after; ) {
      const from: string = after
      after = await gateway.asSystem(workspaceId, (ctx) => recomputeSome(ctx, entity, from))
    }
}

async function recomputeSome(ctx: Ctx, entity: Clocked, after: string): Promise<string | null> {
  const noun = nounByName(entity)
  const rows = await ctx.tx.many<Row>(sql`
    select * from ${raw(snake(noun.path))} where workspace_id = ${ctx.workspaceId} and id > ${after} and deleted_at is null and owner_id is not null
    order by id limit ${chunk} for no key update`)
  for (const row of rows) {
    const before = readRow(noun, row) as RecordOf<typeof noun> & Row
    const dueAt = dueOf(ctx, entity, before)
    const record = updateRecord(ctx, noun, before, { dueAt }) as Row
    if (before.dueAt) stopClock(ctx, entity, record)
    if (dueAt) startClock(ctx, entity, record)
  }
  return rows.length === chunk ? ((rows.at(-1)?.id as string | undefined) ?? null) : null
}
