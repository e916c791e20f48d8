import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { startPostgres } from '../db/embedded/start-postgres.ts'
import { appliedMigrations, applyMigration, migrate, migrationNames } from '../db/migrate.ts'
import { freshDatabase } from '../testing/database.ts'
import { type Client, startWorld, type World } from '../testing/world.ts'
import { backUp } from './back-up.ts'
import { restore } from './restore.ts'
import { digestOf, settle, tablesOf } from './tables.ts'

vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'kohoi-backup-'))
const file = (name: string) => join(folder, name)
const databases: string[] = []
const roles: string[] = []
let world: World
let admin: Client

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup()
  await admin.create('/users', {
    name: 'Lan',
    email: 'lan@thantara.example',
    role: 'salesperson',
    password: 'correct horse 12 staple',
  })
  await admin.create('/leads', {
    name: 'Đặng Quốc "Hùng" \\ #1\n',
    note: 'ก\u0301\u0e33 😀\t{"a":1}\n#{"end":"leads"}',
    tagIds: [],
  })
  await withClient(world.databaseUrl, (client) => client.query(nasty))
})
afterAll(async () => {
  await world.stop()
  for (const url of databases)
    await withClient(inject('postgresUrl'), (c) =>
      c.query(`drop database "${new URL(url).pathname.slice(1)}" with (force)`),
    )
  for (const role of roles) await withClient(inject('postgresUrl'), (c) => c.query(`drop role ${role}`))
  rmSync(folder, { recursive: true, force: true })
})

/** What text formats like to get wrong, in columns of the product. */
const nasty = `
  insert into idempotency (workspace_id, user_id, key, body_hash, at, status, body)
    select workspace_id, id, k, h, t, 1, b from users, (values
      ('json null', '\\x00ff5c0a0d27'::bytea, 'infinity'::timestamptz, 'null'::jsonb),
      ('sql null', '\\x'::bytea, '-infinity', null),
      ('old', '\\x5c78', '0001-01-01 00:00:00.000001+00', '"\\\\x41 \\u2028 \\"q\\" "'),
      ('bc', '\\x00', '4713-01-01 00:00:00+00 BC', '{"n":123456789012345678901234567890.1234567890,"e":1e300,"z":0.10,"a":[null,[],{}]}')) v (k, h, t, b)
    where role = 'admin';
  insert into jobs (workspace_id, id, reaction, created_at, dead) select workspace_id, gen_random_uuid(), 'none', now(), true from workspaces;
  insert into exchange_rates (workspace_id, id, created_at, updated_at, "from", "to", rate, valid_from) select workspace_id, gen_random_uuid(), now(), now(), f, t, r, d
    from workspaces, (values ('THB', 'USD', 'NaN'::numeric, 'infinity'::date), ('USD', 'VND', 1e-30, '0044-03-15 BC'), ('VND', 'THB', 99999999999999999999.000000000100, '9999-12-31')) v (f, t, r, d);
  update users set languages = array['a,b', '"q"', '{}', 'null', '', E'\\\\', E'x\\ny', 'ไทย'], company_ids = '{}';
  update users set manager_id = (select id from users where role = 'admin') where role <> 'admin';
  insert into files (workspace_id, id, created_at, updated_at, record_type, record_id, name, content_type, size)
    select workspace_id, gen_random_uuid(), now(), now(), 'lead', gen_random_uuid(), 'big.bin', 'application/octet-stream', 3000000 from workspaces;
  insert into file_contents (workspace_id, id, bytes) select workspace_id, id, decode(repeat('00ff5c27', 750000), 'hex') from files;
  insert into attempts values ('door', 2, now())`

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function emptyDatabase(owner?: { name: string; password: string }): Promise<string> {
  const url = new URL(inject('postgresUrl'))
  const name = `kohoi_backup_${randomUUID().replaceAll('-', '')}`
  await withClient(url.href, (client) => client.query(`create database ${name} ${owner ? `owner ${owner.name}` : ''}`))
  url.pathname = `/${name}`
  databases.push(url.href)
  if (owner) Object.assign(url, { username: owner.name, password: owner.password })
  return url.href
}

async function preparedDatabase(): Promise<string> {
  const { url } = await freshDatabase()
  databases.push(url)
  return url
}

const digests = (url: string) =>
  withClient(url, async (client) => {
    await client.query('begin')
    await settle(client)
    const found: Record<string, string> = {}
    for (const table of await tablesOf(client)) {
      const { rows, sha256 } = await digestOf(client, table)
      found[table.name] = `${rows} ${sha256}`
    }
    return found
  })

const sequences = (url: string) =>
  withClient(
    url,
    async (client) => (await client.query('select sequencename, last_value from pg_sequences order by 1')).rows,
  )

test('everything comes back exactly, into a new database and into one that a newer start has prepared', async () => {
  const saved = await backUp(world.databaseUrl, file('all.kohoi'))
  expect(saved.rows).toBeGreaterThan(100)
  expect(statSync(file('all.kohoi'))).toMatchObject({ size: saved.bytes })
  expect(statSync(file('all.kohoi')).mode & 0o777).toBe(0o600)
  const before = await digests(world.databaseUrl)
  const fresh = await emptyDatabase()
  const prepared = await preparedDatabase()
  for (const url of [fresh, prepared]) {
    expect(await restore(url, file('all.kohoi'))).toEqual({ tables: saved.tables, rows: saved.rows })
    expect(await digests(url)).toEqual(before)
    expect(await sequences(url)).toEqual(await sequences(world.databaseUrl))
    await withClient(url, async (client) => {
      const { rows } = await client.query(
        `select count(*)::int as links from pg_constraint where contype = 'f' and convalidated`,
      )
      const theirs = await withClient(world.databaseUrl, (c) =>
        c.query(`select count(*)::int as links from pg_constraint where contype = 'f'`),
      )
      expect(rows).toEqual(theirs.rows)
      expect(
        (await client.query(`select from idempotency where body = 'null'::jsonb and at = 'infinity'`)).rowCount,
      ).toBe(1)
      await client.query('set role kohoi_app')
      expect((await client.query('select from leads')).rowCount).toBe(0)
    })
  }
})

test('the restored program goes on: signing in, numbers, search', async () => {
  await backUp(world.databaseUrl, file('go-on.kohoi'))
  const numbers = (await admin.all('/leads')).map((lead) => lead.number)
  await withClient(world.databaseUrl, async (client) => {
    await client.query('begin')
    for (const { name } of await tablesOf(client)) await client.query(`truncate "${name}" cascade`)
    await client.query('commit')
  })
  await restore(world.databaseUrl, file('go-on.kohoi'))
  await world.restart()
  const again = await world.as('admin@thantara.example')
  const lead = await again.create('/leads', { name: 'Next' })
  expect(numbers).not.toContain(lead.number)
  expect((await again.get('/search?q=dang', { expect: 200 })).body.items).toHaveLength(1)
})

test('a backup of an earlier version gets the migrations that came since', async () => {
  const [first = '', ...later] = migrationNames()
  expect(later.length).toBeGreaterThan(0)
  const old = await emptyDatabase()
  const id = randomUUID()
  await withClient(old, async (client) => {
    await appliedMigrations(client)
    await applyMigration(client, first)
    await client.query(
      `insert into workspaces (workspace_id, name, language, created_at) values ($1, 'Old', 'vi', now())`,
      [id],
    )
  })
  await backUp(old, file('old.kohoi'))
  const fresh = await emptyDatabase()
  const prepared = await preparedDatabase()
  for (const url of [fresh, prepared]) {
    await restore(url, file('old.kohoi'))
    await withClient(url, async (client) => {
      expect(await appliedMigrations(client)).toEqual(migrationNames())
      expect((await client.query('select name from workspaces')).rows).toEqual([{ name: 'Old' }])
      expect((await client.query('select from leads')).rowCount).toBe(0)
    })
  }
})

test('an owner that is no superuser saves and restores all workspaces', async () => {
  const owner = { name: `owner_${randomUUID().slice(0, 8)}`, password: 'owner' }
  roles.push(owner.name)
  await withClient(inject('postgresUrl'), async (client) => {
    await client.query(`create role ${owner.name} login password 'owner'`)
    await client.query(`grant kohoi_app to ${owner.name} with admin option`)
  })
  const [from, to] = [await emptyDatabase(owner), await emptyDatabase(owner)]
  await migrate(from)
  await withClient(from, async (client) => {
    await client.query(`set app.whole = 'on'`)
    for (const name of ['One', 'Two'])
      await client.query(
        `insert into workspaces (workspace_id, name, language, created_at) values (gen_random_uuid(), $1, 'th', now())`,
        [name],
      )
  })
  await backUp(from, file('plain.kohoi'))
  await restore(to, file('plain.kohoi'))
  expect(await digests(to)).toEqual(await digests(from))
  expect((await digests(to)).workspaces).toMatch(/^2 /)
})

test('refused, with advice, and nothing changed: databases in use, newer, damaged, foreign files', async () => {
  await backUp(world.databaseUrl, file('good.kohoi'))
  const before = await digests(world.databaseUrl)
  await expect(restore(world.databaseUrl, file('good.kohoi'))).rejects.toThrow(/holds data already.*KOHOI_DATA/)
  expect(await digests(world.databaseUrl)).toEqual(before)

  const url = await emptyDatabase()
  const lines = gunzipSync(readFileSync(file('good.kohoi')))
    .toString()
    .split('\n')
  const changed = (name: string, change: (lines: string[]) => string[]) => {
    writeFileSync(file(name), gzipSync(change([...lines]).join('\n')))
    return file(name)
  }
  const lead = lines.findIndex((line) => line.includes('Quốc'))
  writeFileSync(file('cut'), readFileSync(file('good.kohoi')).subarray(0, -1000))
  writeFileSync(file('text'), 'name,email\n')
  for (const [path, why] of [
    [file('none'), /no file/],
    [file('cut'), /damaged or was cut short/],
    [file('text'), /no backup/],
    [changed('empty', () => []), /no backup/],
    [changed('tampered', (all) => all.with(lead, (all[lead] ?? '').replace('Quốc', 'Quoc'))), /damaged/],
    [changed('short', (all) => all.toSpliced(lead, 1)), /damaged/],
    [changed('unfinished', (all) => all.slice(0, -2)), /damaged/],
    [
      changed('newer', (all) => all.with(0, (all[0] ?? '').replace('.sql"]', '.sql","9999-later.sql"]'))),
      /newer version \(9999-later\.sql\)/,
    ],
  ] as const)
    await expect(restore(url, path), path).rejects.toThrow(why)
  await withClient(url, async (client) =>
    expect((await client.query(`select from pg_class where relnamespace = 'public'::regnamespace`)).rowCount).toBe(0),
  )
})

test('a failed backup leaves the last good one', async () => {
  writeFileSync(file('kept.kohoi'), 'the last good one')
  await expect(backUp(await emptyDatabase(), file('kept.kohoi'))).rejects.toThrow(/nothing to back up/)
  expect(readFileSync(file('kept.kohoi'), 'utf8')).toBe('the last good one')
})

test('one moment is saved, whatever is written meanwhile', async () => {
  let stop = false
  const writer = (async () => {
    for (let i = 0; !stop; i++) await admin.create('/accounts', { name: `Account ${i}` })
  })()
  for (let i = 0; i < 2; i++) {
    await backUp(world.databaseUrl, file('moment.kohoi'))
    const to = await emptyDatabase()
    await restore(to, file('moment.kohoi'))
    const { rows } = await withClient(to, (client) =>
      client.query(`select (select count(*) from accounts) as records, (select count(*) from search_texts where entity = 'account') as texts,
        (select count(*) from history where entity = 'account') as notes`),
    )
    expect(rows[0]).toEqual({ records: rows[0].records, texts: rows[0].records, notes: rows[0].records })
  }
  stop = true
  await writer
})

test('npm start -- backup while the embedded database runs; from there to an outside one and back', {
  timeout: 120_000,
}, async () => {
  const data = join(folder, 'data')
  const postgres = await startPostgres({ folder: data, log: () => {}, durable: false })
  await restore(postgres.url, file('go-on.kohoi'))
  const there = await digests(postgres.url)
  expect(await start(['backup', file('embedded.kohoi')], { KOHOI_DATA: data })).toMatch(/^Saved \d+ rows of \d+ tables/)
  expect(await start(['restore', file('embedded.kohoi')], { KOHOI_DATA: data })).toMatch(/Another Kohoi.*is using/)
  await postgres.stop()

  const outside = await emptyDatabase()
  expect(await start(['restore', file('embedded.kohoi')], { DATABASE_URL: outside })).toMatch(/^Restored \d+ rows/)
  expect(await digests(outside)).toEqual(there)
  expect(await start(['backup', file('outside.kohoi')], { DATABASE_URL: outside })).toMatch(/^Saved/)

  const home = join(folder, 'home')
  expect(await start(['restore', file('outside.kohoi')], { KOHOI_DATA: home })).toMatch(/Restored \d+ rows/)
  const back = await startPostgres({ folder: home, log: () => {}, durable: false })
  expect(await digests(back.url)).toEqual(there)
  await back.stop()
  expect(await start(['backup'], { KOHOI_DATA: home })).toMatch(/Name a file: npm start -- backup FILE/)
})

/** Runs the program as `npm start -- …` does; answers what it prints. */
async function start(args: string[], env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', '..', 'start.mjs'), ...args], {
    env: { PATH: process.env.PATH, KOHOI_LOG: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)])
  return (out + error).trim()
}
