import type { Clock } from '../db/clock.ts'
import type { Actor } from '../db/context.ts'
import type { Opener } from '../db/gateway.ts'
import { sql } from '../db/sql.ts'
import type { Identify } from '../http/app.ts'
import { refuse } from '../refuse.ts'
import { hashToken, workspaceOf } from './token.ts'

export const cookieName = 'kohoi_session'
const idleDays = 45
const longestDays = 90
const day = 86_400_000
/** Uses are written down at most this often. */
const touchEvery = 10 * 60_000

/** Finds the session of the cookie or the user of the API key; both are checked in the transaction of the request itself. */
export const identifyBy =
  (clock: Clock): Identify =>
  ({ headers }) => {
    const bearer = /^Bearer ([\w.-]+)$/i.exec(headers.authorization ?? '')?.[1]
    const token = bearer ?? cookieOf(headers.cookie)
    const workspaceId = token && workspaceOf(token)
    if (!token || !workspaceId) return null
    const hash = hashToken(token)
    const find = bearer ? byKey(workspaceId, hash, clock) : bySession(workspaceId, hash, clock)
    return { workspaceId, opener: { find, knownAs: hash.toString('base64') } }
  }

const cookieOf = (header: string | undefined): string | undefined =>
  new RegExp(`(?:^|;\\s*)${cookieName}=([\\w.-]+)`).exec(header ?? '')?.[1]

type Found = {
  id: string
  name: string
  role: Actor['role']
  language: Actor['language']
  company_ids: string[]
  config_version: bigint
  door: string
  last_used_at: Date | null
  limits: { idleDays?: number; longestDays?: number } | null
  created_at: Date
}

const asActor = (row: Found, sessionId?: string): Actor => ({
  userId: row.id,
  name: row.name,
  role: row.role,
  language: row.language,
  companyIds: row.company_ids,
  ...(sessionId ? { sessionId } : {}),
})

const bySession =
  (workspaceId: string, hash: Buffer, clock: Clock): Opener['find'] =>
  async (tx) => {
    const now = clock.now()
    const row = await tx.maybe<Found>(sql`
      select u.id, u.name, u.role, u.language, u.company_ids, w.config_version, s.id as door, s.last_used_at, s.created_at, l.value as limits
      from sessions s
      join users u on u.workspace_id = s.workspace_id and u.id = s.user_id
      join workspaces w on w.workspace_id = s.workspace_id
      left join settings l on l.workspace_id = s.workspace_id and l.name = 'access'
      where s.workspace_id = ${workspaceId} and s.token_hash = ${hash} and u.active`)
    const idle = (row?.limits?.idleDays ?? idleDays) * day
    const longest = (row?.limits?.longestDays ?? longestDays) * day
    if (
      !row?.last_used_at ||
      now.getTime() - row.last_used_at.getTime() > idle ||
      now.getTime() - row.created_at.getTime() > longest
    )
      throw refuse('auth.required')
    if (now.getTime() - row.last_used_at.getTime() > touchEvery)
      tx.write(sql`update sessions set last_used_at = ${now} where workspace_id = ${workspaceId} and id = ${row.door}`)
    return { actor: asActor(row, row.door), configVersion: row.config_version }
  }

const byKey =
  (workspaceId: string, hash: Buffer, clock: Clock): Opener['find'] =>
  async (tx) => {
    const now = clock.now()
    const row = await tx.maybe<Found>(sql`
      select u.id, u.name, u.role, u.language, u.company_ids, w.config_version, k.id as door, k.last_used_at, k.created_at, null as limits
      from api_keys k
      join users u on u.workspace_id = k.workspace_id and u.id = k.user_id
      join workspaces w on w.workspace_id = k.workspace_id
      where k.workspace_id = ${workspaceId} and k.token_hash = ${hash} and u.active
        and (k.expires_at is null or k.expires_at > ${now})`)
    if (!row) throw refuse('auth.required')
    if (!row.last_used_at || now.getTime() - row.last_used_at.getTime() > touchEvery)
      tx.write(sql`update api_keys set last_used_at = ${now} where workspace_id = ${workspaceId} and id = ${row.door}`)
    return { actor: { ...asActor(row), byKey: true }, configVersion: row.config_version }
  }
