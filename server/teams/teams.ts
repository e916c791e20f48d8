import { dispatchTask, member, type Problem, scoreRule, team } from '@kohoi/contract'
import { fold } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { salesSettingsAccess } from '../people/access.ts'
import { removeRecord } from '../records/acts.ts'
import { keep } from '../records/kept.ts'
import { refuseUsed } from '../records/used.ts'
import { warningsOf } from '../routing/checking/check.ts'
import { usedBy } from '../routing/turns.ts'
import { sellerProblem } from './offered.ts'

const last = (entries: readonly { position: number | null }[]) =>
  1 + Math.max(0, ...entries.map((entry) => entry.position ?? 0))

/** Sales teams. The alias is one address over all teams, kept lower case without brackets, and only where the team uses opportunities. */
export const teams = keep({
  noun: team,
  access: salesSettingsAccess,
  check(ctx, next, before) {
    next.companyId ??= ctx.config.list('company')[0]?.id ?? null
    next.position ??= last(ctx.config.list('team'))
    next.alias =
      next.usesOpportunities === false ? null : (next.alias?.replace(/[<>]/g, '').trim().toLowerCase() ?? null)
    const taken =
      next.alias &&
      ctx.config
        .list('team')
        .some((other) => other.id !== before?.id && other.alias && fold(other.alias) === fold(next.alias ?? ''))
    return taken ? [{ path: 'alias', code: 'taken' }] : []
  },
  changed(ctx, { companyId }, before) {
    if (companyId !== before.companyId) ctx.emit({ type: 'clocks.changed' })
  },
  warnings: (ctx, record) => warningsOf(ctx, { noun: 'team', record }),
  async removed(ctx, record) {
    await refuseUsed(ctx, team, record.id, ['member'])
    for (const one of ctx.config.list('member')) if (one.teamId === record.id) await removeRecord(ctx, members, one)
  },
})

/** Members of a team: each user once, with his own rule, capacity and opt-out. */
export const members = keep({
  noun: member,
  access: salesSettingsAccess,
  check(ctx, next, before): Problem[] {
    const others = ctx.config.list('member').filter((other) => other.teamId === next.teamId && other.id !== before?.id)
    next.position ??= last(others)
    if (others.some((other) => other.userId === next.userId)) return [{ path: 'userId', code: 'taken' }]
    return sellerProblem(ctx, 'userId', next.userId, before?.userId)
  },
  warnings: (ctx, record) => warningsOf(ctx, { noun: 'member', record }),
  async present(ctx, records) {
    const used = await usedBy(ctx, [...new Set(records.map((record) => record.teamId as string))])
    for (const record of records) record.used = used.get(`${record.teamId} ${record.userId}`) ?? 0
  },
})

/** Tasks: a saved condition with a handler, tried in their order before any team. */
keep({
  noun: dispatchTask,
  access: salesSettingsAccess,
  check(ctx, next, before) {
    next.position ??= last(ctx.config.list('dispatchTask').filter((task) => task.entity === next.entity))
    return sellerProblem(ctx, 'handlerId', next.handlerId, before?.handlerId)
  },
  warnings: (ctx, record) => warningsOf(ctx, { noun: 'dispatchTask', record }),
})

/** Score rules: any change of them brings every open lead's score up to date. */
keep({
  noun: scoreRule,
  access: salesSettingsAccess,
  created: rescore,
  changed: rescore,
  removed: rescore,
})

function rescore(ctx: Ctx): void {
  ctx.enqueue('scoring.rescore', {})
}
