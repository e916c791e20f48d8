import { type DateFormat, importRun, type Language, type Noun, nounByName } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { newId } from '../db/ids.ts'
import { sql } from '../db/sql.ts'
import type { Request } from '../http/request.ts'
import { Afterwards } from '../http/route.ts'
import { keptOf } from '../records/kept.ts'
import { insertRecord } from '../records/save.ts'
import { invalid, refuse } from '../refuse.ts'
import { guessDateFormat } from './cells/dates.ts'
import { isOfErrorFile } from './error-file.ts'
import { type FileColumn, filledFields, type Import, imports } from './imports.ts'
import { guessFields, importable, importFields } from './meaning/import-fields.ts'
import { openTable, type Table } from './reading/open-table.ts'
import { asRefusal } from './table-problem.ts'
import { temporaryFile } from './temporary-file.ts'

/**
 * Takes a file in: reads it whole once, so that an unreadable one is refused at once, counts its rows and guesses what its columns mean.
 * No transaction is open while it is read.
 */
export function uploadImport(request: Request): Afterwards {
  return new Afterwards(async (runAs) => {
    const { bytes, fileName, entity } = await partsOf(request)
    const language = await runAs(async (ctx) => {
      importable(ctx, entity)
      return ctx.actor.language
    })
    const file = await readWhole(bytes, language)
    return runAs((ctx) => keepImport(ctx, entity, fileName, bytes, language, file))
  })
}

async function partsOf({ raw }: Request): Promise<{ bytes: Buffer; fileName: string; entity: string }> {
  if (!raw.isMultipart()) throw refuse('media.unsupported')
  let bytes: Buffer | undefined
  let fileName = ''
  let entity = ''
  for await (const part of raw.parts()) {
    if (part.type === 'field') {
      if (part.fieldname === 'entity') entity = String(part.value)
    } else if (part.fieldname === 'file') {
      bytes = await part.toBuffer()
      fileName = part.filename
    } else part.file.resume()
  }
  const missing = [...(bytes ? [] : ['file']), ...(entity ? [] : ['entity'])]
  if (!bytes || missing.length) throw invalid(missing.map((path) => ({ path, code: 'required' })))
  return { bytes, fileName: plainName(fileName), entity }
}

/** The last part of a path, without what no name can hold. */
const plainName = (name: string) =>
  (name.normalize('NFC').split(/[\\/]/).at(-1) ?? '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 255)
    .toWellFormed() || 'file'

type Whole = Pick<Table, 'format' | 'encoding' | 'separator' | 'columns' | 'head'> & { rows: number; early: string[][] }

/** How many rows of each column are looked at for the way dates are written. */
const lookedAt = 1000

async function readWhole(bytes: Buffer, language: Language): Promise<Whole> {
  const { path, remove } = await temporaryFile(bytes)
  try {
    const { rows, ...table } = await openTable(path, { language })
    const early: string[][] = table.columns.map(() => [])
    let count = 0
    for await (const { cells } of rows())
      if (count++ < lookedAt) for (const [i, cell] of cells.entries()) if (cell.trim()) early[i]?.push(cell)
    return { ...table, rows: count, early }
  } catch (error) {
    throw asRefusal(error, language)
  } finally {
    await remove()
  }
}

async function keepImport(
  ctx: Ctx,
  entity: string,
  fileName: string,
  bytes: Buffer,
  language: Language,
  { columns: found, head, early, ...file }: Whole,
) {
  const { noun } = importable(ctx, entity)
  const guess = guessFields(noun, ctx, found)
  const columns: FileColumn[] = found.map((column, i) => ({
    ...column,
    field: isOfErrorFile(found, i) ? null : (guess[i] ?? null),
  }))
  const mapping = Object.fromEntries(columns.map(({ name, field }) => [name, field]))
  const values = {
    ...file,
    entity: noun.name,
    fileName,
    columns,
    mapping,
    dateFormat: dateFormatOf(ctx, noun, guess, early),
  }
  const id = newId()
  const record = insertRecord(ctx, importRun, values, { head: JSON.stringify(head), language }, id)
  ctx.tx.write(sql`insert into import_files (workspace_id, id, bytes) values (${ctx.workspaceId}, ${id}, ${bytes})`)
  await imports.present?.(ctx, [record])
  return shown(ctx, record)
}

/** How the file writes dates, from the columns meant for dates, else from any; day first where nothing tells. */
function dateFormatOf(ctx: Ctx, noun: Noun, guess: readonly (string | null)[], early: readonly string[][]): DateFormat {
  const fields = importFields(noun, ctx)
  const isDate = (name: string | null | undefined) =>
    ['date', 'dateTime'].includes(fields.get(name ?? '')?.field.type ?? '')
  const meant = early.filter((_, i) => isDate(guess[i]))
  return guessDateFormat((meant.length ? meant : early).flat()) ?? 'DD/MM/YYYY'
}

/** An import as it is answered: with the fields that its columns may fill. */
export function shown(ctx: Ctx, record: Record<string, unknown>): Record<string, unknown> {
  const noun = nounByName(String(record.entity))
  const madeOf = keptOf(noun.name).imported?.madeOf ?? {}
  const filled = filledFields(record as Import)
  const fields = [...importFields(noun, ctx).values()].map(({ name, field, matchOnly }) => ({
    name,
    type: field.type,
    label: field.label[ctx.actor.language],
    required: field.required === true && !madeOf[name]?.some((other) => filled.has(other)),
    matchOnly,
    ...(field.to ? { to: field.to } : {}),
    ...(field.options ? { options: field.options } : {}),
  }))
  return { ...record, fields }
}
