import { withFormulaGuard } from '@kohoi/contract/formula'

/** A table as CSV: UTF-8 with byte order mark, RFC 4180, no cell that a spreadsheet would run. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`

const cellOf = (cell: string): string => {
  const text = withFormulaGuard(cell)
  return /[",;\t\r\n|]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
