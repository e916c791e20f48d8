import type { Gateway } from '../db/gateway.ts'
import { type Sql, sql } from '../db/sql.ts'
import { transact } from '../db/transaction.ts'
import type { Log, Reactions } from './worker.ts'

type Job = { workspace_id: string; id: string; reaction: string; payload: unknown; attempts: number }

const leaseSeconds = 30
const mostAttempts = 8
const pollEvery = 2000

/** Jobs that are claimed together: which of them, how many at once, and how many of these side by side. */
export type Kind = { which: () => Sql; batch: number; width: number }

export type Queue = {
  wake(): void
  /** Resolves when nothing of it is running. */
  idle(): Promise<void>
  ran(): number
  stop(): Promise<void>
}

/** Claims jobs of a kind with a lease, runs each in its workspace and extends leases while running. Any number of them may run at once. */
export function openQueue(gateway: Gateway, reactions: Reactions, log: Log, { which, batch, width }: Kind): Queue {
  let stopping = false
  let ran = 0
  let running: Promise<void> | null = null
  let again = false
  const held = new Map<string, Job>()

  const claim = () =>
    transact(
      gateway.pool,
      null,
      (tx) =>
        tx.many<Job>(sql`
          update jobs j set lease_until = now() + make_interval(secs => ${leaseSeconds}), attempts = j.attempts + 1
          from (select workspace_id, id from jobs where not dead and lease_until < now() and ${which()} order by id limit ${batch} for update skip locked) due
          where j.workspace_id = due.workspace_id and j.id = due.id
          returning j.workspace_id, j.id, j.reaction, j.payload, j.attempts`),
      { scan: true },
    )

  const heartbeat = setInterval(() => void extendLeases().catch(() => {}), (leaseSeconds / 3) * 1000)
  const poll = setInterval(() => wake(), pollEvery)
  heartbeat.unref()
  poll.unref()

  async function extendLeases() {
    for (const job of held.values())
      await transact(gateway.pool, job.workspace_id, (tx) =>
        tx.count(
          sql`update jobs set lease_until = now() + make_interval(secs => ${leaseSeconds}) where workspace_id = ${job.workspace_id} and id = ${job.id}`,
        ),
      )
  }

  async function drain() {
    do {
      again = false
      for (let jobs = await claim(); jobs.length && !stopping; jobs = await claim()) {
        for (const job of jobs) held.set(job.id, job)
        await Promise.all(
          lanes(jobs, width).map(async (lane) => {
            for (const job of lane) await runOne(job)
          }),
        )
      }
    } while (again && !stopping)
  }

  async function runOne(job: Job) {
    try {
      if (stopping) return await giveBack(gateway, job)
      await runJob(gateway, reactions, job)
      ran++
    } catch (error) {
      await fail(gateway, job, error as Error, log).catch((failure: Error) =>
        log.error({ err: failure }, 'a failed job could not be noted'),
      )
    } finally {
      held.delete(job.id)
    }
  }

  function wake() {
    again = true
    if (stopping || running) return
    running = drain()
      .catch((error: Error) => log.error({ err: error }, 'the worker could not claim jobs'))
      .finally(() => {
        running = null
        if (again && !stopping) wake()
      })
  }

  const idle = async () => {
    while (running) await running
  }
  return {
    wake,
    idle,
    ran: () => ran,
    async stop() {
      stopping = true
      clearInterval(heartbeat)
      clearInterval(poll)
      await idle()
    },
  }
}

/** Jobs side by side, but never more than so many at once. */
function lanes(jobs: readonly Job[], width: number): Job[][] {
  const found: Job[][] = Array.from({ length: width }, () => [])
  for (const [i, job] of jobs.entries()) found[i % width]?.push(job)
  return found
}

/** A claimed job that was not begun is free at once for whoever comes next, as if it had not been tried. */
async function giveBack(gateway: Gateway, { workspace_id: workspaceId, id }: Job): Promise<void> {
  await transact(gateway.pool, workspaceId, (tx) =>
    tx.count(
      sql`update jobs set lease_until = '-infinity', attempts = attempts - 1 where workspace_id = ${workspaceId} and id = ${id}`,
    ),
  )
}

async function runJob(gateway: Gateway, reactions: Reactions, job: Job): Promise<void> {
  const reaction = reactions[job.reaction]
  if (!reaction) throw new Error(`no reaction ${job.reaction}`)
  const { workspace_id: workspaceId, id } = job
  if ('outside' in reaction) {
    await reaction.outside(gateway, workspaceId, job.payload as never)
    await transact(gateway.pool, workspaceId, (tx) =>
      tx.count(sql`delete from jobs where workspace_id = ${workspaceId} and id = ${id}`),
    )
    return
  }
  await gateway.asSystem(workspaceId, async (ctx) => {
    // Whoever deletes the job has its effect; a second worker finds nothing to delete and does nothing.
    if (!(await ctx.tx.count(sql`delete from jobs where workspace_id = ${workspaceId} and id = ${id}`))) return
    await reaction.inside(ctx, job.payload as never)
  })
}

/** Tries again after 1, 4, 9 … seconds; after the last try the job waits for an administrator. */
async function fail(gateway: Gateway, job: Job, error: Error, log: Log): Promise<void> {
  const dead = job.attempts >= mostAttempts
  log.error({ err: error, job: job.id, reaction: job.reaction, attempts: job.attempts, dead }, 'a job failed')
  await transact(gateway.pool, job.workspace_id, (tx) =>
    tx.count(sql`update jobs set dead = ${dead}, last_error = ${String(error.message).slice(0, 2000)},
      lease_until = now() + make_interval(secs => ${job.attempts * job.attempts}) where workspace_id = ${job.workspace_id} and id = ${job.id}`),
  )
}
