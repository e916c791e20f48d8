import type { Filter } from '@kohoi/rules'
import type { Edit, Rule, RuleBook } from './book/rule-draft.ts'
import { lists } from './book/rule-draft.ts'
import type { Finding } from './finding.ts'

/** A change of the draft that makes a finding go; `of` is the rule it is about. */
export type WayOut = { word: 'narrow' | 'widen' | 'first' | 'takeOut' | 'rest' | 'noRule'; of: string; edit: Edit }

/** Both rules at once: what a member whose rule reaches outside his team's gets anyway. */
export const narrowed = (team: Filter | null | undefined, member: Filter | null | undefined): Filter | null => {
  if (!team || !member) return team ?? member ?? null
  return { all: [team, member] }
}

/** Ways out of a finding, as changes of the draft; `rest` names a team that takes all that is left. */
export function waysOut({ kind, subjects }: Finding, book: RuleBook, rest: string): WayOut[] {
  const [first, second] = subjects
  if (kind === 'gap')
    return first
      ? []
      : [{ word: 'rest', of: '', edit: { entity: 'team', act: 'put', values: { name: rest, rule: null } } }]
  if (!first) return []
  const { type: entity, id, name: of } = first
  const rules: readonly Rule[] = book[lists[entity]]
  const rule = rules.find((one) => one.id === id)
  if (!rule) return []
  const takeOut: WayOut = { word: 'takeOut', of, edit: { entity, act: 'remove', id } }
  const ruleOf = (value: Filter | null): Edit => ({ entity, act: 'put', id, values: { rule: value } })
  if (kind === 'notSubset' && second) {
    const team = book.teams.find((one) => one.id === second.id)
    const wide: Filter = { any: [team?.rule, rule.rule].filter((one): one is Filter => Boolean(one)) }
    return [
      { word: 'narrow', of, edit: ruleOf(narrowed(team?.rule, rule.rule)) },
      { word: 'widen', of: second.name, edit: { entity: 'team', act: 'put', id: second.id, values: { rule: wide } } },
    ]
  }
  if (kind === 'shadowed' || kind === 'overlap') {
    const ids = rules.map((one) => one.id)
    const before = Math.min(...subjects.slice(1).flatMap((one) => (one.type === entity ? ids.indexOf(one.id) : [])))
    const others = ids.filter((one) => one !== id)
    const place: WayOut[] = Number.isFinite(before)
      ? [{ word: 'first', of, edit: { entity, act: 'order', ids: others.toSpliced(before, 0, id) } }]
      : []
    return kind === 'shadowed' ? [...place, takeOut] : place
  }
  if (kind === 'impossible' && second) return [{ word: 'noRule', of, edit: ruleOf(null) }]
  return kind === 'impossible' || kind === 'inactiveHandler' ? [takeOut] : []
}
