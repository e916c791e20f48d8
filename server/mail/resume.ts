import type { Gateway } from '../db/gateway.ts'
import { sql } from '../db/sql.ts'
import { transact } from '../db/transaction.ts'

const every = 5 * 60_000

/**
 * Sends what is due and waits for nobody: mails from the time without a mail server, or whose job was lost. Looks at once and every
 * five minutes; answers how to stop.
 */
export function resumeOutbox(gateway: Gateway, onError: (error: Error) => void): () => void {
  const look = () => void resume(gateway).catch(onError)
  look()
  const timer = setInterval(look, every)
  timer.unref()
  return () => clearInterval(timer)
}

async function resume(gateway: Gateway): Promise<void> {
  const workspaces = await transact(gateway.pool, null, (tx) =>
    tx.many<{ workspace_id: string }>(sql`select distinct workspace_id from logins`),
  )
  for (const { workspace_id: workspaceId } of workspaces)
    await gateway.asSystem(workspaceId, async (ctx) => {
      const due = await ctx.tx.many<{ id: string }>(sql`
        select m.id from mails m
        where m.workspace_id = ${workspaceId} and m.state = 'queued' and m.next_attempt_at <= ${ctx.now} and m.lease_until < now()
          and not exists (select from jobs j where j.workspace_id = ${workspaceId} and j.reaction = 'mail.send' and j.payload ->> 'mailId' = m.id::text)
        order by m.id limit 1000`)
      for (const { id } of due) ctx.enqueue('mail.send', { mailId: id })
    })
}
