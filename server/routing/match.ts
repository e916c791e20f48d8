import { nouns } from '@kohoi/contract'
import { bindMember, type Filter, unmet } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { routedFieldsOf } from '../records/fields.ts'
import { predicateOf } from '../records/predicates.ts'
import { surroundingsOf } from '../records/surroundings.ts'
import type { RoutedEntity, Step } from './receipt.ts'

export type Verdict = { matches: boolean; broken: boolean; unmet: Step['unmet'] }

const yes: Verdict = { matches: true, broken: false, unmet: [] }

/** Whether a rule matches the record and, if not, which conditions are in the way. No rule matches everything; a broken one nothing. */
export function match(ctx: Ctx, entity: RoutedEntity, rule: Filter | null, record: Row): Verdict {
  if (!rule) return yes
  const noun = nouns[entity]
  if (!noun) throw new Error(`no noun ${entity}`)
  const predicate = predicateOf(ctx, noun, rule)
  if (!predicate) return { matches: false, broken: true, unmet: [] }
  if (predicate(record)) return yes
  return {
    matches: false,
    broken: false,
    unmet: [...unmet(rule, routedFieldsOf(noun, ctx.config), surroundingsOf(ctx), record)],
  }
}

/** A member's rule with his own languages and region in it; made once per version of the configuration. */
export const memberRule = (ctx: Ctx, member: { id: string; rule: Filter | null; userId: string }): Filter | null =>
  ctx.config.derived(`member rule ${member.id}`, () => {
    const user = ctx.config.get('user', member.userId)
    return member.rule && bindMember(member.rule, { languages: user?.languages ?? [], region: user?.region ?? null })
  })
