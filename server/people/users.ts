import { isDeepStrictEqual } from 'node:util'
import { type Problem, user } from '@kohoi/contract'
import { fold } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import { pictureProblems } from '../pictures/pictures.ts'
import { keep } from '../records/kept.ts'
import { invalid, refuse } from '../refuse.ts'
import { peopleAccess } from './access.ts'
import { invite } from './invite.ts'
import { setPassword } from './links.ts'
import { hashPassword, passwordProblems } from './password.ts'

/** Users. Deactivating one ends sessions and keys; nobody changes his own role; one active administrator always remains. */
export const users = keep({
  noun: user,
  access: peopleAccess,
  // With a password the user can sign in at once, without one an invitation goes out by mail.
  async intake(ctx, body, before) {
    if (typeof body !== 'object' || body === null || !('password' in body))
      return { body, ...(before ? {} : { written: invite }) }
    const { password, ...rest } = body as Row
    const names = [rest.name ?? before?.name, rest.email ?? before?.email, ctx.config.workspace.name]
    const hash = await checkedHash(password, names)
    return { body: rest, written: (ctx, id) => setPassword(ctx, id, hash) }
  },
  async check(ctx, next, before, given) {
    if (before?.id === ctx.actor.userId && before) {
      if (given.has('role') && next.role !== before.role) throw refuse('user.self')
      if (given.has('active') && next.active === false) throw refuse('user.self')
    }
    const administers = (role: unknown, active: unknown) => role === 'admin' && active === true
    if (before && administers(before.role, before.active) && !administers(next.role, next.active)) {
      const others = ctx.config
        .list('user')
        .filter((other) => other.id !== before.id && administers(other.role, other.active))
      if (!others.length) throw refuse('user.lastAdmin')
    }
    const problems: Problem[] = []
    if (before && next.managerId && reportsTo(ctx, next.managerId, before.id))
      problems.push({ path: 'managerId', code: 'unknownReference' })
    if (next.email && (!before || fold(next.email) !== fold(before.email)) && (await emailTaken(ctx, next.email)))
      problems.push({ path: 'email', code: 'taken' })
    if (next.signatureId !== before?.signatureId)
      problems.push(...(await pictureProblems(ctx, 'signatureId', next.signatureId)))
    return problems
  },
  created(ctx, record) {
    ctx.tx.write(
      sql`insert into logins (email, workspace_id, user_id) values (${fold(record.email)}, ${ctx.workspaceId}, ${record.id})`,
    )
  },
  changed(ctx, record, before) {
    if (fold(record.email) !== fold(before.email))
      ctx.tx.write(
        sql`update logins set email = ${fold(record.email)} where workspace_id = ${ctx.workspaceId} and user_id = ${record.id}`,
      )
    if (!isDeepStrictEqual(record.companyIds, before.companyIds)) ctx.emit({ type: 'clocks.changed' })
    if (before.active && !record.active) endDoors(ctx, record.id)
  },
})

async function checkedHash(password: unknown, names: readonly unknown[]): Promise<string> {
  if (typeof password !== 'string') throw invalid([{ path: 'password', code: 'wrongType' }])
  const problems = passwordProblems(
    password,
    names.filter((name) => typeof name === 'string'),
  )
  if (problems.length) throw invalid(problems)
  return hashPassword(password)
}

/** True when `id` stands somewhere above in the chain of managers. */
function reportsTo(ctx: Ctx, managerId: string, id: string): boolean {
  let at: string | null | undefined = managerId
  for (let steps = 0; at && steps < 1000; steps++) {
    if (at === id) return true
    at = ctx.config.get('user', at)?.managerId
  }
  return false
}

const emailTaken = async (ctx: Ctx, email: string) =>
  (await ctx.tx.maybe(sql`select 1 from logins where email = ${fold(email)}`)) !== undefined

/** Ends every session, key, unused link and secret address of a user. */
function endDoors(ctx: Ctx, userId: string): void {
  const mine = sql`workspace_id = ${ctx.workspaceId} and user_id = ${userId}`
  ctx.tx.write(sql`delete from sessions where ${mine}`)
  ctx.tx.write(sql`delete from api_keys where ${mine}`)
  ctx.tx.write(sql`delete from links where ${mine}`)
  ctx.tx.write(sql`delete from calendar_feeds where ${mine}`)
}
