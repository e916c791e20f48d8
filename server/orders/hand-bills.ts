import { type order, type RecordOf, snake } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { type Row, readRow } from '../db/rows.ts'
import { raw, sql } from '../db/sql.ts'
import { applyChange } from '../records/acts.ts'
import { keptOf } from '../records/kept.ts'

const bills = ['deposit', 'invoice', 'adjustmentNote', 'payment'] as const

/** Whose an order is, is what it was billed by, also what is issued: who has it handed to him sees its deposits, invoices and payments. */
export async function handBills(
  ctx: Ctx,
  { id, ownerId, teamId }: Pick<RecordOf<typeof order>, 'id' | 'ownerId' | 'teamId'>,
): Promise<void> {
  for (const kept of bills.map(keptOf)) {
    const rows = await ctx.tx.many<Row>(sql`select * from ${raw(snake(kept.noun.path))}
      where workspace_id = ${ctx.workspaceId} and order_id = ${id}
        and (owner_id is distinct from ${ownerId}::uuid or team_id is distinct from ${teamId}::uuid)
      order by id for no key update`)
    for (const row of rows) {
      const before = readRow(kept.noun, row)
      const data = { fromUserId: before.ownerId, toUserId: ownerId }
      await applyChange(ctx, kept, before as never, { ownerId, teamId }, [], { type: 'handedOver', data })
    }
  }
}
