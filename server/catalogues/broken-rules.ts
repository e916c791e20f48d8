import { type Filter, fieldsOf } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'

/** Says of every rule that names a custom field which is gone that it is broken: it now matches nothing; a stage that asks for it lets nobody in. Scores are counted again. */
export function tellRulesNaming(ctx: Ctx, { entity, code }: { entity: string; code: string }): void {
  const { config } = ctx
  const names = (filter: Filter | null) => filter !== null && fieldsOf(filter).has(`custom.${code}`)
  const tell = (kind: string, id: string, name: string, reason = 'fieldGone') =>
    ctx.emit({ type: 'rule.broken', payload: { kind, id, name, reason } })
  for (const task of config.list('dispatchTask'))
    if (task.active && task.entity === entity && names(task.filter)) tell('dispatchTask', task.id, task.name)
  if (entity === 'opportunity')
    for (const { id, name, active, requirements } of config.list('stage')) {
      const asks = requirements?.some((one) => one.field === `custom.${code}` || names((one.filter as Filter) ?? null))
      if (active && asks) tell('stage', id, name, 'stageFieldGone')
    }
  if (entity !== 'lead') return
  for (const team of config.list('team')) if (team.active && names(team.rule)) tell('team', team.id, team.name)
  for (const member of config.list('member'))
    if (names(member.rule)) tell('team', member.teamId, config.get('team', member.teamId)?.name ?? '')
  const scores = config.list('scoreRule').filter((rule) => rule.active && names(rule.filter))
  for (const rule of scores) tell('scoreRule', rule.id, rule.name)
  if (scores.length) ctx.enqueue('scoring.rescore', {})
}
