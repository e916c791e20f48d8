import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { accountFor } from '../db/embedded/account.ts'
import { installedBinaries } from '../db/embedded/binaries.ts'
import { findLaunch } from '../db/embedded/launch.ts'
import { findRunning, startPostgres } from '../db/embedded/start-postgres.ts'
import { migrationNames } from '../db/migrate.ts'
import { type Finding, fail, ok, said, warn } from './finding.ts'

/** The database answers, is of a version we know, agrees with us about the time, and has the schema of this program. */
export async function checkDatabase(url: string | null, folder: string): Promise<Finding[]> {
  if (url) return inspect(url, 'DATABASE_URL')
  try {
    const running = findRunning(folder)
    if (running) return await inspect(running, 'embedded PostgreSQL (running)')
    if (!existsSync(join(folder, 'postgres', 'cluster'))) return [checkBinaries(folder)]
    const postgres = await startPostgres({ folder, log: () => undefined })
    try {
      return await inspect(postgres.url, 'embedded PostgreSQL')
    } finally {
      await postgres.stop()
    }
  } catch (error) {
    return [fail('embedded PostgreSQL', said(error))]
  }
}

function checkBinaries(folder: string): Finding {
  try {
    const launch = findLaunch(installedBinaries(), '/', accountFor(folder))
    if (typeof launch !== 'string') return ok('embedded PostgreSQL (the database is made at the first start)')
    return warn(
      `embedded PostgreSQL: ${launch}`,
      'it is copied to /var/lib/kohoi at the start; if that fails, set DATABASE_URL',
    )
  } catch (error) {
    return fail('embedded PostgreSQL', said(error))
  }
}

async function inspect(url: string, name: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; number: number; now: Date; migrated: boolean }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
              clock_timestamp() as now, to_regclass('migrations') is not null as migrated`,
    )
    const [row] = rows
    if (!row) throw new Error('it gave no answer')
    const done = row.migrated ? await client.query<{ name: string }>('select name from migrations') : { rows: [] }
    return [
      checkVersion(row.number, `${name}: PostgreSQL ${row.version}`),
      ...checkTime(row.now.getTime() - Date.now()),
      checkMigrations(done.rows.map((migration) => migration.name)),
    ]
  } catch (error) {
    return [fail(`${name}: ${said(error)}`, 'start that PostgreSQL, or correct address, user and password')]
  } finally {
    await client.end().catch(() => undefined)
  }
}

function checkVersion(number: number, what: string): Finding {
  if (number < 150_000) return fail(what, 'upgrade it to a version from 15 to 18')
  return number < 190_000 ? ok(what) : warn(what, 'Kohoi is tried with the versions 15 to 18')
}

function checkTime(differenceMs: number): Finding[] {
  if (Math.abs(differenceMs) < 5000) return []
  const seconds = Math.round(Math.abs(differenceMs) / 1000)
  return [warn(`the database's clock is ${seconds} s away from ours`, 'let both machines follow a time server (NTP)')]
}

function checkMigrations(done: string[]): Finding {
  const known = migrationNames()
  const newer = done.filter((name) => !known.includes(name))
  if (newer.length > 0)
    return fail(`the schema is newer than this program (${newer.join(', ')})`, 'start a newer Kohoi')
  const due = known.length - done.length
  return due === 0
    ? ok('schema')
    : warn(`schema: ${due} of ${known.length} steps to come`, 'run "npm start" or "npm start -- migrate"')
}
