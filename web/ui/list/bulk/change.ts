import { same } from '../../../api/merge.ts'
import { valueAt } from '../../../fields/custom.ts'

export type Way = 'set' | 'add' | 'remove'
/** One change for many records; tags and the like can be added or taken away instead of replaced. */
export type Change = readonly { name: string; way: Way; value: unknown }[]
type Values = Readonly<Record<string, unknown>>

/** The body of the PATCH that makes the change in one record; null when it is so already. */
export function bodyOf(change: Change, record: Values): Values | null {
  const wanted = change
    .map(({ name, way, value }) => [name, changed(valueAt(record, name), way, value)] as const)
    .filter(([name, value]) => !same(valueAt(record, name) ?? null, value))
  return wanted.length > 0 ? placed(wanted, record) : null
}

/** The body that takes the change back: the values the record had, among the custom ones it has `now`. */
export function undoneBody(change: Change, before: Values, now: Values): Values {
  return placed(
    change.map(({ name }) => [name, valueAt(before, name) ?? null] as const),
    now,
  )
}

function changed(old: unknown, way: Way, value: unknown): unknown {
  if (way === 'set') return value ?? null
  const had = Array.isArray(old) ? (old as unknown[]) : []
  const given = Array.isArray(value) ? (value as unknown[]) : []
  return way === 'add' ? [...new Set([...had, ...given])] : had.filter((one) => !given.includes(one))
}

/** Custom values travel together, so those that stay go along. */
function placed(values: readonly (readonly [string, unknown])[], record: Values): Values {
  const own = values.filter(([name]) => !name.startsWith('custom.'))
  const custom = values.flatMap(([name, value]) =>
    name.startsWith('custom.') ? [[name.slice(7), value] as const] : [],
  )
  return {
    ...Object.fromEntries(own),
    ...(custom.length > 0 && { custom: { ...(record.custom as Values | null), ...Object.fromEntries(custom) } }),
  }
}
