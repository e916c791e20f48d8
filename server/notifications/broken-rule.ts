import { nouns } from '@kohoi/contract'
import type { Ctx, Recorded } from '../db/context.ts'
import { dayOf, timeZoneOf } from '../records/surroundings.ts'
import { notify } from './notify.ts'
import { resolveRecipients } from './recipients.ts'
import { type Rule, words } from './words/index.ts'

type Reason = 'inactiveHandler' | 'fieldGone' | 'stageFieldGone' | 'reachesNobody' | 'noRate'

/** A rule that cannot do its work. `kind` is the noun of the rule. */
type BrokenRule = Recorded & {
  payload: { kind: string; id: string; name: string; reason: Reason; userName?: string; pair?: string }
}

const known = new Set<string>([
  'dispatchTask',
  'team',
  'member',
  'scoreRule',
  'bigDealRule',
  'salesTarget',
] satisfies Rule[])

/** Tells the administrators, once a day for each rule and reason. */
export async function tellBrokenRule(ctx: Ctx, { payload }: BrokenRule): Promise<void> {
  const { kind, id, name, reason, userName, pair = '' } = payload
  const rule = (known.has(kind) ? kind : 'rule') as Rule
  const path = nouns[kind]?.path
  await notify(ctx, {
    userIds: resolveRecipients(ctx, [{ kind: 'role', role: 'admin' }], {}).userIds,
    kind: 'rule.broken',
    words: (language) => words[language][reason]({ rule, name, user: userName, pair }),
    link: path ? `/${path}/${id}` : null,
    data: { rule: kind, ruleId: id, name, reason },
    effect: `rule.broken ${id} ${reason} ${pair}${dayOf(ctx.now, timeZoneOf(ctx.config))}`,
  })
}
