import { user } from '@kohoi/contract'
import { fold } from '@kohoi/rules'
import type { Gateway } from '../db/gateway.ts'
import { type Row, readRow } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import { transact } from '../db/transaction.ts'
import { refuse } from '../refuse.ts'
import { countAttempt, forgetAttempts, neighbourhood, takeBack } from './attempts.ts'
import { passwordFits } from './password.ts'
import { openSession } from './sessions.ts'

export type From = { address: string; agent: string }

const perAccount = 10
const perNetwork = 100
const window = 15 * 60

/** Where an address may sign in; undefined when nobody has it. */
const loginOf = (gateway: Gateway, email: string) =>
  transact(gateway.pool, null, (tx) =>
    tx.maybe<{ workspace_id: string; user_id: string }>(
      sql`select workspace_id, user_id from logins where email = ${fold(email)}`,
    ),
  )

/**
 * A workspace for whoever gives an address, and the user if he is known: a stranger is led to the first workspace there is, so that what
 * follows is the same work for both. Undefined before set-up.
 */
export const doorFor = (gateway: Gateway, email: string) =>
  transact(gateway.pool, null, (tx) =>
    tx.maybe<{ workspace_id: string; user_id: string | null }>(sql`
      select workspace_id, user_id from (
        (select 1 as nth, workspace_id, user_id from logins where email = ${fold(email)})
        union all (select 2, workspace_id, null from logins order by email limit 1)
      ) door order by nth limit 1`),
  )

/**
 * Signs in with address and password. Tries are limited per account and asking network together, so that nobody outside can lock an
 * owner out, and per network alone.
 */
export async function signIn(gateway: Gateway, email: string, password: string, from: From) {
  const near = neighbourhood(from.address)
  const key = `sign-in ${fold(email)} ${near}`
  await countAttempt(gateway.pool, key, perAccount, window)
  await countAttempt(gateway.pool, `sign-in ${near}`, perNetwork, window)
  const login = await loginOf(gateway, email)
  const row =
    login &&
    (await transact(gateway.pool, login.workspace_id, (tx) =>
      tx.maybe<Row>(sql`
    select * from users where workspace_id = ${login.workspace_id} and id = ${login.user_id}`),
    ))
  const fits = await passwordFits(password, row?.password_hash as string | null | undefined)
  if (!login || !row || !fits || !row.active) throw refuse('auth.wrong')
  await Promise.all([forgetAttempts(gateway.pool, key), takeBack(gateway.pool, `sign-in ${near}`)])
  const token = await transact(gateway.pool, login.workspace_id, async (tx) =>
    openSession({ tx, workspaceId: login.workspace_id, now: gateway.clock.now() }, login.user_id, from),
  )
  return { token, user: readRow(user, row) }
}
