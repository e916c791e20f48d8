import type { Ctx } from '../db/context.ts'
import type { Gateway, Opened } from '../db/gateway.ts'
import { sql } from '../db/sql.ts'
import type { Tx } from '../db/transaction.ts'
import { hashToken, newToken, workspaceOf } from '../people/token.ts'
import { refuse } from '../refuse.ts'
import { writeCalendar } from './write-calendar.ts'

type Feed = { created_at: Date; last_read_at: Date | null }

const mine = (ctx: Ctx) => sql`workspace_id = ${ctx.workspaceId} and user_id = ${ctx.actor.userId}`

/** Whether one has an address for calendar programs, since when, and when it was last read. */
export async function describeFeed(ctx: Ctx) {
  const feed = await ctx.tx.maybe<Feed>(sql`select created_at, last_read_at from calendar_feeds where ${mine(ctx)}`)
  return {
    active: feed !== undefined,
    createdAt: feed?.created_at.toISOString() ?? null,
    lastReadAt: feed?.last_read_at?.toISOString() ?? null,
  }
}

/**
 * Makes an address under which one's calendar program reads one's activities; an earlier one ends. It is in this answer and nowhere else.
 * Whoever comes by an API key makes none, since it would outlive the key.
 */
export async function openFeed(ctx: Ctx): Promise<{ secret: string }> {
  if (ctx.actor.byKey || !ctx.actor.userId) throw refuse('permission.denied')
  const { token, hash } = newToken(ctx.workspaceId)
  ctx.tx.write(sql`insert into calendar_feeds (workspace_id, user_id, token_hash, created_at)
    values (${ctx.workspaceId}, ${ctx.actor.userId}, ${hash}, ${ctx.now})
    on conflict (workspace_id, user_id) do update set token_hash = excluded.token_hash, created_at = excluded.created_at, last_read_at = null`)
  return { secret: `${ctx.publicUrl}/api/v1/calendar-feeds/${token}` }
}

/** Ends one's address for calendar programs, if there is one. */
export async function endFeed(ctx: Ctx): Promise<void> {
  ctx.tx.write(sql`delete from calendar_feeds where ${mine(ctx)}`)
}

/** The calendar of a secret address, as its owner may see it at this moment; 404 when the address has ended or its owner has left. */
export async function readFeed(gateway: Gateway, token: string): Promise<string> {
  const workspaceId = workspaceOf(token)
  if (!workspaceId) throw refuse('not.found')
  const find = (tx: Tx) => openerOf(tx, workspaceId, hashToken(token))
  return gateway.run(workspaceId, { find }, (ctx) => {
    ctx.tx.write(sql`update calendar_feeds set last_read_at = ${ctx.now} where ${mine(ctx)}`)
    return writeCalendar(ctx)
  })
}

async function openerOf(tx: Tx, workspaceId: string, hash: Buffer): Promise<Opened> {
  type Owner = Pick<Opened['actor'], 'name' | 'role' | 'language'> & {
    id: string
    company_ids: string[]
    config_version: bigint
  }
  const owner = await tx.maybe<Owner>(sql`
    select u.id, u.name, u.role, u.language, u.company_ids, w.config_version from calendar_feeds f
    join users u on u.workspace_id = f.workspace_id and u.id = f.user_id
    join workspaces w on w.workspace_id = f.workspace_id
    where f.workspace_id = ${workspaceId} and f.token_hash = ${hash} and u.active`)
  if (!owner) throw refuse('not.found')
  const { id: userId, name, role, language, company_ids: companyIds } = owner
  return { actor: { userId, name, role, language, companyIds }, configVersion: owner.config_version }
}
