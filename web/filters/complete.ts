import { type Condition, type Filter, type RuleFields, readFilter } from '@kohoi/rules'
import { toFilter, toTree } from './tree.ts'

const members = ['languages', 'region'] as const

/** True when the rules accept the condition as it stands: field, operator and value. */
export function isComplete(condition: Condition, fields: RuleFields): boolean {
  return !('problems' in readFilter(condition, fields, { members }))
}

/** A filter without the conditions that somebody has yet to complete; those on fields that are gone stay, for what they say is not dropped in silence. */
export const finished = (filter: Filter, fields: RuleFields): Filter =>
  toFilter(toTree(filter), (condition) => !fields(condition.field) || isComplete(condition, fields))
