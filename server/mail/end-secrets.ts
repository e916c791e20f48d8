import type { Gateway } from '../db/gateway.ts'
import { sql } from '../db/sql.ts'
import { linkEnded } from './link-ended.ts'

/** Gives up mails whose link has ended before they could leave, and forgets what they said. */
export const endSecrets = (gateway: Gateway, workspaceId: string): Promise<void> =>
  gateway.asSystem(workspaceId, async (ctx) => {
    ctx.tx.write(sql`
      update mails set state = 'failed', next_attempt_at = null, last_error = ${linkEnded[ctx.actor.language]}, text = '', html = null,
        version = version + 1, updated_at = ${ctx.now}
      where workspace_id = ${workspaceId} and secret and state = 'queued' and ends_at <= ${ctx.now} and lease_until < now()`)
  })
