import { isDeepStrictEqual } from 'node:util'
import { nounByName } from '@kohoi/contract'
import type { Config } from '../../db/config.ts'
import type { Ctx } from '../../db/context.ts'
import type { Row } from '../../db/rows.ts'
import { emptyOf } from '../../records/save.ts'
import { entriesOf, type RuleNoun, ruleLists, ruleNouns } from '../drafting/changes.ts'

/** What became of one rule, field by field; `team` is the team of a member. */
export type Told = {
  entity: RuleNoun
  id: string
  name: string
  team: string | null
  act: 'created' | 'changed' | 'deleted'
  changes: { field: string; from: unknown; to: unknown }[]
}

/** A change of a rule as people are told of it. `config` knows the names. */
export function tell(config: Config, entity: RuleNoun, id: string, before: Row | null, after: Row | null): Told {
  const { fields } = nounByName(entity)
  const one = after ?? before ?? {}
  const changes = Object.entries(fields).flatMap(([name, field]) => {
    if (field.readOnly) return []
    const [from, to] = [before, after].map((row) => row?.[name] ?? emptyOf(field))
    return isDeepStrictEqual(from, to) ? [] : [{ field: name, from, to }]
  })
  const isMember = entity === 'member'
  return {
    entity,
    id,
    name: String((isMember ? config.get('user', one.userId as string)?.name : one.name) ?? ''),
    team: isMember ? (config.get('team', one.teamId as string)?.name ?? null) : null,
    act: before ? (after ? 'changed' : 'deleted') : 'created',
    changes,
  }
}

/** What differs between the rules of two configurations, list by list. */
export const tellBetween = (was: Config, is: Config): Told[] =>
  ruleNouns.flatMap((entity): Told[] => {
    const before = new Map(entriesOf(was, entity).map((entry) => [entry.id, entry]))
    const after = entriesOf(is, entity)
    const left = new Set(after.map(({ id }) => id))
    const gone = [...before.values()].filter(({ id }) => !left.has(id))
    return [
      ...after.map((entry) => tell(is, entity, entry.id, before.get(entry.id) ?? null, entry)),
      ...gone.map((entry) => tell(was, entity, entry.id, entry, null)),
    ].filter(({ act, changes }) => act !== 'changed' || changes.length > 0)
  })

/** The rules of a configuration, list by list, as drafts are sent. */
export const rulesOf = (config: Config) => ({
  tasks: ordered(config, 'tasks'),
  teams: ordered(config, 'teams'),
  members: ordered(config, 'members'),
  scoreRules: ordered(config, 'scoreRules'),
})

function ordered(config: Config, list: keyof typeof ruleLists): Row[] {
  const place = (entry: Row) => (entry.position as number | null) ?? Number.MAX_SAFE_INTEGER
  return entriesOf(config, ruleLists[list]).toSorted((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1))
}

/** The rule book as it stands. */
export const readRuleBook = ({ config }: Ctx) => ({ version: config.rulesVersion, ...rulesOf(config) })
