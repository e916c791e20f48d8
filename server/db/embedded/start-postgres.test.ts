import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, expect, test } from 'vitest'
import type { LogEntry } from './log.ts'
import { findRunning, type Postgres, startPostgres } from './start-postgres.ts'

// One data folder for all, named as people do; nearly every test starts and stops the database in it.
const parent = join(tmpdir(), `kohoi-embedded-${randomUUID().slice(0, 8)}`)
const folder = join(parent, 'ข้อมูล, Dữ liệu')
const started: Postgres[] = []

afterEach(async () => {
  await Promise.all(started.splice(0).map((postgres) => postgres.stop()))
})

afterAll(() => rmSync(parent, { recursive: true, force: true }))

async function start(at = folder, entries: LogEntry[] = []): Promise<Postgres> {
  const postgres = await startPostgres({ folder: at, durable: false, log: (entry) => entries.push(entry) })
  started.push(postgres)
  return postgres
}

async function query(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

const pidFile = join(folder, 'postgres', 'cluster', 'postmaster.pid')
const postmaster = () => Number.parseInt(readFileSync(pidFile, 'utf8'), 10)
const restart = (postgres: Postgres) => new Promise<void>((done) => postgres.onRestart(done))

test('what was written before a stop is there after the next start', async () => {
  const first = await start()
  await query(first.url, "create table guest as select 'Nguyễn Thị Hoa' as name")
  await first.stop()
  expect(existsSync(pidFile)).toBe(false)
  const second = await start()
  expect(await query(second.url, 'select name from guest')).toEqual([{ name: 'Nguyễn Thị Hoa' }])
})

test('Thai and Vietnamese sort, fold and index as their readers expect', async () => {
  const { url } = await start()
  expect(await query(url, "select lower('ĐẶNG ỆT') as lower")).toEqual([{ lower: 'đặng ệt' }])
  const sorted = await query(
    url,
    `select name from (values ('เกม'), ('ขวด'), ('กา')) as t (name) order by name collate "th-x-icu"`,
  )
  expect(sorted.map((row) => row.name)).toEqual(['กา', 'เกม', 'ขวด'])
  await query(url, 'create extension pg_trgm')
  expect(await query(url, "select cardinality(show_trgm('สมชาย')) > 0 as indexed")).toEqual([{ indexed: true }])
})

test('it listens on a private unix socket only, and checks what it reads from disk', async () => {
  const { url } = await start()
  const rows = await query(
    url,
    `select name, setting from pg_settings where name in ('listen_addresses', 'data_checksums', 'jit') order by name`,
  )
  expect(rows.map((row) => row.setting)).toEqual(['on', 'off', ''])
  expect(statSync(join(folder, 'postgres', 'cluster')).mode & 0o777).toBe(0o700)
})

test('a path too long for a socket gets a short private one, removed at the stop', async () => {
  const long = join(parent, 'x'.repeat(120))
  renameSync(folder, long)
  const postgres = await start(long)
  const socket = new URL(postgres.url).searchParams.get('host') ?? ''
  expect(socket.length).toBeLessThan(40)
  expect(statSync(socket).mode & 0o777).toBe(0o700)
  expect(await query(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await postgres.stop()
  expect(existsSync(socket)).toBe(false)
  renameSync(long, folder)
})

test('what the environment says about other databases does not matter', async () => {
  const environment = {
    PGSSLMODE: 'require',
    PGHOST: 'db.example.org',
    PGPORT: '1',
    PGUSER: 'somebody',
    PGDATA: '/nowhere',
  }
  const before = { ...process.env }
  Object.assign(process.env, environment)
  try {
    const { url } = await start()
    expect(await query(url, 'select current_user as name')).toEqual([{ name: 'kohoi' }])
  } finally {
    for (const name of Object.keys(environment)) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  }
})

test('a second program on the folder is told who uses it; others may ask for the address', async () => {
  expect(findRunning(folder)).toBeNull()
  const first = await start()
  await expect(start()).rejects.toThrow(`Another Kohoi (process ${process.pid}) is using the data folder`)
  expect(findRunning(folder)).toBe(first.url)
  await first.stop()
  expect(findRunning(folder)).toBeNull()
})

test('kill -9 of PostgreSQL: it comes back by itself with all that was acknowledged', async () => {
  const entries: LogEntry[] = []
  const postgres = await start(folder, entries)
  await query(postgres.url, 'create table guests (name text)')
  for (const name of ['Somchai', 'Hoa', 'Malee']) {
    await query(postgres.url, 'insert into guests values ($1)', [name])
    const back = restart(postgres)
    process.kill(postmaster(), 'SIGKILL')
    await back
  }
  expect(await query(postgres.url, 'select name from guests')).toEqual([
    { name: 'Somchai' },
    { name: 'Hoa' },
    { name: 'Malee' },
  ])
  expect(entries.filter(({ msg }) => msg.includes('ended unexpectedly'))).toHaveLength(3)
})

test('a child in the middle of an endless query does not keep a killed PostgreSQL from coming back', async () => {
  const postgres = await start()
  const endless = query(postgres.url, 'select count(*) from generate_series(1, 1000000000000)').catch((error) => error)
  const seen = `select from pg_stat_activity where query like '%count(*)%' and state = 'active' and pid <> pg_backend_pid()`
  await expect.poll(() => query(postgres.url, seen)).toHaveLength(1)
  const back = restart(postgres)
  process.kill(postmaster(), 'SIGKILL')
  await back
  expect(await endless).toBeInstanceOf(Error)
  expect(await query(postgres.url, seen)).toHaveLength(0)
})

test('a stop right after a crash leaves nothing running', async () => {
  const postgres = await start()
  process.kill(postmaster(), 'SIGKILL')
  await postgres.stop()
  await start()
})

test('a data folder copied by somebody else, as from a backup, works', async () => {
  const copy = join(parent, 'copy')
  cpSync(folder, copy, { recursive: true })
  const { url } = await start(copy)
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a pid file from before a reboot, whose number another process now bears, is no obstacle', async () => {
  const owner = statSync(join(folder, 'postgres', 'cluster'))
  const stranger = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid: owner.uid, gid: owner.gid } : {})
  try {
    writeFileSync(pidFile, `${stranger.pid}\n${join(folder, 'postgres', 'cluster')}\n1\n5432\n\n\n  1 1\nready\n`)
    const postgres = await start()
    expect(await query(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(stranger.exitCode).toBeNull()
  } finally {
    stranger.kill()
  }
})

test('a creation that was cut short is begun again', async () => {
  const home = join(folder, 'postgres')
  rmSync(join(home, 'cluster', 'PG_VERSION'))
  // As it lies there while initdb works: under another name, incomplete.
  renameSync(join(home, 'cluster'), join(home, 'cluster.new'))
  const second = await start()
  expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(readdirSync(home)).not.toContain('cluster.new')
})
