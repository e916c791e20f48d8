import { Readable } from 'node:stream'
import { type Rows, safeText } from './csv-writer.ts'

/** Excel opens no cell that is longer. */
const longest = 32_767

/** A table as an XLSX workbook whose cells are all text, the first row frozen. Rows are taken as they are read, and nothing is held. */
export function xlsxWriter(rows: Rows, { sheet = 'Sheet1' }: { sheet?: string } = {}): Readable {
  const name =
    sheet
      .replace(/[\\/?*[\]:']/g, ' ')
      .trim()
      .slice(0, 31)
      .toWellFormed() || 'Sheet1'
  return Readable.from(bytes(rows, name), { objectMode: false })
}

async function* bytes(rows: Rows, name: string): AsyncGenerator<Uint8Array> {
  const { writeXlsxStream } = await import('hucre/xlsx')
  yield* writeXlsxStream(textRows(rows), { name, freezePane: { rows: 1 } })
}

async function* textRows(rows: Rows): AsyncGenerator<(string | null)[]> {
  for await (const row of rows) yield row.map((cell) => (cell === null ? null : xlsxText(cell)))
}

/** XML has no U+FFFE and U+FFFF; and `_x000D_` means a carriage return in a workbook, so the same letters as text are written apart. */
function xlsxText(text: string): string {
  const safe = safeText(text).replace(/[\ufffe\uffff]/g, '\ufffd')
  const whole = safe.length > longest ? `${safe.slice(0, longest - 1).toWellFormed()}…` : safe
  return whole.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
}
