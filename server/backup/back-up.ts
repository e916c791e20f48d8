import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { written } from './format.ts'
import { digester, linesOf, settle, tablesOf } from './tables.ts'

export type Saved = { tables: number; rows: number; bytes: number }

/**
 * Saves every table as of one moment in one compressed file, while the program may go on working. An earlier file of that name is
 * replaced only once the new one is whole and on the disk. It holds password hashes: only its owner may read it.
 */
export async function backUp(ownerUrl: string, file: string): Promise<Saved> {
  const path = resolve(file)
  const partial = `${path}.part`
  await mkdir(dirname(path), { recursive: true })
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  const saved: Saved = { tables: 0, rows: 0, bytes: 0 }
  try {
    await client.query('begin isolation level repeatable read read only')
    await settle(client)
    await pipeline(
      Readable.from(inPieces(contents(client, saved)), { objectMode: false }),
      createGzip({ level: 5 }),
      createWriteStream(partial, { mode: 0o600 }),
    )
    await client.query('commit')
    await toDisk(partial)
    await rename(partial, path)
    return { ...saved, bytes: (await stat(path)).size }
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

async function* contents(client: pg.Client, saved: Saved): AsyncGenerator<string> {
  const { rows: known } = await client.query(`select to_regclass('public.migrations') as name`)
  if (!known[0]?.name) throw new Error('There is nothing to back up: the database has not been set up.')
  const { rows } = await client.query<{ name: string }>('select name from migrations order by name collate "C"')
  yield written({ kohoi: 'backup', format: 1, at: new Date().toISOString(), migrations: rows.map(({ name }) => name) })
  for (const table of await tablesOf(client)) {
    const { name, columns } = table
    yield written({ table: name, columns: columns.map((column) => column.name) })
    const digest = digester()
    for await (const line of linesOf(client, table)) {
      digest.add(line)
      yield `${line}\n`
    }
    const end = digest.end()
    saved.tables++
    saved.rows += end.rows
    yield written({ end: name, ...end })
  }
  // Sequences know no snapshot: read last, they stand at or behind every number saved.
  yield written({ sequences: await sequencesOf(client) })
  yield written({ complete: true, tables: saved.tables, rows: saved.rows })
}

/** Lines together, so that each step of the compression has something to do. */
async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let text = ''
  for await (const line of lines) {
    text += line
    if (text.length < 64 * 1024) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text) yield Buffer.from(text)
}

async function sequencesOf(client: pg.Client): Promise<{ name: string; last: string; called: boolean }[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' order by 1`,
  )
  const found = []
  for (const { name } of rows) {
    const read = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from "${name}"`,
    )
    if (read.rows[0]) found.push({ name, ...read.rows[0] })
  }
  return found
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
