import { isCurrency, type Language, nouns, type Problem, type RecordOf, readCountry, user } from '@kohoi/contract'
import { fold } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { asProgram, type Gateway, type Opener } from '../db/gateway.ts'
import { newId } from '../db/ids.ts'
import { sql } from '../db/sql.ts'
import { type Tx, transact } from '../db/transaction.ts'
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
  const { password, ...admin } = input.admin
  const founder = { ...admin, passwordHash: await hashPassword(password) }
  return foundWorkspace(
    gateway,
    { ...input, country, currency, admin: founder },
    {
      // Workspace and administrator in one commit: half of it would stand in the way of the next try.
      async first(tx) {
        await tx.maybe(sql`select pg_advisory_xact_lock(hashtext('kohoi setup'))`)
        if (await tx.maybe(sql`select 1 from logins limit 1`)) throw refuse('setup.done')
      },
      finish: (ctx, user) => ({ token: openSession(ctx, user.id, from), user }),
    },
  )
}

type Founding = {
  workspaceName: string
  country: string
  currency: string
  timeZone: string
  language: Language
  admin: { name: string; email: string; passwordHash: string }
  /** It is a demonstration, which is not whole yet. */
  demo?: boolean
}
type Steps<T> = { first?: (tx: Tx) => Promise<void>; finish: (ctx: Ctx, admin: RecordOf<typeof user>) => T }

/** Makes a workspace with its company, administrator and catalogues, in one transaction; what was given is right already. */
export function foundWorkspace<T>(gateway: Gateway, input: Founding, { first, finish }: Steps<T>): Promise<T> {
  const { workspaceName, country, currency, timeZone, language, demo } = input
  const workspaceId = newId()
  const find: Opener['find'] = async (tx) => {
    await first?.(tx)
    await tx.count(sql`insert into workspaces (workspace_id, name, language, created_at, demo)
      values (${workspaceId}, ${workspaceName}, ${language}, ${gateway.clock.now()}, ${demo ? 'making' : null})`)
    return { actor: asProgram(language), configVersion: 1n }
  }
  return gateway.run(workspaceId, { find }, async (ctx) => {
    insertRecord(ctx, nouns.company as never, {
      name: workspaceName,
      country,
      currency,
      timeZone,
      branch: '00000',
      calendar: usualCalendar,
      vatRate: usualVat[country] ?? null,
    })
    const { passwordHash, ...person } = input.admin
    const values = { ...person, role: 'admin', active: true, language, buddhistYears: false }
    const admin = insertRecord(ctx, user, values, { password_hash: passwordHash })
    ctx.tx.write(
      sql`insert into logins (email, workspace_id, user_id) values (${fold(admin.email)}, ${workspaceId}, ${admin.id})`,
    )
    for (const [noun, entries] of Object.entries(startingCatalogues))
      entries.forEach((entry, position) => {
        const names = { name: entry.name[language], names: entry.name }
        insertRecord(ctx, nouns[noun] as never, { ...entry, ...names, position: position + 1 })
      })
    return finish(ctx, admin)
  })
}
