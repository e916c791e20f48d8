import { mail } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { isId } from '../db/ids.ts'
import type { Row } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import { everything, nothing } from '../records/access.ts'
import type { Kept } from '../records/kept.ts'
import { type Asked, listRecords } from '../records/list.ts'
import { invalid, refuse } from '../refuse.ts'

const outbox: Kept = {
  noun: mail,
  access: { read: () => everything, create: () => false, change: () => nothing, remove: () => nothing },
}

const states = ['queued', 'sent', 'failed']

/** Everything but what the mails say: a text may bear a link that opens an account. */
const shown = (row: Row) => ({
  id: row.id,
  version: row.version,
  to: row.to,
  subject: row.subject,
  state: row.state,
  attempts: row.attempts,
  nextAttemptAt: row.nextAttemptAt,
  lastError: row.lastError,
  messageId: row.messageId,
  about: row.about,
  createdAt: row.createdAt,
  sentAt: row.sentAt,
})

export const permit = ({ actor }: Ctx) => {
  if (actor.role !== 'admin' && actor.role !== 'manager') throw refuse('permission.denied')
}

/** A page of the outbox for administrators and managers, newest first; `state` narrows it. */
export async function listOutbox(ctx: Ctx, { state, ...asked }: Asked) {
  permit(ctx)
  if (state !== undefined && !states.includes(state))
    throw invalid([{ path: 'state', code: 'choice', with: states.join(', ') }])
  const page = await listRecords(ctx, outbox, asked, state ? [sql`r.state = ${state}`] : [])
  return { ...page, items: page.items.map(shown) }
}

/**
 * Sends mails that wait or were given up at once, all or those named; one that was given up gets the whole plan again. An invitation has
 * forgotten its link by then and gets a new one; a reset is over.
 */
export async function retryMails(ctx: Ctx, ids: readonly string[] | undefined): Promise<{ queued: number }> {
  permit(ctx)
  const named = ids ? sql`and id = any(${ids.filter(isId)}::uuid[])` : sql``
  const mine = sql`workspace_id = ${ctx.workspaceId} and lease_until < now() ${named}`
  const rows = await ctx.tx.many<{ id: string }>(sql`
    update mails set attempts = case state when 'failed' then 0 else attempts end, state = 'queued', next_attempt_at = ${ctx.now},
      updated_at = ${ctx.now}, version = version + 1
    where ${mine} and state in ('queued', 'failed') and not (secret and text = '') returning id`)
  const keys = rows.map((row) => row.id)
  ctx.tx.write(
    sql`delete from timers where workspace_id = ${ctx.workspaceId} and kind = 'mail.send' and key = any(${keys}::text[])`,
  )
  for (const mailId of keys) ctx.enqueue('mail.send', { mailId })
  const invitations = await ctx.tx.many<{ id: string; user_id: string }>(sql`
    select id, about ->> 'userId' as user_id from mails
    where ${mine} and state = 'failed' and secret and text = '' and about ->> 'purpose' = 'invitation'`)
  for (const { id, user_id: userId } of invitations) ctx.enqueue('people.inviteAgain', { mailId: id, userId })
  return { queued: keys.length + invitations.length }
}
