import type { RecordValues, RuleFields } from './fields.ts'
import { type Condition, conditionsOf, type Filter } from './filter.ts'
import { opposite } from './operators.ts'
import { conditionTest, finder, toPredicate } from './predicate.ts'
import type { Surroundings } from './surroundings.ts'

/** One condition of a filter on one record; `path` leads to it (`all.0`), `actual` is null when the field is missing. */
export type Part = { path: string; field: string; op: string; matches: boolean; actual: unknown; expected: unknown }

/** A condition that keeps a record from matching; `not` when it is one that ought not to hold. */
export type Unmet = { field: string; op: string; actual: unknown; expected: unknown; not?: true }

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
  blame(filter, true)
  return found

  function blame(node: Filter, wanted: boolean): void {
    if (holds(node) === wanted) return
    if ('all' in node) for (const child of node.all) blame(child, wanted)
    else if ('any' in node) for (const child of node.any) blame(child, wanted)
    else if ('not' in node) blame(node.not, !wanted)
    else found.push(wanted ? demand(node) : refusal(node))
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
