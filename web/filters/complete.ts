import { type Condition, type Filter, type RuleFields, readFilter } from '@kohoi/rules'
import { toFilter, toTree } from './tree.ts'

const members = ['languages', 'region'] as const

/** True when the rules accept the condition as it stands: field, operator and value. */
export function isComplete(condition: Condition, fields: RuleFields): boolean {
  return !('problems' in readFilter(condition, fields, { members }))
}

/** A filter without the conditions that somebody has yet to complete. */
export const finished = (filter: Filter, fields: RuleFields): Filter =>
  toFilter(toTree(filter), (condition) => isComplete(condition, fields))
