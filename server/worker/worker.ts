import type { Ctx } from '../db/context.ts'
import type { Gateway } from '../db/gateway.ts'
import { sql } from '../db/sql.ts'
import { transact } from '../db/transaction.ts'

/**
 * A reaction: what is to happen once because of an event or a command. Inside: one transaction in which the job is deleted too, so the
 * effect happens exactly once. Outside (mail): runs without a transaction and must be safe to repeat with its own stable key.
 */
export type Reaction =
  | { readonly inside: (ctx: Ctx, payload: never) => Promise<void> | void }
  | { readonly outside: (gateway: Gateway, workspaceId: string, payload: never) => Promise<void> }

export type Reactions = Readonly<Record<string, Reaction>>

type Job = { workspace_id: string; id: string; reaction: string; payload: unknown; attempts: number }

type Log = { info: (data: object, message: string) => void; error: (data: object, message: string) => void }

const leaseSeconds = 30
const batch = 20
const mostAttempts = 8
const pollEvery = 2000

export type Worker = {
  /** There may be work: look now. */
  wake(): void
  /** Resolves with the number of jobs run once nothing is left that could run. */
  settle(): Promise<number>
  /** Finishes what is running and stops. */
  stop(): Promise<void>
}

/** Runs jobs: claims some with a lease, runs each in its workspace, extends leases while running. Any number of workers may run at once. */
export function startWorker(gateway: Gateway, reactions: Reactions, log: Log): Worker {
  let stopping = false
  let ran = 0
  let running: Promise<void> | null = null
  let again = false
  let failure: Error | null = null
  const held = new Map<string, Job>()

  const claim = () =>
    transact(
      gateway.pool,
      null,
      (tx) =>
        tx.many<Job>(sql`
          update jobs j set lease_until = now() + make_interval(secs => ${leaseSeconds}), attempts = j.attempts + 1
          from (select workspace_id, id from jobs where not dead and lease_until < now() order by id limit ${batch} for update skip locked) due
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
          lanes(jobs).map(async (lane) => {
            for (const job of lane) await runOne(job)
          }),
        )
      }
    } while (again && !stopping)
  }

  async function runOne(job: Job) {
    if (stopping) return void held.delete(job.id)
    try {
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
      .catch((error: Error) => {
        again = false
        failure = error
        log.error({ err: error }, 'the worker could not claim jobs')
      })
      .finally(() => {
        running = null
        if (again && !stopping) wake()
      })
  }

  return {
    wake,
    async settle() {
      const before = ran
      failure = null
      do {
        wake()
        while (running) await running
        if (failure) throw failure
      } while (await anyDue(gateway))
      return ran - before
    },
    async stop() {
      stopping = true
      clearInterval(heartbeat)
      clearInterval(poll)
      while (running) await running
    },
  }
}

/** Jobs side by side, but never more than a few at once. */
function lanes(jobs: readonly Job[]): Job[][] {
  const found: Job[][] = [[], [], [], []]
  jobs.forEach((job, i) => found[i % found.length]?.push(job))
  return found
}

async function anyDue(gateway: Gateway): Promise<boolean> {
  const due = await transact(
    gateway.pool,
    null,
    (tx) => tx.maybe(sql`select 1 from jobs where not dead and lease_until < now() limit 1`),
    { scan: true },
  )
  return due !== undefined
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
