import { createHash } from 'node:crypto'
import type { Problem } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Gateway } from '../db/gateway.ts'
import { sql } from '../db/sql.ts'
import { transact } from '../db/transaction.ts'
import { createLead } from '../leads/create-lead.ts'
import { countAttempt, neighbourhood } from '../people/attempts.ts'
import { invalid, Refused, refuse } from '../refuse.ts'
import { askedBy, type Form, namedBy } from './form-fields.ts'

type Body = Record<string, unknown>

/** Runs `work` with the active form of a key, as the program itself; 404 when there is none. */
export async function withForm<T>(
  gateway: Gateway,
  key: string,
  work: (ctx: Ctx, form: Form) => Promise<T>,
): Promise<T> {
  if (!/^[\w-]{1,100}$/.test(key)) throw refuse('not.found')
  const row = await transact(gateway.pool, null, (tx) =>
    tx.maybe<{ workspace_id: string }>(sql`select workspace_id from web_form_keys where key = ${key}`),
  )
  if (!row) throw refuse('not.found')
  return gateway.asSystem(row.workspace_id, async (ctx) => {
    const form = ctx.config.list('webForm').find((one) => one.key === key && one.active)
    if (!form) throw refuse('not.found')
    return work(ctx, form)
  })
}

const most = 30
const windowSeconds = 600

/** A network may fill the same form so often in ten minutes; beyond that 429. */
export const countFilling = (gateway: Gateway, key: string, address: string): Promise<void> =>
  countAttempt(gateway.pool, `form ${key.slice(0, 100)} ${neighbourhood(address)}`, most, windowSeconds)

/**
 * Makes the lead of a filled form, with the form's source. `once` names the filling: repeating it does nothing twice. Refuses with the
 * problems at the form's own fields.
 */
export async function receive(ctx: Ctx, form: Form, body: Body, once: Once | null): Promise<void> {
  if (once && !(await isFirst(ctx, form, once))) return
  const names = namedBy(askedBy(form, ctx.config))
  const name = names.map((field) => body[field]).find((value) => typeof value === 'string' && value.trim())
  const missing: Problem[] = name === undefined ? [{ path: firstOf(names), code: 'required' }] : []
  try {
    await createLead(ctx, { ...body, name: name ?? '-' }, { sourceId: form.sourceId })
  } catch (error) {
    if (error instanceof Refused && error.problems.length && missing.length)
      throw invalid([...missing, ...error.problems])
    throw error
  }
  if (missing.length) throw invalid(missing)
}

/** Where the visitor is asked for a name first: his own before his company's. */
const firstOf = (names: readonly string[]): string =>
  names.find((name) => name === 'name' || name === 'contactName') ?? names[0] ?? ''

/** A filling by its name; `strict` when the same name with another content is a mistake to be told. */
export type Once = { token: string; content: string; strict: boolean }

/** Writes the filling down; false when it was received before. A parallel one waits here for the first to commit. */
async function isFirst(ctx: Ctx, form: Form, { token, content, strict }: Once): Promise<boolean> {
  const hash = createHash('sha256').update(content).digest()
  const key = `form ${token.slice(0, 100)}${strict ? '' : ` ${hash.toString('base64url')}`}`
  const written = await ctx.tx.count(sql`
    insert into idempotency (workspace_id, user_id, key, body_hash, at, status, body)
    values (${ctx.workspaceId}, ${form.id}, ${key}, ${hash}, ${ctx.now}, 201, null)
    on conflict (workspace_id, user_id, key) do nothing`)
  if (written) return true
  const known = await ctx.tx.maybe<{ body_hash: Buffer }>(
    sql`select body_hash from idempotency where workspace_id = ${ctx.workspaceId} and user_id = ${form.id} and key = ${key}`,
  )
  if (known && !known.body_hash.equals(hash)) throw refuse('idempotency.conflict')
  return false
}
