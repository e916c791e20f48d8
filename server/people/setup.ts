import { isCurrency, nouns, type Problem, readCountry, user } from '@kohoi/contract'
import { fold } from '@kohoi/rules'
import { asProgram, type Gateway, type Opener } from '../db/gateway.ts'
import { newId } from '../db/ids.ts'
import { sql } from '../db/sql.ts'
import { transact } from '../db/transaction.ts'
import type { BodyOf } from '../http/route.ts'
import { insertRecord } from '../records/save.ts'
import { invalid, refuse } from '../refuse.ts'
import { isTimeZone } from './companies.ts'
import { hashPassword, passwordProblems } from './password.ts'
import { openSession } from './sessions.ts'
import type { From } from './sign-in.ts'
import { startingCatalogues, usualCalendar, usualVat } from './starting-catalogues.ts'

/** True once there is a workspace. */
export const isSetUp = async (gateway: Gateway): Promise<boolean> =>
  (await transact(gateway.pool, null, (tx) => tx.maybe(sql`select 1 from logins limit 1`))) !== undefined

/** Makes the first workspace: company, administrator, catalogues in its language; answers the session's token. Two at once: one wins. */
export async function setUp(gateway: Gateway, input: BodyOf<'POST /setup'>, from: From) {
  if (await isSetUp(gateway)) throw refuse('setup.done')
  const country = readCountry(input.country)
  const currency = input.currency.toUpperCase()
  const problems: Problem[] = []
  if (!country) problems.push({ path: 'country', code: 'country' })
  if (!isCurrency(currency)) problems.push({ path: 'currency', code: 'currency' })
  if (!isTimeZone(input.timeZone)) problems.push({ path: 'timeZone', code: 'timeZone' })
  if (!/^\S+@\S+$/.test(input.admin.email)) problems.push({ path: 'admin.email', code: 'email' })
  problems.push(
    ...passwordProblems(
      input.admin.password,
      [input.workspaceName, input.admin.name, input.admin.email],
      'admin.password',
    ),
  )
  if (problems.length || !country) throw invalid(problems)
  const passwordHash = await hashPassword(input.admin.password)
  const workspaceId = newId()
  // Workspace and administrator in one commit: half of it would stand in the way of the next try.
  const find: Opener['find'] = async (tx) => {
    await tx.maybe(sql`select pg_advisory_xact_lock(hashtext('kohoi setup'))`)
    if (await tx.maybe(sql`select 1 from logins limit 1`)) throw refuse('setup.done')
    await tx.count(sql`insert into workspaces (workspace_id, name, language, created_at)
      values (${workspaceId}, ${input.workspaceName}, ${input.language}, ${gateway.clock.now()})`)
    return { actor: asProgram(input.language), configVersion: 1n }
  }
  return gateway.run(workspaceId, { find }, async (ctx) => {
    const { language } = input
    insertRecord(ctx, nouns.company as never, {
      name: input.workspaceName,
      country,
      currency,
      timeZone: input.timeZone,
      branch: '00000',
      calendar: usualCalendar,
      vatRate: usualVat[country] ?? null,
    })
    const admin = insertRecord(
      ctx,
      user,
      { ...input.admin, password: undefined, role: 'admin', active: true, language, buddhistYears: false },
      { password_hash: passwordHash },
    )
    ctx.tx.write(
      sql`insert into logins (email, workspace_id, user_id) values (${fold(admin.email)}, ${workspaceId}, ${admin.id})`,
    )
    for (const [noun, entries] of Object.entries(startingCatalogues))
      entries.forEach((entry, position) => {
        insertRecord(ctx, nouns[noun] as never, {
          ...entry,
          name: entry.name[language],
          names: entry.name,
          position: position + 1,
        })
      })
    return { token: openSession(ctx, admin.id, from), user: admin }
  })
}
