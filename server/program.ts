import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { pino } from 'pino'
import type { Clock } from './db/clock.ts'
import { manualClock, systemClock } from './db/clock.ts'
import { type Gateway, openGateway } from './db/gateway.ts'
import { openNumbers } from './db/numbers.ts'
import { openPool } from './db/pool.ts'
import { sql } from './db/sql.ts'
import { transact } from './db/transaction.ts'
import { serveDocs } from './docs/serve-docs.ts'
import { serveForms } from './forms/serve-forms.ts'
import { buildApp, type Identify } from './http/app.ts'
import { serveFonts } from './http/fonts.ts'
import { servePages } from './http/pages.ts'
import { keepResponses } from './leads/responses.ts'
import { openHub } from './live/hub.ts'
import { joinOthers } from './live/other-processes.ts'
import { endSecrets } from './mail/end-secrets.ts'
import { resumeOutbox } from './mail/resume.ts'
import type { Transport } from './mail/transport.ts'
import { identifyBy } from './people/identify.ts'
import { serveCustomerPages } from './quotations/customer/serve-customer-pages.ts'
import { reactions, reactionsOf } from './reactions.ts'
import { routesOf } from './routes.ts'
import { keepClean } from './worker/clean-up.ts'
import { storedClock } from './worker/move-clock.ts'
import { watchTimers } from './worker/timers.ts'
import { startWorker, type Worker } from './worker/worker.ts'

export type ProgramOptions = {
  databaseUrl: string
  publicUrl: string
  origins: readonly string[]
  testClock: Date | null
  smtpUrl: string | null
  mailFrom: string
  serve: boolean
  work: boolean
  log: boolean
}

export type Program = {
  gateway: Gateway
  app: FastifyInstance | null
  worker: Worker | null
  close(): Promise<void>
}

/** A company's life played at its own pace, for one workspace alone and unseen by the world. */
export type Rehearsal = {
  clock: Clock
  transport: Transport
  identify: Identify
  workspace: () => string | null
}

/** Puts the program together by hand: pool, clock, gateway, HTTP, worker. The schema must be up to date. */
export async function openProgram(options: ProgramOptions, rehearsal?: Rehearsal): Promise<Program> {
  const log = pino({ enabled: options.log })
  const lost = (error: Error) => log.warn({ err: error }, 'a database connection was lost')
  const pool = openPool(options.databaseUrl, lost)
  const numbersPool = openPool(options.databaseUrl, lost, 1)
  const clock = rehearsal?.clock ?? (await clockOf(options, pool))
  const gateway = openGateway(pool, clock, options.publicUrl, reactionsOf, openNumbers(numbersPool), keepResponses)
  const hub = openHub(gateway, log)
  const leaveOthers = joinOthers(gateway, options.databaseUrl, options.serve ? hub : null, (error) =>
    log.warn({ err: error }, 'the live stream has lost the other processes for a moment'),
  )
  const routes = routesOf({
    secure: options.publicUrl.startsWith('https:'),
    mailServer: options.smtpUrl ? new URL(options.smtpUrl).host : null,
    worker: () => worker,
    hub: () => hub,
    healthy: () => isHealthy(pool),
  })
  const smtp = options.work && options.smtpUrl ? await mailBy(options.smtpUrl, options.mailFrom) : null
  const transport = rehearsal?.transport ?? smtp
  const all = reactions({ transport, databaseUrl: options.databaseUrl })
  const worker: Worker | null = options.work ? startWorker(gateway, all, log, rehearsal?.workspace) : null
  const caring = options.work && !rehearsal
  const stopTimers = caring
    ? watchTimers(gateway, (error) => log.error({ err: error }, 'timers could not be rung'))
    : () => {}
  if (worker) gateway.onCommit(({ jobs }) => jobs && worker.wake())
  const stopResuming = smtp
    ? resumeOutbox(gateway, (error) => log.error({ err: error }, 'the outbox could not be looked through'))
    : () => {}
  const stopCleaning = caring
    ? keepClean(gateway, [endSecrets], (error) => log.error({ err: error }, 'old rows could not be deleted'))
    : () => {}
  worker?.wake()
  const secure = options.publicUrl.startsWith('https:')
  const identify = rehearsal?.identify ?? identifyBy(clock)
  const app = options.serve
    ? await buildApp({
        gateway,
        identify,
        routes,
        origins: options.origins,
        log: options.log,
      })
    : null
  if (app) await serveFonts(app)
  if (app) await serveForms(app, gateway)
  if (app) await serveCustomerPages(app, gateway, (request) => identify(request) !== null)
  if (app && !rehearsal) serveDocs(app)
  if (app && !rehearsal) await servePages(app, secure)
  return {
    gateway,
    app,
    worker,
    async close() {
      stopTimers()
      stopResuming()
      stopCleaning()
      hub.close()
      if (app) await closeDoor(app)
      // A mail under way may end well; one that hangs must not hold up the end.
      const enough = setTimeout(() => transport?.close(), patience)
      await worker?.stop()
      clearTimeout(enough)
      transport?.close()
      await leaveOthers()
      await Promise.all([pool.end(), numbersPool.end()])
    },
  }
}

/** Read only where mail is sent. */
async function mailBy(smtpUrl: string, from: string): Promise<Transport> {
  const { openTransport } = await import('./mail/transport.ts')
  return openTransport(smtpUrl, from)
}

/** Milliseconds that mails under way are given when the program stops. */
const patience = 5000

/** Takes no more requests and waits for those under way, but not for ever: a reader may have stopped reading. */
async function closeDoor(app: FastifyInstance): Promise<void> {
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50)
  const enough = setTimeout(() => app.server.closeAllConnections(), requestPatience)
  try {
    await app.close()
  } finally {
    clearInterval(sweep)
    clearTimeout(enough)
  }
}

/** Milliseconds that requests under way are given when the program stops. */
const requestPatience = 8000

async function clockOf({ testClock }: ProgramOptions, pool: pg.Pool): Promise<Clock> {
  if (!testClock) return systemClock
  const stored = await storedClock({ pool })
  return manualClock(stored && stored > testClock ? stored : testClock)
}

const isHealthy = (pool: pg.Pool): Promise<boolean> =>
  Promise.race([
    transact(pool, null, (tx) => tx.maybe(sql`select 1`)).then(() => true),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2000).unref()),
  ]).catch(() => false)
