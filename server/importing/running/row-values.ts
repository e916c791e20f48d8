import type { Field, Language, ProblemCode } from '@kohoi/contract'
import { fold } from '@kohoi/rules'
import type { Ctx } from '../../db/context.ts'
import type { Row } from '../../db/rows.ts'
import type { CellProblem } from '../../naming/cell.ts'
import { readNames } from '../../naming/choices.ts'
import { currencyOf, timeZoneOf } from '../../records/surroundings.ts'
import { readCell } from '../cells/read-cell.ts'
import type { Defaults, FileColumn, Mapping, Values } from '../imports.ts'
import { importFields } from '../meaning/import-fields.ts'
import type { FileRow } from './file-reader.ts'
import type { RowProblem } from './outcome.ts'
import type { Run } from './run.ts'

/** What fills a field: the cells of a column, or (`column` null) the same in all rows. */
export type Source = {
  /** Where its cell stands in a row. */
  at: number
  column: string | null
  name: string
  field: Field
  matchOnly: boolean
  /** What is meant by cells, by `wordKey`. */
  words: ReadonlyMap<string, string>
  /** What holds where the cell is empty. */
  otherwise: string | null
}

/** What the cells of a row say. References are still the names or ids that the cells hold. */
export type ReadRow = {
  row: FileRow
  values: Row
  references: { source: Source; texts: string[] }[]
  /** What the references are called, by field. */
  names: Map<string, string>
  problems: RowProblem[]
}

export function sourcesOf(ctx: Ctx, { record, noun }: Pick<Run, 'record' | 'noun'>): Source[] {
  const fields = importFields(noun, ctx)
  const mapping = record.mapping as Mapping
  const values = record.values as Values
  const defaults = record.defaults as Defaults
  const columns: Source[] = (record.columns as FileColumn[]).flatMap(({ name: column }, at) => {
    const found = fields.get(mapping[column] ?? '')
    const words = Object.entries(values[column] ?? {}).map(([cell, text]): [string, string] => [
      wordKey(cell),
      text ?? '',
    ])
    return found ? [{ at, column, ...found, words: new Map(words), otherwise: defaults[found.name] ?? null }] : []
  })
  const mapped = new Set(columns.map(({ name }) => name))
  const alike: Source[] = Object.entries(defaults).flatMap(([name, otherwise]) => {
    const found = fields.get(name)
    return found && !mapped.has(name) ? [{ at: -1, column: null, ...found, words: new Map(), otherwise }] : []
  })
  return [...columns, ...alike]
}

/** Cells that read alike are one to whoever says what is meant by them: case and blanks do not count. */
const wordKey = (text: string): string => fold(text.trim().replace(/\s+/g, ' '))

/** What a cell means: itself unless the user said otherwise, of the whole cell or of one of several it lists. */
function meantBy({ field, words, otherwise }: Source, cell: string): string {
  const whole = words.get(wordKey(cell))
  const lists = whole === undefined && words.size > 0 && (field.type === 'references' || field.type === 'choices')
  const parts = () => (readNames(cell).value ?? []).map((part) => words.get(wordKey(part)) ?? part)
  const meant = whole ?? (lists ? parts().join('; ') : cell)
  return meant.trim() === '' ? (otherwise ?? '') : meant
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
  const read: ReadRow = { row, values: {}, references: [], names: new Map(), problems: [] }
  if (row.problem) read.problems.push({ code: 'rowTooManyCells' })
  for (const source of sources) {
    const cell = meantBy(source, row.cells[source.at] ?? '')
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
  // Lines are told of by their place: `lines.0.productId` is of the column of `lines.productId`.
  const asked = path.replace(/\.\d+(?=\.)/g, '')
  const source = sources
    .filter(({ name }) => asked === name || asked.startsWith(`${name}.`))
    .sort((a, b) => b.name.length - a.name.length)[0]
  return source && placeOf(source, meantBy(source, row.cells[source.at] ?? ''))
}

/** Where a problem is, and the cell as a reason quotes it. */
export const placeOf = ({ column, name }: Source, cell: string) => ({
  ...(column === null ? { field: name } : { column }),
  value: shortened(cell),
})

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
  source: Source,
  cell: string,
  { problem, suggestions = [] }: { problem: CellProblem; suggestions?: string[] },
  language: Language,
): RowProblem {
  const { field } = source
  const at = placeOf(source, cell)
  if (problem !== 'unknown') return { ...at, code: codes[problem] }
  if (suggestions.length) return meantInstead(at, suggestions)
  if (field.type === 'country') return { ...at, code: 'country' }
  const labels = (field.options ?? []).map(({ label }) => label[language])
  return labels.length ? { ...at, code: 'choice', with: labels.join(', ') } : { ...at, code: 'cellUnknown' }
}

/** There is no such entry, but others that may have been meant. */
export const meantInstead = (
  at: Pick<RowProblem, 'column' | 'field' | 'value'>,
  meant: readonly string[],
): RowProblem => ({
  ...at,
  code: 'cellMeant',
  with: meant.join(', '),
  meant: [...meant],
})

/** A cell as a reason quotes it. */
const shortened = (cell: string): string => {
  const plain = cell.trim().replace(/\s+/g, ' ')
  return plain.length > 100 ? `${plain.slice(0, 99).toWellFormed()}…` : plain
}
