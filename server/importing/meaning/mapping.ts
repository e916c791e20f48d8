import { type DateFormat, importRun, type Noun, nounByName, type Problem } from '@kohoi/contract'
import type { Ctx } from '../../db/context.ts'
import { updateRecord } from '../../records/save.ts'
import { invalid, refuse } from '../../refuse.ts'
import {
  type FileColumn,
  filledFields,
  type Import,
  type Inside,
  lockImport,
  type Mapping,
  tellProgress,
} from '../imports.ts'
import { shown } from '../upload.ts'
import { importFields, missingFields } from './import-fields.ts'
import { checkMeaning, mergedMeaning, type Said } from './said.ts'

type Change = Said & {
  mapping?: Mapping | undefined
  onDuplicate?: 'skip' | 'update' | 'create' | undefined
  dateFormat?: DateFormat | undefined
}

/** True while nothing has been imported and nothing is at work. */
export const isOpen = ({ state }: Import, { job }: Inside): boolean =>
  state === 'new' || state === 'tested' || (state === 'failed' && job === 'test')

/**
 * Changes what the columns and cells mean. Columns left out stay as they are, but give their field up to a column that asks for it by
 * name; words for the cells of a column that means something else now are forgotten.
 */
export async function changeImport(ctx: Ctx, id: string, ifMatch: string | undefined, read: () => Change) {
  const { record, inside } = await lockImport(ctx, id, ifMatch)
  const { mapping: given = {}, values = {}, defaults = {}, ...rest } = read()
  const mapping = mergedMapping(ctx, record, given)
  if (!isOpen(record, inside)) throw refuse('import.state')
  const meaning = mergedMeaning(record, mapping, { values, defaults })
  await checkMeaning(
    ctx,
    { ...inside, record: { ...record, ...rest, mapping, ...meaning } as Import },
    { values, defaults },
  )
  const next = {
    mapping,
    ...meaning,
    onDuplicate: rest.onDuplicate ?? record.onDuplicate,
    dateFormat: rest.dateFormat ?? record.dateFormat,
  }
  const same = (Object.keys(next) as (keyof typeof next)[]).every(
    (name) => JSON.stringify(next[name]) === JSON.stringify(record[name]),
  )
  // What a test found out no longer holds.
  const blank = { state: 'new', done: 0, created: 0, updated: 0, skipped: 0, failed: 0, problem: null }
  const fresh = same ? record : updateRecord(ctx, importRun, record, { ...next, ...blank })
  tellProgress(ctx, { id, version: fresh.version, userId: ctx.actor.userId ?? '' })
  return shown(ctx, fresh)
}

function mergedMapping(ctx: Ctx, record: Import, given: Mapping): Mapping {
  const noun = nounByName(record.entity)
  const fields = importFields(noun, ctx)
  const columns = new Set((record.columns as FileColumn[]).map(({ name }) => name))
  const problems: Problem[] = []
  const taken = new Map<string, string>()
  for (const [column, field] of Object.entries(given)) {
    const path = `mapping.${column}`
    if (!columns.has(column)) problems.push({ path, code: 'columnUnknown' })
    else if (field !== null && !fields.has(field)) problems.push({ path, code: 'unknownField' })
    else if (field !== null && taken.has(field))
      problems.push({ path, code: 'columnTwice', with: labelOf(ctx, noun, field) })
    else if (field !== null) taken.set(field, column)
  }
  if (problems.length) throw invalid(problems)
  const kept = Object.entries(record.mapping as Mapping).map(([column, field]) => [
    column,
    field !== null && taken.has(field) ? null : field,
  ])
  return { ...Object.fromEntries(kept), ...given }
}

const labelOf = (ctx: Ctx, noun: Noun, name: string) =>
  importFields(noun, ctx).get(name)?.field.label[ctx.actor.language] ?? name

/** Refuses a mapping that cannot make a single record: a required field that no column fills, or one that is gone. */
export function checkMapping(ctx: Ctx, record: Import): void {
  const noun = nounByName(record.entity)
  const fields = importFields(noun, ctx)
  const mapped = Object.entries(record.mapping as Mapping).filter(([, field]) => field !== null)
  const problems: Problem[] = mapped
    .filter(([, field]) => !fields.has(field ?? ''))
    .map(([column]) => ({ path: `mapping.${column}`, code: 'unknownField' }))
  for (const { name } of missingFields(noun, ctx, filledFields(record)))
    problems.push({ path: 'mapping', code: 'columnMissing', with: labelOf(ctx, noun, name) })
  if (problems.length) throw invalid(problems)
}
