import type { RecordValues, RuleFields } from './fields.ts'
import type { Condition, Filter } from './filter.ts'
import { rowOf } from './operators.ts'
import type { Surroundings } from './surroundings.ts'

/** Compiles a filter that `readFilter` accepted. Relative dates stay at the `now` given here: compile anew when it moves on. */
export function toPredicate(
  filter: Filter,
  fields: RuleFields,
  surroundings: Surroundings,
): (record: RecordValues) => boolean {
  return compile(filter)

  function compile(node: Filter): (record: RecordValues) => boolean {
    if ('all' in node) return every(node.all.map(compile))
    if ('any' in node) return some(node.any.map(compile))
    if ('not' in node) {
      const matches = compile(node.not)
      return (record) => !matches(record)
    }
    return conditionTest(node, fields, surroundings)
  }
}

/** One condition compiled. A field or operator that is not there is a bug of the caller: unread filters never match all. */
export function conditionTest(
  condition: Condition,
  fields: RuleFields,
  surroundings: Surroundings,
): (record: RecordValues) => boolean {
  const { field, op, value = '' } = condition
  const kind = fields(field)?.kind
  const row = kind && rowOf(kind, op)
  if (!row) throw new Error(`No condition "${op}" on field "${field}"`)
  const test = row.memory(value, surroundings)
  const find = finder(field)
  return (record) => test(find(record))
}

/** Finds a field in a record: by its whole name first, then `custom.size` as `size` in `custom`. */
export function finder(field: string): (record: RecordValues) => unknown {
  const dot = field.indexOf('.')
  if (dot < 0) return (record) => record[field]
  const outer = field.slice(0, dot)
  const inner = field.slice(dot + 1)
  return (record) => {
    const value = record[field]
    if (value !== undefined) return value
    const group = record[outer]
    return typeof group === 'object' && group !== null ? (group as RecordValues)[inner] : undefined
  }
}

type Test = (record: RecordValues) => boolean

function every(tests: readonly Test[]): Test {
  return (record) => {
    for (const test of tests) if (!test(record)) return false
    return true
  }
}

function some(tests: readonly Test[]): Test {
  return (record) => {
    for (const test of tests) if (test(record)) return true
    return false
  }
}
