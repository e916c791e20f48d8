import { EncryptedFileError, HucreError } from 'hucre'
import { streamXlsxRows } from 'hucre/xlsx'
import type { RawRow } from './csv.ts'
import { limits } from './limits.ts'
import { TableProblem } from './problem.ts'
import { cellText } from './xlsx-cell.ts'
import { checkedParts, partText } from './zip.ts'

/** The sheets a person sees in a workbook, by their place in it. Refuses what is a zip but no workbook. */
export function visibleSheets(file: Buffer): number[] {
  const parts = checkedParts(file)
  if (parts.has('xl/workbook.bin')) throw new TableProblem('oldExcel', 'binary workbook (.xlsb)')
  const workbook = parts.get('xl/workbook.xml')
  if (!workbook) throw new TableProblem('notATable', 'a zip that is no workbook')
  const sheets = [...partText(file, workbook).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)]
  const visible = sheets.flatMap(([tag], place) => (/\sstate=["'](?:hidden|veryHidden)["']/.test(tag) ? [] : [place]))
  return visible.slice(0, limits.sheets)
}

/** The rows of one sheet, as the file has them. The only place that knows the library. */
export async function* xlsxRows(file: Buffer, sheet: number): AsyncGenerator<RawRow> {
  let last = 0
  try {
    for await (const { index, values } of streamXlsxRows(file, { sheet })) {
      const row = index + 1
      if (!Number.isInteger(row) || row <= last || row > 1_048_576)
        throw new TableProblem('damaged', `row number ${row}`)
      last = row
      yield { row, cells: values.map(cellText) }
    }
  } catch (error) {
    throw problemOf(error)
  }
}

function problemOf(error: unknown): unknown {
  if (error instanceof TableProblem) return error
  if (error instanceof EncryptedFileError) return new TableProblem('encrypted', error.message)
  if (error instanceof HucreError && /exceeds limit/.test(error.message))
    return new TableProblem('tooLarge', error.message)
  // Whatever else the library or zlib stumbles over in these bytes, it is the bytes.
  return new TableProblem('damaged', error instanceof Error ? error.message : String(error))
}
