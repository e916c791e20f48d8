import type { Condition, Filter, MemberValue, Value } from './filter.ts'

/** What of a member his own rule may name. */
export type Member = { readonly languages: readonly string[]; readonly region: string | null }

/** Puts a member's own values into his rule. An unset region equals nothing; no languages are an empty list. */
export function bindMember(filter: Filter, member: Member): Filter {
  if ('all' in filter) return { all: filter.all.map((child) => bindMember(child, member)) }
  if ('any' in filter) return { any: filter.any.map((child) => bindMember(child, member)) }
  if ('not' in filter) return { not: bindMember(filter.not, member) }
  const { value } = filter
  return isMemberValue(value) ? { ...filter, value: own(filter, value, member) } : filter
}

export function isMemberValue(value: unknown): value is MemberValue {
  return typeof value === 'object' && value !== null && 'member' in value
}

const lists: ReadonlySet<Condition['op']> = new Set(['isOneOf', 'isNoneOf', 'hasAnyOf', 'hasAllOf', 'hasNoneOf'])

function own({ op }: Condition, { member: name }: MemberValue, member: Member): Value {
  if (name === 'languages') return [...member.languages]
  const region = member.region ?? ''
  if (!lists.has(op)) return region
  return region === '' ? [] : [region]
}
