import { type Filter, isMemberValue } from '@kohoi/rules'

/** True when a rule names the member's own languages or region, so that it means something else for each member. */
export function namesMember(filter: Filter): boolean {
  if ('all' in filter) return filter.all.some(namesMember)
  if ('any' in filter) return filter.any.some(namesMember)
  if ('not' in filter) return namesMember(filter.not)
  return filter.value !== undefined && isMemberValue(filter.value)
}
