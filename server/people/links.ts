import type { Ctx } from '../db/context.ts'
import type { Gateway } from '../db/gateway.ts'
import { newId } from '../db/ids.ts'
import { sql } from '../db/sql.ts'
import { invalid, refuse } from '../refuse.ts'
import { hashPassword, passwordProblems } from './password.ts'
import { openSession } from './sessions.ts'
import type { From } from './sign-in.ts'
import { hashToken, newToken, workspaceOf } from './token.ts'

type Purpose = 'invitation' | 'reset'

const hours: Record<Purpose, number> = { invitation: 7 * 24, reset: 1 }

/**
 * A link that lets its reader set a password once, until it expires; earlier links of that purpose end. Only its reader gets the token.
 */
export function makeLink(
  ctx: Pick<Ctx, 'tx' | 'workspaceId' | 'now'>,
  purpose: Purpose,
  userId: string,
): { token: string; expires: Date } {
  const { token, hash } = newToken(ctx.workspaceId)
  const expires = new Date(ctx.now.getTime() + hours[purpose] * 3_600_000)
  ctx.tx.write(
    sql`delete from links where workspace_id = ${ctx.workspaceId} and user_id = ${userId} and purpose = ${purpose}`,
  )
  ctx.tx.write(sql`insert into links (workspace_id, id, purpose, user_id, token_hash, expires_at)
    values (${ctx.workspaceId}, ${newId()}, ${purpose}, ${userId}, ${hash}, ${expires})`)
  return { token, expires }
}

/** Uses a link up: sets the password, ends every other session and opens one. Spent, old and foreign links look alike (409). */
export async function spendLink(
  gateway: Gateway,
  purpose: Purpose,
  token: string,
  password: string,
  from: From,
): Promise<string> {
  const workspaceId = workspaceOf(token)
  if (!workspaceId) throw refuse('auth.linkEnded')
  refuseWeak(password, [])
  const hash = await hashPassword(password)
  return gateway
    .asSystem(workspaceId, async (ctx) => {
      const link = await ctx.tx.maybe<{ user_id: string; name: string; email: string }>(sql`
        update links l set used_at = ${ctx.now} from users u
        where l.workspace_id = ${workspaceId} and l.token_hash = ${hashToken(token)} and l.purpose = ${purpose} and l.used_at is null
          and l.expires_at > ${ctx.now} and u.workspace_id = l.workspace_id and u.id = l.user_id and u.active
        returning l.user_id, u.name, u.email`)
      if (!link) throw refuse('auth.linkEnded')
      refuseWeak(password, [link.name, link.email, ctx.config.workspace.name])
      setPassword(ctx, link.user_id, hash)
      return openSession(ctx, link.user_id, from)
    })
    .catch((error: unknown) => {
      if (error instanceof Error && error.message.startsWith('no workspace')) throw refuse('auth.linkEnded')
      throw error
    })
}

function refuseWeak(password: string, names: readonly string[]): void {
  const problems = passwordProblems(password, names)
  if (problems.length) throw invalid(problems)
}

/** Keeps a new password; every open session of that user ends. */
export function setPassword(ctx: Ctx, userId: string, hash: string, except?: string): void {
  ctx.tx.write(sql`update users set password_hash = ${hash} where workspace_id = ${ctx.workspaceId} and id = ${userId}`)
  ctx.tx.write(
    sql`delete from sessions where workspace_id = ${ctx.workspaceId} and user_id = ${userId} and id is distinct from ${except ?? null}::uuid`,
  )
  ctx.note({ entity: 'user', recordId: userId, type: 'passwordSet' })
}
