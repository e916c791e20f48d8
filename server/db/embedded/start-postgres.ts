import { chmodSync, chownSync, mkdirSync, realpathSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { accountFor } from './account.ts'
import { findAddress } from './address.ts'
import { clearLeftovers } from './clear-leftovers.ts'
import { owner, writeConfig } from './config.ts'
import { createCluster } from './create-cluster.ts'
import { lockFolder, readNote } from './lock.ts'
import type { LogEntry } from './log.ts'
import { findPlace } from './place.ts'
import { type Postmaster, startPostmaster } from './postmaster.ts'

/** The running database: `url` connects as its owner, a superuser; `onRestart` callbacks run each time it came back after a crash. */
export type Postgres = { url: string; stop(): Promise<void>; onRestart(callback: () => void): void }

export type PostgresOptions = {
  /** The data folder (KOHOI_DATA); made if missing. */
  folder: string
  log: (entry: LogEntry) => void
  /** `false` trades the data's safety at a power cut for speed; for tests. */
  durable?: boolean
}

/**
 * Starts the embedded PostgreSQL on a data folder, creating it at first, and restarts it whenever it dies until `stop()`.
 * Throws with advice when another program uses the folder or PostgreSQL cannot run here.
 */
export async function startPostgres({ folder: given, log, durable = true }: PostgresOptions): Promise<Postgres> {
  const folder = makeFolder(given)
  const lock = lockFolder(folder)
  if (!lock) {
    const pid = readNote(folder)?.pid
    throw new Error(
      `Another Kohoi${pid ? ` (process ${pid})` : ''} is using the data folder ${folder}. Stop it, or set KOHOI_DATA.`,
    )
  }
  try {
    const place = findPlace(folder)
    await createCluster(place, durable)
    const config = writeConfig(place.home, durable)
    const address = await findAddress(place)
    const start = async () => {
      await clearLeftovers(place.cluster, log)
      return await startPostmaster(place, config, address.args, log)
    }
    const supervised = supervise(await start(), start, log)
    await makeDatabase(address.url('postgres'))
    const url = address.url(owner)
    lock.publish(url)
    const stop = async () => {
      await supervised.stop()
      lock.release()
    }
    return { url, stop: once(stop), onRestart: supervised.onRestart }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The owner's connection string of the database that another process runs on this folder; `null` when none runs. */
export function findRunning(folder: string): string | null {
  const lock = lockFolder(makeFolder(folder), 0)
  lock?.release()
  return lock ? null : readNote(folder)?.url || null
}

// Closed to others, but PostgreSQL's account may pass.
function makeFolder(folder: string): string {
  if (mkdirSync(folder, { recursive: true, mode: 0o700 })) {
    const account = accountFor(folder)
    if (account) {
      chownSync(folder, 0, account.gid)
      chmodSync(folder, 0o710)
    }
  }
  return realpathSync(folder)
}

function supervise(first: Postmaster, start: () => Promise<Postmaster>, log: (entry: LogEntry) => void) {
  const callbacks: (() => void)[] = []
  const stopping = new AbortController()
  let current: Postmaster | null = first
  const interrupt = () => current && process.kill(current.pid, 'SIGINT')
  process.once('exit', interrupt)

  const watch = async () => {
    for (let wait = 0, since = Date.now(); ; ) {
      await current?.ended
      if (stopping.signal.aborted) return
      if (current) log({ level: 'error', msg: 'PostgreSQL ended unexpectedly; it is started again' })
      current = null
      wait = Date.now() - since > 60_000 ? 0 : wait
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      wait = Math.min(5000, Math.max(100, wait * 2))
      try {
        since = Date.now()
        current = await start()
        log({ level: 'info', msg: 'PostgreSQL is back' })
        for (const callback of callbacks) callback()
      } catch (error) {
        log({ level: 'error', msg: error instanceof Error ? error.message : String(error) })
      }
    }
  }
  const watching = watch()
  return {
    onRestart: (callback: () => void) => void callbacks.push(callback),
    async stop() {
      stopping.abort()
      await current?.stop()
      await watching
      await current?.stop()
      process.off('exit', interrupt)
    },
  }
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [owner])
    if (rowCount === 0) await client.query(`create database ${owner}`)
  } finally {
    await client.end()
  }
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= act()
    return done
  }
}
