import { nounByName, snake } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { type Row, readRow } from '../db/rows.ts'
import { raw, sql } from '../db/sql.ts'
import { resolveRecipients } from '../notifications/recipients.ts'
import { settingsIn } from '../settings/settings.ts'
import { clockName } from './clock.ts'
import { type Reminder, type Rung, setRepeat } from './keep-clock.ts'
import { tell } from './tell.ts'

/**
 * Says of a clock what has fallen due, once: that it was said is a row whose key is clock and reminder, written in this transaction. Of a
 * clock that was stopped or begun anew nothing is said; where the program was down meanwhile, it is said late.
 */
export const remind = (reminder: Reminder) => async (ctx: Ctx, rung: Rung) => {
  const { entity, recordId, clock } = rung
  const record = await lockRecord(ctx, entity, recordId)
  if (!record?.dueAt || clockName(entity, record) !== clock) return
  const overdue = (record.dueAt as string) < ctx.now.toISOString()
  if (overdue === (reminder === 'before')) return
  if (await isNews(ctx, rung, reminder === 'repeat' ? `repeat ${rung.at}` : reminder)) {
    if (reminder === 'due') turnRed(ctx, entity, record)
    if (reminder === 'escalation') await escalate(ctx, rung, record)
    else await tell(ctx, reminder, entity, record, remindedOf(ctx, reminder, record), rung.at)
  }
  if (reminder === 'due' || reminder === 'repeat') setRepeat(ctx, entity, record)
}

/** A record that is not in the bin, held until the commit: nobody changes its clock while something is said of it. */
async function lockRecord(ctx: Ctx, entity: string, id: string): Promise<Row | undefined> {
  const noun = nounByName(entity)
  const row = await ctx.tx.maybe<Row>(sql`select * from ${raw(snake(noun.path))}
    where workspace_id = ${ctx.workspaceId} and id = ${id} and deleted_at is null for no key update`)
  return row && readRow(noun, row)
}

async function isNews(ctx: Ctx, { entity, recordId, clock }: Rung, reminder: string): Promise<boolean> {
  const written = await ctx.tx.count(sql`
    insert into reminders (workspace_id, entity, record_id, clock, reminder, at)
    values (${ctx.workspaceId}, ${entity}, ${recordId}, ${clock}, ${reminder}, ${ctx.now}) on conflict do nothing`)
  return written > 0
}

/** Whom a reminder goes to: whoever has the record, and by the settings, or when he has left, his team's leader, else whom he reports to. */
function remindedOf(ctx: Ctx, reminder: Reminder, record: Row): string[] {
  const { copyLeader } = settingsIn(ctx.config, 'automation')
  const owner = ctx.config.get('user', record.ownerId as string)
  const told = owner ? [owner.id] : []
  if (owner?.active && (!copyLeader || reminder === 'before')) return told
  const leaderId = ctx.config.get('team', record.teamId as string | null)?.leaderId ?? owner?.managerId
  return leaderId ? [...told, leaderId] : told
}

/** It is in the history, and pages that show it look again, though nothing was saved. */
function turnRed(ctx: Ctx, entity: string, record: Row): void {
  const { ownerId, teamId, dueAt } = record
  ctx.note({ entity, recordId: record.id as string, type: 'overdue', data: { dueAt, ownerId } })
  const payload = { now: { ownerId, teamId, userId: null } }
  ctx.emit({ type: 'changed', entity, recordId: record.id as string, payload })
}

/** The second limit has passed too: others are told, and by the settings the rules give the record to somebody else. */
async function escalate(ctx: Ctx, { entity, recordId, at }: Rung, record: Row): Promise<void> {
  const { escalation } = settingsIn(ctx.config, 'automation')
  if (!escalation) return
  const { ownerId, teamId } = record as { ownerId: string; teamId: string | null }
  const { userIds } = resolveRecipients(ctx, escalation.recipients, { ownerId, teamId })
  await tell(ctx, 'escalation', entity, record, userIds, at)
  if (escalation.act === 'reassign') ctx.enqueue('routing.passOn', { entity, recordId, ownerId })
}
