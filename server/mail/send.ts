import type { Language } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Gateway } from '../db/gateway.ts'
import { sql } from '../db/sql.ts'
import { transact } from '../db/transaction.ts'
import { notify } from '../notifications/notify.ts'
import { resolveRecipients } from '../notifications/recipients.ts'
import { words } from '../notifications/words/index.ts'
import { setTimer } from '../worker/timers.ts'
import { linkEnded } from './link-ended.ts'
import type { Attached } from './queue-mail.ts'
import { nextAttempt } from './retry-plan.ts'
import { type Letter, NotSent, type Transport } from './transport.ts'

type Claimed = Letter & { id: string; attempts: number; ended: boolean; language: Language }

/** Real seconds a mail is held without a sign of life. Shorter than the lease of its job, so that whoever takes the job over finds it free. */
const leaseSeconds = 15

/**
 * Sends a mail whose time has come and writes down how it went. A mail that is sent already, held by another process or not yet due is
 * left alone. A crash between the server's yes and our writing it down sends it again under the same Message-ID.
 */
export async function sendMail(
  gateway: Gateway,
  workspaceId: string,
  mailId: string,
  transport: Transport,
): Promise<void> {
  const mail = await claim(gateway, workspaceId, mailId)
  if (!mail) return
  const stillHere = setInterval(
    () => void hold(gateway, workspaceId, mailId).catch(() => {}),
    (leaseSeconds / 3) * 1000,
  )
  try {
    const failure = mail.ended
      ? new NotSent(linkEnded[mail.language], true)
      : await transport.send(mail).then(
          () => null,
          (error: unknown) => (error instanceof NotSent ? error : new NotSent(String(error), false)),
        )
    await insist(() =>
      gateway.asSystem(workspaceId, (ctx) => (failure ? noteFailure(ctx, mail, failure) : noteSent(ctx, mailId))),
    )
  } finally {
    clearInterval(stillHere)
  }
}

const claim = (gateway: Gateway, workspaceId: string, mailId: string): Promise<Claimed | undefined> =>
  gateway.asSystem(workspaceId, async (ctx) => {
    const row = await ctx.tx.maybe<
      Omit<Claimed, 'messageId' | 'date' | 'language' | 'attachments'> & { message_id: string }
    >(sql`
      update mails set lease_until = now() + make_interval(secs => ${leaseSeconds}), attempts = attempts + 1
      where workspace_id = ${workspaceId} and id = ${mailId} and state = 'queued' and next_attempt_at <= ${ctx.now} and lease_until < now()
      returning id, "to", subject, text, html, message_id, attempts, coalesce(ends_at <= ${ctx.now}, false) as ended`)
    if (!row) return undefined
    const attachments = await ctx.tx.many<Attached>(sql`
      select name, content_type as "contentType", content from mail_attachments
      where workspace_id = ${workspaceId} and mail_id = ${mailId} order by position`)
    return { ...row, attachments, messageId: row.message_id, date: ctx.now, language: ctx.actor.language }
  })

const hold = (gateway: Gateway, workspaceId: string, mailId: string) =>
  transact(gateway.pool, workspaceId, (tx) =>
    tx.count(
      sql`update mails set lease_until = now() + make_interval(secs => ${leaseSeconds}) where workspace_id = ${workspaceId} and id = ${mailId} and state = 'queued'`,
    ),
  )

/** A link that opens an account is kept no longer than it is needed. */
const withoutSecret = sql`text = case when secret then '' else text end, html = case when secret then null else html end`

function noteSent(ctx: Ctx, mailId: string): Promise<void> {
  ctx.tx.write(sql`
    update mails set state = 'sent', sent_at = ${ctx.now}, updated_at = ${ctx.now}, version = version + 1, next_attempt_at = null, last_error = null,
      lease_until = '-infinity', ${withoutSecret}
    where workspace_id = ${ctx.workspaceId} and id = ${mailId}`)
  return Promise.resolve()
}

/** Sets the time of the next attempt, or gives the mail up and tells the administrators. */
async function noteFailure(ctx: Ctx, mail: Claimed, failure: NotSent): Promise<void> {
  const next = failure.forGood ? null : nextAttempt(mail.attempts, ctx.now)
  ctx.tx.write(sql`
    update mails set state = ${next ? 'queued' : 'failed'}, next_attempt_at = ${next}, last_error = ${failure.message}, lease_until = '-infinity',
      ${next ? sql`` : sql`${withoutSecret},`} updated_at = ${ctx.now}, version = version + 1
    where workspace_id = ${ctx.workspaceId} and id = ${mail.id}`)
  if (next) return setTimer(ctx, 'mail.send', mail.id, next, { mailId: mail.id })
  const { id, to, subject } = mail
  await notify(ctx, {
    userIds: resolveRecipients(ctx, [{ kind: 'role', role: 'admin' }], {}).userIds,
    kind: 'mail.failed',
    words: (language) => words[language].mailFailed({ to, subject, error: failure.message }),
    link: '/settings/outbox',
    data: { mailId: id, to, subject },
    effect: `mail.failed ${id} ${ctx.now.toISOString()}`,
  })
}

const tries = 10

/** The database may be away for a moment; forgetting what the server said would send the mail twice. */
async function insist(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= tries) throw error
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
  }
}
