import type { Ctx } from '../db/context.ts'
import type { Gateway } from '../db/gateway.ts'
import { type Sql, sql } from '../db/sql.ts'
import { transact } from '../db/transaction.ts'
import { openQueue, type Queue } from './queue.ts'

/**
 * A reaction: what is to happen once because of an event or a command. Inside: one transaction in which the job is deleted too, so the
 * effect happens exactly once. Outside (mail): runs without a transaction and must be safe to repeat with its own stable key.
 */
export type Reaction =
  | { readonly inside: (ctx: Ctx, payload: never) => Promise<void> | void }
  | { readonly outside: (gateway: Gateway, workspaceId: string, payload: never) => Promise<void> }

export type Reactions = Readonly<Record<string, Reaction>>

export type Log = { info: (data: object, message: string) => void; error: (data: object, message: string) => void }

export type Worker = {
  /** There may be work: look now. */
  wake(): void
  /** Resolves with the number of jobs run once nothing is left that could run. */
  settle(): Promise<number>
  /** Finishes what is running and stops. */
  stop(): Promise<void>
}

/**
 * Runs jobs. Each reaction that reaches outside has a queue of its own: a mail server that hangs holds up nothing but mails. `only`: works
 * for that workspace alone, for none while it is null.
 */
export function startWorker(gateway: Gateway, reactions: Reactions, log: Log, only?: () => string | null): Worker {
  const within = only ? () => sql`workspace_id = ${only()}` : () => sql`true`
  const outside = Object.entries(reactions).flatMap(([name, reaction]) => ('outside' in reaction ? [name] : []))
  const queues: Queue[] = [
    openQueue(gateway, reactions, log, {
      which: () => sql`reaction <> all(${outside}) and ${within()}`,
      batch: 20,
      width: 4,
    }),
    ...outside.map((name) =>
      openQueue(gateway, reactions, log, { which: () => sql`reaction = ${name} and ${within()}`, batch: 4, width: 4 }),
    ),
  ]
  const ran = () => queues.reduce((sum, queue) => sum + queue.ran(), 0)
  const wake = () => {
    for (const queue of queues) queue.wake()
  }
  return {
    wake,
    async settle() {
      const before = ran()
      do {
        wake()
        for (const queue of queues) await queue.idle()
      } while (await anyDue(gateway, within()))
      return ran() - before
    },
    async stop() {
      await Promise.all(queues.map((queue) => queue.stop()))
    },
  }
}

async function anyDue(gateway: Gateway, within: Sql): Promise<boolean> {
  const due = await transact(
    gateway.pool,
    null,
    (tx) => tx.maybe(sql`select 1 from jobs where not dead and lease_until < now() and ${within} limit 1`),
    { scan: true },
  )
  return due !== undefined
}
