import type { Ctx } from '../db/context.ts'
import { isId, newId } from '../db/ids.ts'
import { sql } from '../db/sql.ts'
import { Answer } from '../http/route.ts'
import { cookieName } from './identify.ts'
import { newToken } from './token.ts'

/** Opens a session and answers the cookie that carries it. */
export function openSession(
  ctx: Pick<Ctx, 'tx' | 'workspaceId' | 'now'>,
  userId: string,
  from: { address: string; agent: string },
): string {
  const { token, hash } = newToken(ctx.workspaceId)
  ctx.tx.write(sql`insert into sessions (workspace_id, id, user_id, token_hash, created_at, last_used_at, address, agent)
    values (${ctx.workspaceId}, ${newId()}, ${userId}, ${hash}, ${ctx.now}, ${ctx.now}, ${from.address}, ${from.agent})`)
  return token
}

const ninetyDays = 90 * 86_400

/** An answer that also hands the session's cookie over. */
export const withCookie = (body: unknown, token: string, secure: boolean, status = 200): Answer =>
  new Answer(body, status, {
    'set-cookie': `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${ninetyDays}${secure ? '; Secure' : ''}`,
  })

export const withoutCookie = (secure: boolean): Answer =>
  new Answer(undefined, 204, {
    'set-cookie': `${cookieName}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}`,
  })

/** Ends a session; true when there was one. */
export const endSession = async (ctx: Ctx, id: string): Promise<boolean> =>
  isId(id) &&
  (await ctx.tx.count(
    sql`delete from sessions where workspace_id = ${ctx.workspaceId} and user_id = ${ctx.actor.userId} and id = ${id}`,
  )) > 0

export async function listSessions(ctx: Ctx) {
  const rows = await ctx.tx.many<{
    id: string
    created_at: Date
    last_used_at: Date
    address: string | null
    agent: string | null
  }>(sql`
    select id, created_at, last_used_at, address, agent from sessions
    where workspace_id = ${ctx.workspaceId} and user_id = ${ctx.actor.userId} order by last_used_at desc, id desc limit 200`)
  return {
    items: rows.map((row) => ({
      id: row.id,
      createdAt: row.created_at.toISOString(),
      lastUsedAt: row.last_used_at.toISOString(),
      address: row.address,
      agent: row.agent,
      current: row.id === ctx.actor.sessionId,
    })),
    nextCursor: null,
  }
}
