import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { markOf } from './config.ts'
import { processesOf, signalAll } from './processes.ts'
import { startPostgres } from './start-postgres.ts'

const folder = join(tmpdir(), `kohoi-embedded-${randomUUID().slice(0, 8)}`)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

// A program that starts the database and then writes without end, from four connections, printing each number once it is acknowledged.
const writer = `
  import pg from ${JSON.stringify(import.meta.resolve('pg'))}
  import { startPostgres } from ${JSON.stringify(import.meta.resolve('./start-postgres.ts'))}
  const { url } = await startPostgres({ folder: process.argv[1], log: () => {} })
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  await pool.query('create table if not exists ledger (number bigint primary key)')
  let number = Number((await pool.query('select coalesce(max(number), 0) as last from ledger')).rows[0].last)
  const write = async () => {
    for (;;) {
      const mine = ++number
      await pool.query('insert into ledger values ($1)', [mine])
      process.stdout.write(mine + '\\n')
    }
  }
  await Promise.all([write(), write(), write(), write()])
`

type Writer = ChildProcessByStdio<null, Readable, null>

const startWriter = (path: string): Writer =>
  spawn(process.execPath, ['--input-type=module', '-e', writer, folder], {
    detached: true,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** Lets the writer work, kills it by `kill`, and answers every number it had printed. */
async function acknowledged(child: Writer, kill: (child: Writer) => void): Promise<number[]> {
  const numbers: number[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    if (numbers.push(Number(line)) === 150) kill(child)
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return numbers
}

const killProcess = (child: Writer) => child.kill('SIGKILL')
const killGroup = (child: Writer) => process.kill(-(child.pid ?? 0), 'SIGKILL')
const killAll = (child: Writer) => {
  killGroup(child)
  signalAll(processesOf(markOf(join(folder, 'postgres', 'cluster')), 'all'), 'SIGKILL')
}
const path = process.env.PATH ?? ''

// Without setpriv on its path the kernel does not end the postmaster together with its parent: it is orphaned.
test.each([
  ['the program', killProcess, path],
  ['its process group', killGroup, path],
  ['the program, which orphans PostgreSQL', killProcess, '/nowhere'],
  ['the program and everything of PostgreSQL', killAll, path],
])('kill -9 of %s: the next start has every acknowledged row', async (_, kill, path) => {
  const printed = await acknowledged(startWriter(path), kill)
  expect(printed.length).toBeGreaterThanOrEqual(150)
  const begin = performance.now()
  const postgres = await startPostgres({ folder, log: () => undefined })
  expect(performance.now() - begin).toBeLessThan(8000)
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  const { rows } = await client.query<{ number: string }>('select number from ledger')
  await client.end()
  await postgres.stop()
  const kept = new Set(rows.map((row) => Number(row.number)))
  expect(printed.filter((number) => !kept.has(number))).toEqual([])
})

test('when nobody started it again, PostgreSQL ends by itself after its program was killed', async () => {
  await acknowledged(startWriter(path), killProcess)
  const mark = markOf(join(folder, 'postgres', 'cluster'))
  await expect.poll(() => processesOf(mark, 'all'), { timeout: 10_000 }).toEqual([])
})
