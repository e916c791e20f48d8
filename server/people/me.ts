import { type Problem, user } from '@kohoi/contract'
import { changeSchema, problemsOf } from '@kohoi/contract/schema'
import { z } from 'zod'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { everything } from '../records/access.ts'
import { applyChange, forChange, readRecord } from '../records/acts.ts'
import type { Kept } from '../records/kept.ts'
import { invalid, refuse } from '../refuse.ts'
import { setPassword } from './links.ts'
import { hashPassword, passwordFits, passwordProblems } from './password.ts'
import { users } from './users.ts'

const { name, language, languages, region, phone, buddhistYears, signatureId } = user.fields
const own = changeSchema({ name, language, languages, region, phone, buddhistYears, signatureId }).extend({
  password: z.string('wrongType').max(1000, 'tooLong:1000').optional(),
  currentPassword: z.string('wrongType').max(1000, 'tooLong:1000').optional(),
})

const mine: Kept<typeof user> = { ...users, access: { ...users.access, change: () => everything } }

export const readMe = (ctx: Ctx) => readRecord(ctx, users, ctx.actor.userId ?? '')

/** Changes what is one's own to change; the password only with the present one. Role and the like are refused. */
export async function changeMe(ctx: Ctx, ifMatch: string | undefined, body: unknown) {
  const before = await forChange(ctx, mine, ctx.actor.userId ?? '', ifMatch)
  const read = own.safeParse(body)
  if (!read.success) throw invalid(problemsOf(read.error))
  const { password, currentPassword, ...values } = read.data as Record<string, unknown> & {
    password?: string
    currentPassword?: string
  }
  if (password !== undefined) await changePassword(ctx, password, currentPassword ?? '')
  return applyChange(ctx, mine, before, values)
}

async function changePassword(ctx: Ctx, password: string, current: string): Promise<void> {
  const { userId } = ctx.actor
  if (!userId) throw refuse('permission.denied')
  const row = await ctx.tx.maybe<{ password_hash: string | null; email: string }>(
    sql`select password_hash, email from users where workspace_id = ${ctx.workspaceId} and id = ${userId}`,
  )
  const problems: Problem[] = passwordProblems(password, [ctx.actor.name, row?.email ?? '', ctx.config.workspace.name])
  if (!(await passwordFits(current, row?.password_hash)))
    problems.push({ path: 'currentPassword', code: current ? 'unknownReference' : 'required' })
  if (problems.length) throw invalid(problems)
  setPassword(ctx, userId, await hashPassword(password), ctx.actor.sessionId)
}
