import { open, readFile } from 'node:fs/promises'
import { withoutFormulaGuard } from '@kohoi/contract/formula'
import type { Language } from '@kohoi/rules'
import { csvRows, type RawRow } from './csv.ts'
import { type Encoding, encodingOf, textOf } from './encoding.ts'
import { columnNames } from './header.ts'
import { kindOf } from './kind.ts'
import { limits } from './limits.ts'
import { TableProblem } from './problem.ts'
import { noSeparator, separatorOf } from './separator.ts'
import { sheetsOf, xlsxRows } from './xlsx.ts'

export type Column = { name: string; sample: string[] }

/** A row of the table: as many cells as the table has columns. `row` is its line in the file, the header's being 1 as a rule. */
export type Row = { row: number; cells: string[]; problem?: 'tooManyCells' }

/** What is known of a table after its first rows; enough to read it again from the start. */
export type Head = {
  format: 'csv' | 'xlsx'
  encoding: Encoding
  separator: string | null
  columns: Column[]
  sheet: number
}

type Source = Pick<Head, 'format' | 'encoding' | 'separator' | 'sheet'>

/** Finds out what a file is and how its columns are called. Runs where the bytes may do no harm: in the reading process. */
export async function readHead(path: string, language: Language): Promise<Head> {
  for (const source of await sourcesOf(path, language)) {
    const rows: RawRow[] = []
    for await (const row of filledRows(path, source)) {
      rows.push(row)
      if (rows.length > limits.sampleRows) break
    }
    const [header, ...following] = rows
    if (header) return { ...source, columns: columnsOf(header.cells, following, language) }
  }
  throw new TableProblem('empty', 'no row has a cell that is filled')
}

/** The rows after the header, in order; blank ones are left out. */
export async function* readRows(path: string, head: Head): AsyncGenerator<Row> {
  const width = head.columns.length
  let header = true
  let count = 0
  for await (const { row, cells } of filledRows(path, head)) {
    if (header) {
      header = false
      continue
    }
    if (++count > limits.rows) throw new TableProblem('tooManyRows', `more than ${limits.rows} rows`, row)
    const fitted = Array.from({ length: width }, (_, i) => cells[i] ?? '')
    if (cells.slice(width).some((cell) => cell.trim() !== '')) yield { row, cells: fitted, problem: 'tooManyCells' }
    else yield { row, cells: fitted }
  }
}

/** The ways in which the file may be read, best first: a text in one way, a workbook sheet by sheet. */
async function sourcesOf(path: string, language: Language): Promise<Source[]> {
  const head = await beginning(path)
  if (head.length === 0) throw new TableProblem('empty', 'no bytes')
  let file: Buffer | undefined
  if (head[0] === 0xd0 || head[0] === 0x50) file = await readFile(path)
  const kind = kindOf(head, (bytes) => file?.includes(bytes) ?? false)
  if (kind === 'zip') {
    return sheetsOf(file ?? head).map((sheet) => ({ format: 'xlsx', encoding: 'utf-8', separator: null, sheet }))
  }
  const encoding = await encodingOf(path, head, language)
  return [{ format: 'csv', encoding, separator: separatorOf(await sampleText(path, encoding)), sheet: 0 }]
}

async function beginning(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** The first lines of a text, whole ones. Refuses what is no text at all. */
async function sampleText(path: string, encoding: Encoding): Promise<string> {
  let sample = ''
  for await (const piece of textOf(path, encoding)) {
    sample += piece
    if (sample.length > 65_536) break
  }
  const controls = sample.match(/[^\P{Cc}\t\n\v\f\r]/gu)?.length ?? 0
  if (controls > 8 + sample.length / 50) throw new TableProblem('notATable', 'binary data')
  return sample.length > 65_536 && sample.includes('\n') ? sample.slice(0, sample.lastIndexOf('\n') + 1) : sample
}

/** Rows with something in them, within the limits, in composed letters (NFC) and without the guards of our own exports. */
async function* filledRows(path: string, source: Source): AsyncGenerator<RawRow> {
  const rows =
    source.format === 'xlsx'
      ? xlsxRows(await readFile(path), source.sheet)
      : csvRows(textOf(path, source.encoding), source.separator ?? noSeparator)
  for await (const { row, cells } of rows) {
    const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1
    if (filled === 0) continue
    if (filled > limits.columns) throw new TableProblem('tooManyColumns', `more than ${limits.columns} columns`, row)
    for (const cell of cells) {
      if (cell.length > limits.cellCharacters) throw new TableProblem('cellTooLong', `${cell.length} characters`, row)
    }
    yield { row, cells: cells.slice(0, limits.columns).map((cell) => withoutFormulaGuard(cell).normalize('NFC')) }
  }
}

function columnsOf(header: string[], rows: RawRow[], language: Language): Column[] {
  const widths = [header, ...rows.map(({ cells }) => cells)].map((cells) =>
    cells.findLastIndex((cell) => cell.trim() !== ''),
  )
  const width = Math.min(Math.max(...widths) + 1, header.length)
  return columnNames(header.slice(0, width), language).map((name, i) => ({ name, sample: sampleOf(rows, i) }))
}

function sampleOf(rows: RawRow[], column: number): string[] {
  const filled = rows.map(({ cells }) => (cells[column] ?? '').trim()).filter((cell) => cell !== '')
  return filled.slice(0, limits.samples).map((cell) => cell.slice(0, limits.sampleCharacters).toWellFormed())
}
