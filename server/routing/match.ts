import { nouns } from '@kohoi/contract'
import { bindMember, type Filter } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { ruleOf } from '../records/predicates.ts'
import type { RoutedEntity } from './receipt.ts'

/** `unmet` are places in what the rule demands. */
export type Verdict = { matches: boolean; broken: boolean; unmet: readonly number[] }

export const yes: Verdict = { matches: true, broken: false, unmet: [] }
const brokenRule: Verdict = { matches: false, broken: true, unmet: [] }

/** Whether a rule matches the record and, if not, which conditions are in the way. No rule matches everything; a broken one nothing. */
export function match(ctx: Ctx, entity: RoutedEntity, filter: Filter | null, record: Row): Verdict {
  if (!filter) return yes
  const noun = nouns[entity]
  if (!noun) throw new Error(`no noun ${entity}`)
  const rule = ruleOf(ctx, noun, filter)
  if (!rule) return brokenRule
  return rule.matches(record) ? yes : { matches: false, broken: false, unmet: rule.unmet(record) }
}

/** A member's rule with his own languages and region in it; made once per version of the configuration. */
export const memberRule = (ctx: Ctx, member: { id: string; rule: Filter | null; userId: string }): Filter | null =>
  ctx.config.derived(`member rule ${member.id}`, () => {
    const user = ctx.config.get('user', member.userId)
    return member.rule && bindMember(member.rule, { languages: user?.languages ?? [], region: user?.region ?? null })
  })
