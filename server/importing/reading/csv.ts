import { pipeline, Readable } from 'node:stream'
import { CsvError, Parser } from 'csv-parse'
import { limits } from './limits.ts'
import { TableProblem } from './problem.ts'

/** A row as the file has it; `row` is the line it begins on. */
export type RawRow = { row: number; cells: string[] }

/** The rows of delimited text, blank lines included as one empty cell. Line ends must be `\n` already (see `textOf`). */
export async function* csvRows(text: AsyncIterable<string>, separator: string): AsyncGenerator<RawRow> {
  const parser = new Parser({
    delimiter: separator,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    raw: true,
    max_record_size: limits.rowBytes,
  })
  let line = 1
  let ahead = 0
  // The parser bounds the text of a row but not the number of its cells, which may all be empty.
  async function* bounded() {
    for await (const piece of text) {
      ahead += piece.length
      if (ahead > limits.aheadCharacters) throw new TableProblem('tooManyColumns', 'a row without end', line)
      yield piece
    }
  }
  // The error, if any, comes out of the iteration below.
  pipeline(Readable.from(bounded()), parser, () => {})
  try {
    for await (const { record, raw } of parser as AsyncIterable<{ record: string[]; raw: string }>) {
      ahead -= raw.length
      const lines = countLineEnds(raw)
      if (lines > 1 || (lines === 1 && !raw.endsWith('\n'))) refuseSwallowedRows(raw, separator, line)
      if (line > 1 || !/^sep=.\n?$/i.test(raw)) yield { row: line, cells: record }
      line += lines
    }
  } catch (error) {
    throw error instanceof CsvError ? problemOf(error, separator, line) : error
  }
}

/** A quote forgotten on one row ends at the first quote of a later row: what lies between is not a cell. */
function refuseSwallowedRows(raw: string, separator: string, line: number): void {
  const opened = openQuote(raw, separator)
  if (opened !== null) throw openQuoteAt(raw, opened, line)
}

const openQuoteAt = (raw: string, opened: number, line: number) =>
  new TableProblem('openQuote', 'a quote is opened and not closed', line + countLineEnds(raw.slice(0, opened)))

function problemOf(error: CsvError, separator: string, line: number): TableProblem {
  const raw = typeof error.raw === 'string' ? error.raw : ''
  const opened = openQuote(raw, separator)
  if (opened !== null) return openQuoteAt(raw, opened, line)
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new TableProblem('cellTooLong', `a row of more than ${limits.rowBytes} bytes`, line)
  }
  return new TableProblem('damaged', error.code, line)
}

/** Where the quote stands that is still open at the end of the text, or closes on a later line within other text; null: none. */
function openQuote(raw: string, separator: string): number | null {
  let at = 0
  while (at < raw.length) {
    if (raw[at] === '"') {
      const opened = at
      at = closingQuote(raw, at + 1)
      if (at === raw.length) return opened
      const next = raw[at + 1]
      const closesCell = next === undefined || next === separator || next === '\n'
      if (!closesCell && raw.slice(opened, at).includes('\n')) return opened
      at++
    }
    while (at < raw.length && raw[at] !== separator && raw[at] !== '\n') at++
    at++
  }
  return null
}

function closingQuote(raw: string, from: number): number {
  let at = raw.indexOf('"', from)
  while (at !== -1 && raw[at + 1] === '"') at = raw.indexOf('"', at + 2)
  return at === -1 ? raw.length : at
}

function countLineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}
