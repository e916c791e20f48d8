import { chmodSync, chownSync, existsSync, mkdirSync, realpathSync } from 'node:fs'
import pg from 'pg'
import { accountFor, refuseForeign } from './account.ts'
import { findAddress } from './address.ts'
import { clearLeftovers } from './clear-leftovers.ts'
import { owner, writeConfig } from './config.ts'
import { createCluster } from './create-cluster.ts'
import { lockFolder, readNote } from './lock.ts'
import type { LogEntry } from './log.ts'
import { findPlace } from './place.ts'
import { startPostmaster } from './postmaster.ts'
import { supervise } from './supervise.ts'

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
  refuseForeign(folder)
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
    const supervised = await supervise(async (cancelled) => {
      await clearLeftovers(place.cluster, log)
      address.clear()
      return await startPostmaster(place, config, address.args, log, cancelled)
    }, log)
    const stop = once(async () => {
      await supervised.stop()
      address.forget()
      lock.release()
    })
    try {
      await makeDatabase(address.url('postgres'))
    } catch (error) {
      await stop()
      throw error
    }
    const url = address.url(owner)
    lock.publish(url)
    return { url, stop, onRestart: supervised.onRestart }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The owner's connection string of the database that another process runs on this folder; `null` when none runs. */
export function findRunning(folder: string): string | null {
  if (!existsSync(folder)) return null
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
