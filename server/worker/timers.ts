import type { Ctx } from '../db/context.ts'
import type { Gateway } from '../db/gateway.ts'
import { Json, shapeOf } from '../db/inserts.ts'
import { type Sql, sql } from '../db/sql.ts'
import { transact } from '../db/transaction.ts'

/** Sets a timer: at that moment the reaction of its kind becomes a job. Setting it again under the same key moves it. */
export function setTimer(
  ctx: Ctx,
  kind: string,
  key: string,
  dueAt: Date,
  payload: Record<string, unknown> = {},
): void {
  ctx.tx.insert(timers, [ctx.workspaceId, kind, key, dueAt, new Json(payload)])
}

const timers = shapeOf('timers', ['workspace_id', 'kind', 'key', 'due_at', 'payload'], ['workspace_id', 'kind', 'key'])

export const clearTimer = (ctx: Ctx, kind: string, key: string): void =>
  ctx.tx.write(sql`delete from timers where workspace_id = ${ctx.workspaceId} and kind = ${kind} and key = ${key}`)

const within = (workspaceId: string | undefined): Sql =>
  workspaceId === undefined ? sql`true` : sql`workspace_id = ${workspaceId}`

/** The moment of the earliest timer, or null. `only`: of that workspace. */
export async function nextDue(gateway: Gateway, only?: string): Promise<Date | null> {
  const row = await transact(
    gateway.pool,
    null,
    (tx) => tx.maybe<{ due_at: Date }>(sql`select due_at from timers where ${within(only)} order by due_at limit 1`),
    { scan: true },
  )
  return row?.due_at ?? null
}

type Timer = { workspace_id: string; kind: string; key: string; payload: Record<string, unknown> }

/** Turns timers that are due into jobs, each in one transaction with its own deletion; answers how many. `only`: of that workspace. */
export async function ringTimers(gateway: Gateway, only?: string): Promise<number> {
  const now = gateway.clock.now()
  const due = await transact(
    gateway.pool,
    null,
    (tx) =>
      tx.many<Timer>(
        sql`select workspace_id, kind, key, payload from timers where due_at <= ${now} and ${within(only)} order by due_at, kind, key limit 500`,
      ),
    { scan: true },
  )
  for (const timer of due)
    await gateway.asSystem(timer.workspace_id, async (ctx) => {
      const rung = await ctx.tx.count(
        sql`delete from timers where workspace_id = ${timer.workspace_id} and kind = ${timer.kind} and key = ${timer.key} and due_at <= ${now}`,
      )
      if (rung) ctx.enqueue(timer.kind, timer.payload)
    })
  return due.length
}

/** Rings timers as the system's clock passes them. On the manual clock nothing rings by itself. */
export function watchTimers(gateway: Gateway, onError: (error: Error) => void): () => void {
  if (gateway.clock.manual) return () => {}
  let busy = false
  const every = setInterval(() => {
    if (busy) return
    busy = true
    ringTimers(gateway)
      .catch(onError)
      .finally(() => {
        busy = false
      })
  }, 1000)
  every.unref()
  return () => clearInterval(every)
}
