import type { RuleFields } from './fields.ts'
import { type Condition, type Filter, type Operator, step } from './filter.ts'
import { isOperator, rowOf } from './operators.ts'
import { readValue } from './values.ts'

/** `path` leads to the fault (`any.0.all.2.value`, empty at the root); `detail` names the bad key or the `ValueFault`. */
export type Problem = {
  readonly path: string
  readonly code:
    | 'malformed'
    | 'unknownField'
    | 'unknownOperator'
    | 'operatorNotForField'
    | 'wrongValue'
    | 'tooDeep'
    | 'tooMany'
    | 'cyclic'
  readonly field?: string
  readonly detail?: string
}

export type ReadOptions = {
  /** The member values a member's own rule may name: `['languages', 'region']`. */
  readonly members?: readonly string[]
  readonly maxConditions?: number
  readonly maxDepth?: number
}

export type Reading = { readonly filter: Filter } | { readonly problems: Problem[] }

const MOST_PROBLEMS = 100
const LONGEST_LIST = 10_000
const LONGEST_NAME = 200

type Visit = { input: unknown; path: string; depth: number; accept: (filter: Filter) => void }

/**
 * Reads a filter from outside, however hostile: it walks with its own stack, so depth and cycles cannot exhaust the
 * program's. Answers a clean copy, or everything that is wrong with it (at most 100 problems).
 */
export function readFilter(input: unknown, fields: RuleFields, options: ReadOptions = {}): Reading {
  const { members = [], maxConditions = 1000, maxDepth = 200 } = options
  const problems: Problem[] = []
  const ancestors = new Set<object>()
  const waiting: (Visit | { leave: object })[] = []
  let result: Filter = { any: [] }
  let conditions = 0
  let groups = 0
  waiting.push({ input, path: '', depth: 0, accept: (filter) => (result = filter) })

  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('leave' in next) ancestors.delete(next.leave)
    else read(next)
    if (problems.length >= MOST_PROBLEMS || conditions > maxConditions || groups > maxConditions) break
  }
  if (conditions > maxConditions || groups > maxConditions) problems.unshift({ path: '', code: 'tooMany' })
  return problems.length > 0 ? { problems: problems.slice(0, MOST_PROBLEMS) } : { filter: result }

  function read(visit: Visit): void {
    const { input: node, path } = visit
    if (typeof node !== 'object' || node === null || Array.isArray(node)) problems.push({ path, code: 'malformed' })
    else if (ancestors.has(node)) problems.push({ path, code: 'cyclic' })
    else if (visit.depth > maxDepth) problems.push({ path, code: 'tooDeep' })
    else if ('all' in node) readGroup(node, 'all', node.all, visit)
    else if ('any' in node) readGroup(node, 'any', node.any, visit)
    else if ('not' in node) readNot(node, node.not, visit)
    else readCondition(node, visit)
  }

  function readGroup(node: object, key: 'all' | 'any', children: unknown, visit: Visit): void {
    if (strange(node, [key], visit.path)) return
    const path = step(visit.path, key)
    groups++
    if (!Array.isArray(children)) problems.push({ path, code: 'malformed' })
    else if (children.length > 2 * maxConditions) problems.push({ path, code: 'tooMany' })
    else {
      const filters: Filter[] = []
      visit.accept(key === 'all' ? { all: filters } : { any: filters })
      enter(node)
      for (let index = children.length - 1; index >= 0; index--) {
        waiting.push({
          input: children[index],
          path: step(path, String(index)),
          depth: visit.depth + 1,
          accept: (filter) => filters.push(filter),
        })
      }
    }
  }

  function readNot(node: object, child: unknown, visit: Visit): void {
    if (strange(node, ['not'], visit.path)) return
    groups++
    enter(node)
    waiting.push({
      input: child,
      path: step(visit.path, 'not'),
      depth: visit.depth + 1,
      accept: (filter) => visit.accept({ not: filter }),
    })
  }

  function enter(node: object): void {
    ancestors.add(node)
    waiting.push({ leave: node })
  }

  function readCondition(node: object, { path, accept }: Visit): void {
    if (strange(node, ['field', 'op', 'value'], path)) return
    conditions++
    const { field: name, op, value: given } = node as { field?: unknown; op?: unknown; value?: unknown }
    if (typeof name !== 'string' || name === '' || name.length > LONGEST_NAME) {
      problems.push({ path: step(path, 'field'), code: 'malformed' })
      return
    }
    const field = fields(name)
    if (!field) problems.push({ path: step(path, 'field'), code: 'unknownField', field: name })
    if (typeof op !== 'string') problems.push({ path: step(path, 'op'), code: 'malformed', field: name })
    else if (!isOperator(op))
      problems.push({ path: step(path, 'op'), code: 'unknownOperator', field: name, detail: op.slice(0, LONGEST_NAME) })
    if (!field || typeof op !== 'string' || !isOperator(op)) return
    const row = rowOf(field.kind, op)
    const at = step(path, 'value')
    if (!row) problems.push({ path: step(path, 'op'), code: 'operatorNotForField', field: name, detail: op })
    else if (Array.isArray(given) && given.length > LONGEST_LIST)
      problems.push({ path: at, code: 'tooMany', field: name })
    else {
      const reading = readValue(given, row.takes, field, op, members)
      if ('fault' in reading) {
        const where = reading.at === undefined ? at : step(at, String(reading.at))
        problems.push({ path: where, code: 'wrongValue', field: name, detail: reading.fault })
      } else accept(condition(name, op, reading))
    }
  }

  /** Unknown keys are refused: a misspelt one must not silently widen a rule. */
  function strange(node: object, known: readonly string[], path: string): boolean {
    const key = Object.keys(node).find((name) => !known.includes(name))
    if (key !== undefined) problems.push({ path, code: 'malformed', detail: key.slice(0, LONGEST_NAME) })
    return key !== undefined
  }
}

function condition(field: string, op: Operator, { value }: Pick<Condition, 'value'>): Condition {
  return value === undefined ? { field, op } : { field, op, value }
}
