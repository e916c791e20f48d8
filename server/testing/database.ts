import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { migrate } from '../db/migrate.ts'

/** A database of one test file: the owner's connection string, and its end. */
export type TestDatabase = { url: string; drop(): Promise<void> }

/** A new database with the whole schema and no data, cloned from a template that is made once for each state of the migrations. */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = inject('postgresUrl')
  const template = `kohoi_template_${digest()}`
  const name = `kohoi_test_${randomUUID().replaceAll('-', '')}`
  await asOwner(server, async (client) => {
    await makeTemplate(client, server, template)
    const { rows } = await client.query<{ fsync: string }>('show fsync')
    // Copying the files is ten times as fast as logging every page where nothing waits for the disk, and slower where it does.
    const strategy = rows[0]?.fsync === 'off' ? 'file_copy' : 'wal_log'
    await client.query(`create database ${name} template ${template} strategy ${strategy}`)
  })
  const drop = () => asOwner(server, (client) => client.query(`drop database if exists ${name} with (force)`))
  return { url: inDatabase(server, name), drop: async () => void (await drop()) }
}

const serverFolder = join(import.meta.dirname, '..')

function digest(): string {
  const hash = createHash('sha256')
  const folder = join(serverFolder, 'migrations')
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  for (const path of [...files.sort().map((name) => join(folder, name)), join(serverFolder, 'db', 'migrate.ts')]) {
    hash.update(path).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

// Several test files, and several runs against one outside server, ask at once: the first builds, the others wait for its lock.
async function makeTemplate(client: pg.Client, server: string, template: string): Promise<void> {
  await client.query(`select pg_advisory_lock(hashtext('kohoi test template'))`)
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount) return
    const unfinished = `${template}_unfinished`
    await client.query(`drop database if exists ${unfinished} with (force)`)
    await client.query(`create database ${unfinished}`)
    await migrate(inDatabase(server, unfinished))
    await client.query(`alter database ${unfinished} rename to ${template}`)
    // An outside server would otherwise collect one for each change of the schema.
    const old = await client.query<{ name: string }>(
      `select datname as name from pg_database where datname like 'kohoi\\_template\\_%' and datname <> $1`,
      [template],
    )
    for (const { name } of old.rows) await client.query(`drop database if exists ${name}`)
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('kohoi test template'))`)
  }
}

async function asOwner<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

function inDatabase(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
