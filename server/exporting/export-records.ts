import type { Ctx } from '../db/context.ts'
import { Afterwards, Download, type RunAs } from '../http/route.ts'
import type { Kept } from '../records/kept.ts'
import { type Asked, type Page, readPage } from '../records/list.ts'
import { dayOf, timeZoneOf } from '../records/surroundings.ts'
import { invalid } from '../refuse.ts'
import { cellText } from './cell-text.ts'
import { type Column, readColumns } from './columns.ts'
import { namesIn } from './names.ts'
import { type Cell, csvWriter } from './sheets/csv-writer.ts'
import { xlsxWriter } from './sheets/xlsx-writer.ts'

const formats = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const pageSize = 500

/**
 * The records a list with this filter, sort and search would show, as a table with the labels of the actor's language. It is read page by
 * page while it is sent, each page in a short transaction with the actor's rights as they then stand: memory stays flat, and a slow
 * reader holds no connection. What is asked wrongly is refused before the first byte.
 */
export async function exportRecords(ctx: Ctx, kept: Kept, asked: Asked): Promise<Afterwards> {
  const { format, columns: wanted, ...rest } = readAsked(asked)
  const columns = readColumns(ctx, kept.noun, wanted)
  const first = await readTable(ctx, kept, rest, columns)
  const { language } = ctx.actor
  const { path, plural } = kept.noun
  const name = `${path}-${dayOf(ctx.now, timeZoneOf(ctx.config))}.${format}`
  return new Afterwards(async (runAs) => {
    const rows = everyRow(runAs, kept, rest, columns, first)
    const table = withHead(
      columns.map((column) => column.field.label[language]),
      rows,
    )
    const stream = format === 'csv' ? csvWriter(table) : xlsxWriter(table, { sheet: plural[language] })
    return new Download(stream, {
      'content-type': formats[format],
      'content-disposition': `attachment; filename="${name}"`,
    })
  })
}

type Given = { filter?: string | undefined; sort?: string | undefined; q?: string | undefined }
type Table = { rows: Cell[][]; nextCursor: string | null }

function readAsked({ filter, sort, q, columns, format = 'csv', ...unknown }: Asked) {
  const [name] = Object.keys(unknown)
  if (name !== undefined) throw invalid([{ path: name, code: 'unknownParameter' }])
  if (format !== 'csv' && format !== 'xlsx') throw invalid([{ path: 'format', code: 'choice', with: 'csv, xlsx' }])
  return { filter, sort, q, columns, format } as Given & { columns: string | undefined; format: keyof typeof formats }
}

async function* withHead(head: Cell[], rows: AsyncIterable<Cell[]>): AsyncGenerator<Cell[]> {
  yield head
  yield* rows
}

async function* everyRow(runAs: RunAs, kept: Kept, given: Given, columns: readonly Column[], first: Table) {
  yield* first.rows
  for (let cursor = first.nextCursor; cursor !== null; ) {
    const at: string = cursor
    const table = await runAs((ctx) => readTable(ctx, kept, { ...given, cursor: at }, columns))
    yield* table.rows
    cursor = table.nextCursor
  }
}

async function readTable(ctx: Ctx, kept: Kept, asked: Asked, columns: readonly Column[]): Promise<Table> {
  const page: Page = await readPage(ctx, kept, asked, pageSize)
  const names = await namesIn(ctx, columns, page.items)
  const how = { language: ctx.actor.language, timeZone: timeZoneOf(ctx.config), names }
  const rows = page.items.map((record) => columns.map(({ field, of }) => cellText(field, of(record), how)))
  return { rows, nextCursor: page.nextCursor }
}
