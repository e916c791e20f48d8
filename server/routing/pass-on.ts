import { nounByName, type RecordOf, snake } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { type Row, readRow } from '../db/rows.ts'
import { raw, sql } from '../db/sql.ts'
import { dueOf, isClosed } from '../overdue/clock.ts'
import { tellPassedOn, tellStays } from '../overdue/tell-passed-on.ts'
import { keptOf } from '../records/kept.ts'
import { updateRecord } from '../records/save.ts'
import type { RoutedEntity } from './receipt.ts'
import { briefly, byRules, keepReceipt, tell, wayOf } from './route-record.ts'

/**
 * The rules give a record that is overdue to somebody else, in its team if it has one; whoever has it is passed over, and the receipt says
 * so. Where they find nobody else it stays with him. Nothing happens if somebody has taken it or closed it meanwhile.
 */
export async function passOn(
  ctx: Ctx,
  { entity, recordId, ownerId }: { entity: RoutedEntity; recordId: string; ownerId: string },
) {
  const kept = keptOf(entity)
  const noun = nounByName(entity)
  const row = await ctx.tx.maybe<Row>(sql`select * from ${raw(snake(noun.path))}
    where workspace_id = ${ctx.workspaceId} and id = ${recordId} and deleted_at is null for no key update`)
  const before = row && (readRow(noun, row) as RecordOf<typeof noun> & Row)
  if (!before || before.ownerId !== ownerId || isClosed(ctx, entity, before)) return
  const next: Row = { ...before, ownerId: null, overdue: true }
  const decision = await byRules(ctx, entity, next, ownerId)
  if (!decision.ownerId) return tellStays(ctx, entity, before)
  const { teamId } = decision
  const given: Row = {
    ...before,
    ownerId: decision.ownerId,
    teamId,
    dispatchedAt: decision.at,
    ...wayOf(ctx, decision),
  }
  const dueAt = dueOf(ctx, entity, given)
  const act = { type: 'passedOn', data: { fromUserId: ownerId, assignment: briefly(decision) } }
  const record = updateRecord(ctx, noun, before, { ...given, dueAt }, act)
  keepReceipt(ctx, entity, recordId, decision)
  tell(ctx, entity, recordId, record, decision)
  await kept.saved?.(ctx, record, before)
  await tellPassedOn(ctx, entity, record, ownerId)
}
