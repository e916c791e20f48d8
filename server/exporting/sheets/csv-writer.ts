import { Readable } from 'node:stream'
import { withFormulaGuard } from '@kohoi/contract/formula'

/** A cell of an exported table; null leaves it empty. */
export type Cell = string | null

export type Rows = AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>

const flushFrom = 64 * 1024

/** A table as CSV: UTF-8 with byte order mark, RFC 4180, no cell that a spreadsheet would run. Rows are taken as they are read. */
export const csvWriter = (rows: Rows): Readable =>
  Readable.from(pieces(rows), { objectMode: false, highWaterMark: flushFrom })

async function* pieces(rows: Rows): AsyncGenerator<Buffer> {
  let text = '\ufeff'
  for await (const row of rows) {
    text += `${row.map(csvCell).join(',')}\r\n`
    if (text.length < flushFrom) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text) yield Buffer.from(text)
}

function csvCell(cell: Cell, _: number, row: readonly Cell[]): string {
  const text = safeText(cell ?? '')
  if (text === '') return row.length === 1 ? '""' : ''
  return /[",;\t\r\n|]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Text any spreadsheet can hold, harmless to open: whole characters, no zero bytes, one kind of line end, guarded. */
export const safeText = (text: string): string =>
  withFormulaGuard(text.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n'))
