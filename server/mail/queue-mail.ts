import { randomUUID } from 'node:crypto'
import type { Ctx } from '../db/context.ts'
import { newId } from '../db/ids.ts'
import { sql } from '../db/sql.ts'

export type Mail = {
  to: string
  subject: string
  text: string
  html?: string
  /** The record or act it is about, for the administrator's list. */
  about?: Record<string, unknown>
  /** The same effect is mailed once, however often its command runs. */
  effect?: string
}

/** Puts a mail into the outbox in the command's transaction; the worker hands it to the mail server. */
export function queueMail(ctx: Ctx, { to, subject, text, html, about = {}, effect }: Mail): void {
  const id = newId()
  const clean = (line: string) => line.replace(/[\r\n]+/g, ' ').trim()
  ctx.tx.write(sql`
    insert into mails (workspace_id, id, "to", subject, text, html, message_id, next_attempt_at, about, effect, created_at)
    values (${ctx.workspaceId}, ${id}, ${clean(to)}, ${clean(subject)}, ${text}, ${html ?? null}, ${`<${randomUUID()}@kohoi>`}, ${ctx.now},
      ${JSON.stringify(about)}, ${effect ?? null}, ${ctx.now})
    on conflict (workspace_id, effect) do nothing`)
  ctx.enqueue('mail.send', { mailId: id })
}
