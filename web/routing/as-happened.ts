import type { Condition, Filter } from '@kohoi/rules'

/**
 * A rule as it came true for one record: of alternatives only those that hold, of a list only the record's own value
 * (`country is one of US, CA` → `country is CA`). `holds` says whether a part of the rule matches the record.
 */
export function asHappened(
  rule: Filter,
  actualOf: (field: string) => unknown,
  holds: (part: Filter) => boolean,
): Filter {
  if ('all' in rule) return { all: rule.all.map((part) => asHappened(part, actualOf, holds)) }
  if ('any' in rule) {
    const [first, ...more] = rule.any.filter(holds).map((part) => asHappened(part, actualOf, holds))
    if (!first) return rule
    return more.length > 0 ? { all: [first, ...more] } : first
  }
  return 'not' in rule ? rule : narrowed(rule, actualOf(rule.field))
}

function narrowed(condition: Condition, actual: unknown): Condition {
  const { field, op, value } = condition
  if (!Array.isArray(value)) return condition
  if (op === 'isOneOf' && typeof actual === 'string' && value.includes(actual))
    return { field, op: 'is', value: actual }
  if (op !== 'hasAnyOf' || !Array.isArray(actual)) return condition
  const common = value.filter((one) => actual.includes(one))
  return common.length > 0 ? { field, op: 'hasAllOf', value: common } : condition
}
