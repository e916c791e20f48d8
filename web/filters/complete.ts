import { type Condition, type RuleFields, readFilter } from '@kohoi/rules'

const members = ['languages', 'region'] as const

/** True when the rules accept the condition as it stands: field, operator and value. */
export function isComplete(condition: Condition, fields: RuleFields): boolean {
  return !('problems' in readFilter(condition, fields, { members }))
}
