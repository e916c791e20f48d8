import { nounByName, type Problem } from '@kohoi/contract'
import type { Ctx } from '../../db/context.ts'
import { invalid } from '../../refuse.ts'
import type { Defaults, FileColumn, Import, Inside, Mapping, Values } from '../imports.ts'
import { resolveReferences } from '../running/references.ts'
import { readRowValues, type Source, sourcesOf } from '../running/row-values.ts'
import type { Run } from '../running/run.ts'

/** What a user says of cells: what is meant by those of a column, and what holds where a row says nothing; null takes that back. */
export type Said = { values?: Values | undefined; defaults?: Record<string, string | null> | undefined }

/** What holds after a change: the words of a column and the default of a field replace those from before. */
export function mergedMeaning(record: Import, mapping: Mapping, { values = {}, defaults = {} }: Said) {
  const before = record.mapping as Mapping
  const same = Object.entries(record.values as Values).filter(([column]) => mapping[column] === before[column])
  const known: Record<string, string | null> = { ...(record.defaults as Defaults), ...defaults }
  const kept = (entries: [string, Record<string, string | null>][]) =>
    entries.filter(([, words]) => Object.keys(words).length > 0)
  return {
    values: Object.fromEntries(kept(Object.entries({ ...Object.fromEntries(same), ...values }))),
    defaults: Object.fromEntries(
      Object.entries(known).flatMap(([field, text]) => (text?.trim() ? [[field, text]] : [])),
    ),
  }
}

/** Refuses words that their column's field cannot hold, at `values.<column>.<cell>` and `defaults.<field>`. */
export async function checkMeaning(
  ctx: Ctx,
  import_: Inside & { record: Import },
  { values = {}, defaults = {} }: Said,
) {
  const { record } = import_
  const run: Run = { ...import_, noun: nounByName(record.entity), userId: ctx.actor.userId ?? '' }
  const sources = sourcesOf(ctx, run)
  const columns = new Set((record.columns as FileColumn[]).map(({ name }) => name))
  const problems: Problem[] = []
  const asked: { path: string; text: string; source: Source }[] = []
  for (const [column, words] of Object.entries(values)) {
    if (!columns.has(column)) problems.push({ path: `values.${column}`, code: 'columnUnknown' })
    const source = sources.find((one) => one.column === column)
    for (const [cell, text] of Object.entries(words))
      if (source && text?.trim()) asked.push({ path: `values.${column}.${cell}`, text, source })
  }
  for (const [field, text] of Object.entries(defaults)) {
    const source = sources.find(({ name }) => name === field)
    if (!source || source.matchOnly) {
      if (text?.trim()) problems.push({ path: `defaults.${field}`, code: 'unknownField' })
    } else if (text?.trim()) asked.push({ path: `defaults.${field}`, text, source })
  }
  const plain = { words: new Map(), otherwise: null, at: 0 }
  const rows = asked.map(({ text, source }) =>
    readRowValues(ctx, run, [{ ...source, ...plain }], { row: 0, cells: [text] }),
  )
  await resolveReferences(ctx, run.noun, rows)
  for (const [i, row] of rows.entries())
    for (const { code, with: slot } of row.problems)
      problems.push({ path: asked[i]?.path ?? '', code, ...(slot === undefined ? {} : { with: slot }) })
  if (problems.length) throw invalid(problems)
}
