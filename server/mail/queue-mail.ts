import { randomUUID } from 'node:crypto'
import { fold } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { newId } from '../db/ids.ts'
import { sql } from '../db/sql.ts'

export type Mail = {
  /** One bare address: each recipient has a mail of his own, so that one refused does not hold up another. */
  to: string
  subject: string
  text: string
  /** Left out: made from the text. */
  html?: string
  /** The record or act it is about, for the administrator's list. */
  about?: Record<string, unknown>
  /** The same effect is mailed once, however often its command runs. */
  effect?: string
  /** The text bears a token that works until then: it is emptied once the mail has left, is given up or the token has ended. */
  secretUntil?: Date
  attachments?: readonly Attached[]
}

/** A file that a mail carries. */
export type Attached = { name: string; contentType: string; content: Buffer }

/** Puts a mail into the outbox in the command's transaction; the worker hands it to the mail server. Answers its id. */
export function queueMail(
  ctx: Ctx,
  { text, html, about = {}, effect, secretUntil, attachments = [], ...mail }: Mail,
): string {
  const id = newId()
  const to = oneLine(mail.to)
  const subject = oneLine(mail.subject)
  // Made before the first try: a mail that is sent again after a crash bears the same one.
  const messageId = `<${randomUUID()}@${new URL(ctx.publicUrl).hostname}>`
  const texts = JSON.stringify({ to: fold(to), subject: fold(subject), messageId: fold(messageId) })
  ctx.tx.write(sql`
    insert into mails (workspace_id, id, created_at, updated_at, created_by_id, "to", subject, text, html, secret, ends_at, message_id, next_attempt_at, about, effect, texts)
    values (${ctx.workspaceId}, ${id}, ${ctx.now}, ${ctx.now}, ${ctx.actor.userId}, ${to}, ${subject}, ${text}, ${html ?? null}, ${secretUntil !== undefined}, ${secretUntil ?? null}, ${messageId},
      ${ctx.now}, ${JSON.stringify(about)}, ${effect ?? null}, ${texts})
    on conflict (workspace_id, effect) do nothing`)
  for (const [position, { name, contentType, content }] of attachments.entries())
    ctx.tx.write(sql`
      insert into mail_attachments (workspace_id, mail_id, position, name, content_type, content)
      select workspace_id, id, ${position}, ${oneLine(name)}, ${contentType}, ${content}::bytea from mails
      where workspace_id = ${ctx.workspaceId} and id = ${id}`)
  ctx.enqueue('mail.send', { mailId: id })
  return id
}

/** Gives a mail that was given up what it said anew, and the whole plan. */
export function reviveMail(ctx: Ctx, mailId: string, { text, secretUntil }: Pick<Mail, 'text' | 'secretUntil'>): void {
  ctx.tx.write(sql`
    update mails set text = ${text}, ends_at = ${secretUntil ?? null}, state = 'queued', attempts = 0, next_attempt_at = ${ctx.now},
      updated_at = ${ctx.now}, version = version + 1
    where workspace_id = ${ctx.workspaceId} and id = ${mailId} and state = 'failed'`)
  ctx.enqueue('mail.send', { mailId })
}

/** A header's value: whatever could begin another line becomes a blank. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
