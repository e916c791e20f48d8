import { nouns, type RecordOf } from '@kohoi/contract'
import { bindMember, type Filter, fieldsOf, type RuleBook, type RuleFields } from '@kohoi/rules'
import type { Config } from '../../db/config.ts'
import { routedFieldsOf } from '../../records/fields.ts'
import { settingsIn } from '../../settings/settings.ts'
import type { RoutedEntity } from '../receipt.ts'
import { byPosition } from '../rule-book.ts'

type RuleNoun = 'dispatchTask' | 'team' | 'member'
/** A rule as it is about to stand, in place of what the configuration has. */
export type Draft = { readonly noun: RuleNoun; readonly record: Record<string, unknown> }

/** The rules that route an entity, as proofs ask of them: each as `asAsked` puts it. Rules on fields that are gone match nothing and are left out: they are told as broken. */
export function bookOf(
  config: Config,
  entity: RoutedEntity,
  draft?: Draft,
  asAsked: (rule: Filter) => Filter = (rule) => rule,
): RuleBook {
  const fields = routedFieldsOf(nounOf(entity), config)
  const uses = entity === 'lead' ? 'usesLeads' : 'usesOpportunities'
  const scoring = entity === 'lead' && settingsIn(config, 'automation').leadScoring
  const members = Map.groupBy(listOf(config, 'member', draft), ({ teamId }) => teamId)
  const asked = (rule: Filter | null) => rule && asAsked(rule)
  return {
    tasks: listOf(config, 'dispatchTask', draft)
      .filter((task) => task.active && task.entity === entity && whole(fields, task.filter))
      .sort(byPosition)
      .map((task) => ({
        subject: { type: 'dispatchTask', id: task.id, name: task.name },
        filter: asAsked(task.filter),
        // In a form nobody may be chosen yet.
        handlerActive: !task.handlerId || config.get('user', task.handlerId)?.active === true,
      })),
    teams: listOf(config, 'team', draft)
      .filter((team) => team.active && team[uses] && whole(fields, team.rule))
      .sort(byPosition)
      .map((team) => ({
        subject: { type: 'team', id: team.id, name: team.name },
        rule: asked(scoring ? withScore(team.rule, team.minimumScore) : team.rule),
        position: team.position,
        members: (members.get(team.id) ?? [])
          .filter(({ rule }) => whole(fields, rule))
          .sort(byPosition)
          .map((member) => {
            const user = config.get('user', member.userId)
            const own = { languages: user?.languages ?? [], region: user?.region ?? null }
            return {
              subject: { type: 'member', id: member.id, name: user?.name ?? '' },
              rule: asked(member.rule && bindMember(member.rule, own)),
              takes: user?.active === true && !member.optedOut,
            }
          }),
      })),
  }
}

export function nounOf(entity: RoutedEntity) {
  const noun = nouns[entity]
  if (!noun) throw new Error(`no noun ${entity}`)
  return noun
}

const whole = (fields: RuleFields, rule: Filter | null) => !rule || [...fieldsOf(rule)].every((name) => fields(name))

const withScore = (rule: Filter | null, least: number | null): Filter | null =>
  least === null ? rule : { all: [...(rule ? [rule] : []), { field: 'score', op: 'atLeast', value: least }] }

type Entry<K extends RuleNoun> = RecordOf<typeof import('@kohoi/contract')[K]>

/** Entries of the configuration, the draft in its place or at the end. */
export function listOf<K extends RuleNoun>(config: Config, noun: K, draft?: Draft): Entry<K>[] {
  const entries = [...config.list(noun)] as Entry<K>[]
  if (draft?.noun !== noun) return entries
  const record = draft.record as Entry<K>
  const at = entries.findIndex(({ id }) => id === record.id)
  if (at < 0) return [...entries, record]
  return entries.with(at, record)
}
