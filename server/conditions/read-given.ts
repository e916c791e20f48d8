import { type Field, fieldTypes, type Noun, type Problem } from '@kohoi/contract'
import { fieldSchema, problemsOf } from '@kohoi/contract/schema'
import type { Ctx } from '../db/context.ts'
import { findField } from '../records/fields.ts'

type Values = Record<string, unknown>

/**
 * A record that somebody made up to try conditions on: any of its fields, the server's own too, none required. Values are read as the
 * interface reads them (`Canada` becomes `CA`); what no field holds stands among the problems.
 */
export function readGiven(
  ctx: Pick<Ctx, 'config'>,
  noun: Noun,
  given: Values,
): { record: Values; problems: Problem[] } {
  const record: Values = {}
  const problems: Problem[] = []
  for (const [name, value] of flat(given)) {
    const field = findField(noun, ctx.config, name)?.field
    if (!field) {
      problems.push({ path: `record.${name}`, code: 'unknownField' })
      continue
    }
    const read = readLoosely(field, value)
    if ('problems' in read)
      problems.push(
        ...read.problems.map(({ path, ...rest }) => ({ ...rest, path: `record.${name}${path && `.${path}`}` })),
      )
    else record[name] = read.value
  }
  return { record, problems }
}

/** Custom values may stand in `custom` or under `custom.<code>`. */
const flat = (given: Values): [string, unknown][] =>
  Object.entries(given).flatMap(([name, value]): [string, unknown][] =>
    name === 'custom' && typeof value === 'object' && value !== null
      ? Object.entries(value).map(([code, inner]) => [`custom.${code}`, inner])
      : [[name, value]],
  )

function readLoosely(field: Field, value: unknown): { value: unknown } | { problems: Problem[] } {
  if (value === null || value === undefined) return { value: null }
  if (fieldTypes[field.type] === 'text')
    return typeof value === 'string' ? { value } : { problems: [{ path: '', code: 'wrongType' }] }
  if (fieldTypes[field.type] === null) return { value }
  const { min: _min, max: _max, ...loose } = field
  const read = fieldSchema({ ...loose, required: false }).safeParse(value)
  return read.success ? { value: read.data } : { problems: problemsOf(read.error) }
}
