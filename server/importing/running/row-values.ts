import type { Field, Language, ProblemCode } from '@kohoi/contract'
import type { Ctx } from '../../db/context.ts'
import type { Row } from '../../db/rows.ts'
import { currencyOf, timeZoneOf } from '../../records/surroundings.ts'
import type { CellProblem } from '../cells/cell.ts'
import { readCell } from '../cells/read-cell.ts'
import { importFields } from '../import-fields.ts'
import type { FileColumn, Mapping } from '../imports.ts'
import type { FileRow } from './file-reader.ts'
import type { RowProblem } from './outcome.ts'
import type { Run } from './run.ts'

/** A column that is imported: where its cell stands in a row, and the field it fills. */
export type Source = { at: number; column: string; name: string; field: Field; matchOnly: boolean }

/** What the cells of a row say. References are still the names or ids that the cells hold. */
export type ReadRow = {
  row: FileRow
  values: Row
  references: { source: Source; texts: string[] }[]
  problems: RowProblem[]
}

export function sourcesOf(ctx: Ctx, { record, noun }: Run): Source[] {
  const fields = importFields(noun, ctx.config)
  const mapping = record.mapping as Mapping
  return (record.columns as FileColumn[]).flatMap(({ name: column }, at) => {
    const found = fields.get(mapping[column] ?? '')
    return found ? [{ at, column, ...found }] : []
  })
}

/** Reads the cells of a row that are filled; those that cannot be read become problems at their columns. */
export function readRowValues(ctx: Ctx, run: Run, sources: readonly Source[], row: FileRow): ReadRow {
  const options = {
    language: run.language,
    plainNumbers: run.record.format === 'xlsx',
    currency: currencyOf(ctx.config),
    timeZone: timeZoneOf(ctx.config),
    format: run.record.dateFormat,
  }
  const read: ReadRow = { row, values: {}, references: [], problems: [] }
  if (row.problem) read.problems.push({ code: 'rowTooManyCells' })
  for (const source of sources) {
    const cell = row.cells[source.at] ?? ''
    if (cell.trim() === '') continue
    const { field } = source
    const found = readCell(field.type, cell, { ...options, ...(field.options ? { options: field.options } : {}) })
    if ('problem' in found) read.problems.push(problemAt(source, cell, found, run.language))
    else if (found.value === null) continue
    else if (field.to) read.references.push({ source, texts: [found.value].flat() as string[] })
    else put(read.values, source.name, found.value)
  }
  return read
}

/** Sets a field by its name in mappings: `custom.size` and `billTo.country` stand inside. */
export function put(values: Row, name: string, value: unknown): void {
  const at = name.indexOf('.')
  if (at < 0) {
    values[name] = value
    return
  }
  const outer = name.slice(0, at)
  values[outer] = { ...(values[outer] as Row | undefined), [name.slice(at + 1)]: value }
}

/** Finds the column a problem of the form's command is about: `expectedRevenue.amount` is of the column of `expectedRevenue`. */
export const columnFinder = (sources: readonly Source[], row: FileRow) => (path: string) => {
  const source = sources
    .filter(({ name }) => path === name || path.startsWith(`${name}.`))
    .sort((a, b) => b.name.length - a.name.length)[0]
  return source && { column: source.column, value: shortened(row.cells[source.at] ?? '') }
}

const codes: Record<Exclude<CellProblem, 'unknown'>, ProblemCode> = {
  notANumber: 'cellNumber',
  notWhole: 'wholeNumber',
  tooManyDecimals: 'cellDecimals',
  tooLarge: 'cellTooLarge',
  unknownCurrency: 'currency',
  notADate: 'cellDate',
  impossibleDate: 'cellNoSuchDay',
  notATime: 'cellTime',
  notYesNo: 'cellYesNo',
  notAnEmail: 'email',
}

function problemAt(
  { column, field }: Source,
  cell: string,
  { problem, suggestions = [] }: { problem: CellProblem; suggestions?: string[] },
  language: Language,
): RowProblem {
  const at = { column, value: shortened(cell) }
  if (problem !== 'unknown') return { ...at, code: codes[problem] }
  if (suggestions.length) return { ...at, code: 'cellMeant', with: suggestions.join(', ') }
  if (field.type === 'country') return { ...at, code: 'country' }
  const labels = (field.options ?? []).map(({ label }) => label[language])
  return labels.length ? { ...at, code: 'choice', with: labels.join(', ') } : { ...at, code: 'cellUnknown' }
}

/** A cell as a reason quotes it. */
export const shortened = (cell: string): string => {
  const plain = cell.trim().replace(/\s+/g, ' ')
  return plain.length > 100 ? `${plain.slice(0, 99).toWellFormed()}…` : plain
}
