import type { RawRow } from './csv.ts'
import { TableProblem } from './problem.ts'
import { cellKey, openWorkbook, percentCells, visibleSheets } from './workbook.ts'
import { cellText, percentText } from './xlsx-cell.ts'

/** The sheets of a workbook that a person sees, by their place in it. */
export const sheetsOf = (file: Buffer): number[] => guarded(() => visibleSheets(openWorkbook(file)))

/** The rows of one sheet, as the file has them. The only place that knows the library. */
export async function* xlsxRows(file: Buffer, sheet: number): AsyncGenerator<RawRow> {
  let last = 0
  try {
    const percent = await percentCells(openWorkbook(file), sheet)
    // Loaded only here: half of all files need no workbook library, and it takes longest to load.
    const { streamXlsxRows } = await import('hucre/xlsx')
    for await (const { index, values } of streamXlsxRows(file, { sheet })) {
      const row = index + 1
      if (!Number.isInteger(row) || row <= last || row > 1_048_576)
        throw new TableProblem('damaged', `row number ${row}`)
      last = row
      const shown = (value: unknown, column: number) =>
        typeof value === 'number' && percent.has(cellKey(row, column)) ? percentText(value) : cellText(value)
      yield { row, cells: values.map(shown) }
    }
  } catch (error) {
    throw problemOf(error)
  }
}

function guarded<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw problemOf(error)
  }
}

function problemOf(error: unknown): unknown {
  if (error instanceof TableProblem) return error
  // Whatever the library or zlib stumbles over in these bytes, it is the bytes.
  const message = error instanceof Error ? error.message : String(error)
  return new TableProblem(/exceeds limit/.test(message) ? 'tooLarge' : 'damaged', message)
}
