import { type Language, l, languages } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { csvWriter } from '../exporting/sheets/csv-writer.ts'
import { Afterwards, Download, type RunAs } from '../http/route.ts'
import { readRecord } from '../records/acts.ts'
import { type FileColumn, type Import, imports } from './imports.ts'
import { reasonOf } from './reasons.ts'
import type { RowProblem } from './running/outcome.ts'

/** What stands before the file's own columns. */
const rowLabel = l('Row', 'แถว', 'Dòng')
const reasonLabel = l('Reason', 'เหตุผล', 'Lý do')
const page = 500

/** The rows that failed, ready to be mended and uploaded again: number in the file, reason, and the file's own cells. Read page by page. */
export async function errorFile(ctx: Ctx, id: string): Promise<Afterwards> {
  const record = await readRecord(ctx, imports, id)
  const { language } = ctx.actor
  return new Afterwards(
    async (runAs) =>
      new Download(csvWriter(rowsOf(runAs, record, language)), {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="errors.csv"; filename*=UTF-8''${encodeURIComponent(errorName(record.fileName))}`,
      }),
  )
}

/** True of the columns of an error file that is brought back, mended: its first two tell of the rows and are none of theirs. */
export const isOfErrorFile = (columns: readonly { name: string }[], at: number): boolean =>
  at < 2 && languages.some((one) => columns[0]?.name === rowLabel[one] && columns[1]?.name === reasonLabel[one])

const errorName = (fileName: string) => `${fileName.replace(/\.(csv|txt|xlsx)$/i, '')}-errors.csv`

async function* rowsOf(runAs: RunAs, record: Import, language: Language): AsyncGenerator<string[]> {
  yield [rowLabel[language], reasonLabel[language], ...(record.columns as FileColumn[]).map(({ name }) => name)]
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after
    const rows = await runAs((ctx) => readPage(ctx, record, from))
    for (const { row, reason, cells } of rows) yield [String(row), reason, ...cells]
    after = rows.length === page ? (rows.at(-1)?.row ?? null) : null
  }
}

async function readPage(ctx: Ctx, { id, entity }: Import, after: number) {
  const rows = await ctx.tx.many<{ row: number; problems: RowProblem[]; cells: string[] }>(sql`
    select row, problems, cells from import_rows
    where workspace_id = ${ctx.workspaceId} and import_id = ${id} and result = 'failed' and row > ${after} order by row limit ${page}`)
  return rows.map(({ row, problems, cells }) => ({
    row,
    cells,
    reason: reasonOf(problems, entity, ctx),
  }))
}
