import { type Filter, fieldsOf } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { applyChange, forChange } from '../records/acts.ts'
import { keptOf } from '../records/kept.ts'

/**
 * Breaks every rule that names a custom field which is gone, and tells of it. Tasks and score rules are switched off; a team keeps its other
 * work and takes nothing by its rule; a stage that asks for the field lets nobody in. Scores are counted again.
 */
export async function breakRulesNaming(ctx: Ctx, { entity, code }: { entity: string; code: string }): Promise<void> {
  const { config } = ctx
  const names = (filter: Filter | null) => filter !== null && fieldsOf(filter).has(`custom.${code}`)
  const tell = (kind: string, id: string, name: string, reason = 'fieldGone') =>
    ctx.emit({ type: 'rule.broken', payload: { kind, id, name, reason } })
  for (const task of config.list('dispatchTask'))
    if (task.active && task.entity === entity && names(task.filter)) {
      tell('dispatchTask', task.id, task.name)
      await switchOff(ctx, 'dispatchTask', task.id, code)
    }
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
  for (const rule of scores) {
    tell('scoreRule', rule.id, rule.name)
    await switchOff(ctx, 'scoreRule', rule.id, code)
  }
  if (scores.length) ctx.enqueue('scoring.rescore', {})
}

async function switchOff(ctx: Ctx, noun: 'dispatchTask' | 'scoreRule', id: string, code: string): Promise<void> {
  const kept = keptOf(noun)
  const rule = await forChange(ctx, kept, id, null)
  await applyChange(ctx, kept, rule, { active: false }, [], { type: 'fieldGone', data: { field: `custom.${code}` } })
}
