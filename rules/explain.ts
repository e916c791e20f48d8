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
  const found: Unmet[] = []
  blame(filter, true, '')
  return found

  function blame(node: Filter, wanted: boolean, path: string): void {
    if (holds(node) === wanted) return
    if ('all' in node) blameEach(node.all, wanted, wanted ? 'all' : 'any', path)
    else if ('any' in node) blameEach(node.any, wanted, wanted ? 'any' : 'all', path)
    else if ('not' in node) blame(node.not, !wanted, path)
    else found.push({ ...(wanted ? demand(node) : refusal(node)), ...(path.includes('any') && { path }) })
  }

  /** That not all of them hold is met by any one that fails, hence the `way`. */
  function blameEach(nodes: readonly Filter[], wanted: boolean, way: 'all' | 'any', path: string): void {
    for (const [index, child] of nodes.entries()) blame(child, wanted, step(path, `${way}.${index}`))
  }

  function holds(node: Filter): boolean {
    return toPredicate(node, fields, surroundings)(record)
  }

  function demand({ field, op, value }: Condition): Unmet {
    return { field, op, actual: finder(field)(record) ?? null, expected: value ?? null }
  }

  /** Under a `not` the opposite is demanded: in its own words where there are any. */
  function refusal(condition: Condition): Unmet {
    const kind = fields(condition.field)?.kind
    const other = kind && opposite(kind, condition)
    return other ? demand(other) : { ...demand(condition), not: true }
  }
}
