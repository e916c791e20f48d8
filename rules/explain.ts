import type { RecordValues, RuleFields } from './fields.ts'
import { type Condition, conditionsOf, type Filter, step } from './filter.ts'
import { opposite } from './operators.ts'
import { conditionTest, finder, toPredicate } from './predicate.ts'
import type { Surroundings } from './surroundings.ts'

/** One condition of a filter on one record; `path` leads to it (`all.0`), `actual` is null when the field is missing. */
export type Part = { path: string; field: string; op: string; matches: boolean; actual: unknown; expected: unknown }

/**
 * A condition that keeps a record from matching; `not` when it is one that ought not to hold. `path` leads to it in what is
 * still demanded (`all.0.any.1`) and is left out where every condition is demanded.
 */
export type Unmet = { field: string; op: string; actual: unknown; expected: unknown; not?: true; path?: string }

/** Whether a record matches, and how each single condition fares on it. */
export function explain(
  filter: Filter,
  fields: RuleFields,
  surroundings: Surroundings,
  record: RecordValues,
): { matches: boolean; parts: Part[] } {
  const parts = conditionsOf(filter).map(({ path, condition }) => ({
    path,
    field: condition.field,
    op: condition.op,
    matches: conditionTest(condition, fields, surroundings)(record),
    actual: finder(condition.field)(record) ?? null,
    expected: condition.value ?? null,
  }))
  return { matches: toPredicate(filter, fields, surroundings)(record), parts }
}

/** The conditions that keep a record from matching, none when it matches; of alternatives every one is named. */
export function unmet(filter: Filter, fields: RuleFields, surroundings: Surroundings, record: RecordValues): Unmet[] {
  const demands = demandsOf(filter, fields)
  return toBlame(
    filter,
    fields,
    surroundings,
  )(record).flatMap((at) => {
    const demand = demands[at]
    return demand ? [unmetBy(demand, record)] : []
  })
}

/** A condition as a record has to meet it: under a `not` its opposite, in its own words where there are any. */
export type Demand = Omit<Unmet, 'actual'>

/** What a filter demands, a line a condition in reading order. The same for every record and moment. */
export function demandsOf(filter: Filter, fields: RuleFields): Demand[] {
  const found: Demand[] = []
  visit(filter, true, '')
  return found

  function visit(node: Filter, wanted: boolean, path: string): void {
    if ('all' in node) visitEach(node.all, wanted, wanted ? 'all' : 'any', path)
    else if ('any' in node) visitEach(node.any, wanted, wanted ? 'any' : 'all', path)
    else if ('not' in node) visit(node.not, !wanted, path)
    else found.push({ ...(wanted ? demand(node) : refusal(node)), ...(path.includes('any') && { path }) })
  }

  /** That not all of them hold is met by any one that fails, hence the `way`. */
  function visitEach(nodes: readonly Filter[], wanted: boolean, way: 'all' | 'any', path: string): void {
    for (const [index, child] of nodes.entries()) visit(child, wanted, step(path, `${way}.${index}`))
  }

  function demand({ field, op, value }: Condition): Demand {
    return { field, op, expected: value ?? null }
  }

  function refusal(condition: Condition): Demand {
    const kind = fields(condition.field)?.kind
    const other = kind && opposite(kind, condition)
    return other ? demand(other) : { ...demand(condition), not: true }
  }
}

/** A demand with what the record has instead. */
export const unmetBy = (demand: Demand, record: RecordValues): Unmet => ({
  ...demand,
  actual: finder(demand.field)(record) ?? null,
})

/** Compiles which of `demandsOf` a record fails, as `toPredicate` compiles whether it matches: empty when it does. */
export function toBlame(
  filter: Filter,
  fields: RuleFields,
  surroundings: Surroundings,
): (record: RecordValues) => number[] {
  let conditions = 0
  const blame = compile(filter, true)
  return (record) => {
    const found: number[] = []
    blame(record, found)
    return found
  }

  function compile(node: Filter, wanted: boolean): (record: RecordValues, found: number[]) => void {
    const holds = toPredicate(node, fields, surroundings)
    if ('not' in node) return compile(node.not, !wanted)
    if ('all' in node || 'any' in node) {
      const inner = ('all' in node ? node.all : node.any).map((child) => compile(child, wanted))
      return (record, found) => {
        if (holds(record) !== wanted) for (const one of inner) one(record, found)
      }
    }
    const at = conditions++
    return (record, found) => {
      if (holds(record) !== wanted) found.push(at)
    }
  }
}
