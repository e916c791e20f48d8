import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { Digest } from './tables.ts'

/**
 * A backup is gzip of lines. One that begins with # is a mark; the lines between `table` and `end` are its rows, each an object of
 * texts. `complete` comes last.
 */
export type Mark =
  | { kohoi: 'backup'; format: 1; at: string; migrations: string[] }
  | { table: string; columns: string[] }
  | ({ end: string } & Digest)
  | { sequences: { name: string; last: string; called: boolean }[] }
  | { complete: true; tables: number; rows: number }

export const written = (mark: Mark): string => `#${JSON.stringify(mark)}\n`

/** The lines of a backup file, marks read. Throws with advice when the file is none, or damaged. */
export async function* readBackup(file: string): AsyncGenerator<{ mark: Mark } | { line: string }> {
  let first = true
  try {
    for await (const line of lines(createReadStream(file).pipe(createGunzip()))) {
      if (first && !line.startsWith('#{"kohoi":"backup","format":1,')) throw notOurs(file)
      first = false
      yield line.startsWith('#') ? { mark: JSON.parse(line.slice(1)) as Mark } : { line }
    }
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ENOENT') throw new Error(`There is no file ${file}.`, { cause: error })
    if (code === 'Z_DATA_ERROR' && first) throw notOurs(file, error)
    if (code?.startsWith('Z_')) throw damaged(file, error)
    throw error
  }
  if (first) throw notOurs(file)
}

const notOurs = (file: string, cause?: unknown) =>
  new Error(`${file} is no backup that this version can read.`, { cause })

export const damaged = (file: string, cause?: unknown): Error =>
  new Error(`${file} is damaged or was cut short. Nothing was restored; take another backup.`, { cause })

async function* lines(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let kept: Buffer[] = []
  for await (const chunk of source) {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      kept.push(chunk.subarray(from, at))
      yield (kept.length === 1 ? (kept[0] as Buffer) : Buffer.concat(kept)).toString('utf8')
      kept = []
      from = at + 1
    }
    if (from < chunk.length) kept.push(chunk.subarray(from))
  }
  if (kept.length) yield Buffer.concat(kept).toString('utf8')
}
