import type { Gateway } from '../../db/gateway.ts'
import { sql } from '../../db/sql.ts'
import { type Row, rowsOf } from '../reading/open-table.ts'
import { temporaryFile } from '../temporary-file.ts'
import type { Run } from './run.ts'

export type FileRow = Row

/** A file of an import, read up to some row. While one lot of rows is worked on, the next is already being read. */
export type FileReader = { position: number; take(): Promise<FileRow[]>; close(): Promise<void> }

/** Rows worked on in one transaction: few enough that nobody waits long for a team's turn. */
const lot = 250

/** A file nobody has asked for so long is closed. */
const idle = 10_000

type Kept = { reader: FileReader; closing: NodeJS.Timeout }
const open = new WeakMap<Gateway, Map<string, Kept>>()

/** The import's file, after the rows that are done: the one left open by the job before, or opened anew. */
export async function readerAt(gateway: Gateway, workspaceId: string, run: Run): Promise<FileReader> {
  const { id: importId, done: position } = run.record
  const known = open.get(gateway)?.get(importId)
  if (known) {
    clearTimeout(known.closing)
    open.get(gateway)?.delete(importId)
    if (known.reader.position === position) return known.reader
    await known.reader.close()
  }
  return openReader(await bytesOf(gateway, workspaceId, importId), run)
}

/** Leaves the file open for the next job of this import. */
export function leaveOpen(gateway: Gateway, importId: string, reader: FileReader): void {
  const readers = open.get(gateway) ?? new Map<string, Kept>()
  open.set(gateway, readers)
  const closing = setTimeout(() => {
    readers.delete(importId)
    void reader.close()
  }, idle)
  closing.unref()
  readers.set(importId, { reader, closing })
}

const bytesOf = (gateway: Gateway, workspaceId: string, importId: string): Promise<Buffer> =>
  gateway.asSystem(workspaceId, async (ctx) => {
    const row = await ctx.tx.maybe<{ bytes: Buffer }>(
      sql`select bytes from import_files where workspace_id = ${workspaceId} and id = ${importId}`,
    )
    if (!row) throw new Error(`no file of import ${importId}`)
    return row.bytes
  })

async function openReader(bytes: Buffer, { record, language, head }: Run): Promise<FileReader> {
  const position = record.done
  const { path, remove } = await temporaryFile(bytes)
  try {
    const rows = rowsOf(path, language, head)[Symbol.asyncIterator]()
    const takeNow = async () => {
      const taken: FileRow[] = []
      while (taken.length < lot) {
        const { done, value } = await rows.next()
        if (done) break
        taken.push(value)
      }
      return taken
    }
    for (let skipped = 0; skipped < position; skipped++) if ((await rows.next()).done) break
    let next = takeNow()
    next.catch(() => {})
    // Once rows have come, the reading process has the file open and its name can go.
    await next.catch(() => {})
    const reader: FileReader = {
      position,
      async take() {
        const taken = await next
        reader.position += taken.length
        next = takeNow()
        next.catch(() => {})
        return taken
      },
      close: async () => void (await rows.return?.(undefined)),
    }
    return reader
  } finally {
    await remove()
  }
}
