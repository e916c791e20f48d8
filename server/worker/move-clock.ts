import type { Gateway } from '../db/gateway.ts'
import { sql } from '../db/sql.ts'
import { transact } from '../db/transaction.ts'
import { refuse } from '../refuse.ts'
import { nextDue, ringTimers } from './timers.ts'
import type { Worker } from './worker.ts'

/** Where the manual clock stood before a restart; null on the first start. */
export async function storedClock(gateway: Pick<Gateway, 'pool'>): Promise<Date | null> {
  const row = await transact(gateway.pool, null, (tx) => tx.maybe<{ now: Date }>(sql`select now from clock`))
  return row?.now ?? null
}

const store = (gateway: Gateway, now: Date) =>
  transact(gateway.pool, null, (tx) =>
    tx.count(
      sql`insert into clock (now) values (${now}) on conflict (only_row) do update set now = greatest(clock.now, excluded.now)`,
    ),
  )

/** Moves the manual clock forward; all that falls due on the way runs in its order, at its own moment. */
export async function moveClock(gateway: Gateway, worker: Worker | null, target: Date) {
  const { manual } = gateway.clock
  if (!manual) throw refuse('not.found')
  if (target < gateway.clock.now()) throw refuse('clock.back')
  let jobsRun = (await settleClock(gateway, worker)).jobsRun
  for (let due = await nextDue(gateway); due && due <= target; due = await nextDue(gateway)) {
    if (due > gateway.clock.now()) {
      manual.moveTo(due)
      await store(gateway, due)
    }
    jobsRun += (await settleClock(gateway, worker)).jobsRun
  }
  manual.moveTo(target)
  await store(gateway, target)
  jobsRun += (await worker?.settle()) ?? 0
  return { now: target.toISOString(), jobsRun }
}

/** Without moving: what has fallen due, also while the program was down, and all that follows from it. */
export async function settleClock(gateway: Gateway, worker: Worker | null) {
  if (!gateway.clock.manual) throw refuse('not.found')
  let jobsRun = (await worker?.settle()) ?? 0
  while (await ringTimers(gateway)) jobsRun += (await worker?.settle()) ?? 0
  return { now: gateway.clock.now().toISOString(), jobsRun }
}
