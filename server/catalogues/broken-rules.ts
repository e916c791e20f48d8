import { type Filter, fieldsOf } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { applyChange, forChange } from '../records/acts.ts'
import { keptOf } from '../records/kept.ts'

type Custom = { entity: string; code: string }
/** `says`: what it demands, as JSON. */
type Naming = {
  kind: 'dispatchTask' | 'scoreRule' | 'team' | 'stage'
  id: string
  name: string
  active: boolean
  says: string
}

/** Every rule and requirement that names a custom field, those that are switched off included. */
export function rulesNaming({ config }: Ctx, { entity, code }: Custom): Naming[] {
  const found: Naming[] = []
  const field = `custom.${code}`
  const look = (kind: Naming['kind'], { id, name, active }: Omit<Naming, 'kind' | 'says'>, filter: Filter | null) => {
    if (filter && fieldsOf(filter).has(field)) found.push({ kind, id, name, active, says: JSON.stringify(filter) })
  }
  for (const task of config.list('dispatchTask')) if (task.entity === entity) look('dispatchTask', task, task.filter)
  if (entity === 'opportunity')
    for (const { id, name, active, requirements } of config.list('stage')) {
      const asks = requirements?.filter((one) => one.field === field || names(one.filter, field)) ?? []
      if (asks.length) found.push({ kind: 'stage', id, name, active, says: JSON.stringify(asks) })
    }
  if (entity === 'lead') {
    for (const team of config.list('team')) look('team', team, team.rule)
    for (const { teamId, rule } of config.list('member')) {
      const team = config.get('team', teamId)
      if (team) look('team', { ...team, active: true }, rule)
    }
    for (const rule of config.list('scoreRule')) look('scoreRule', rule, rule.filter)
  }
  return found
}

const names = (filter: unknown, field: string): boolean => Boolean(filter) && fieldsOf(filter as Filter).has(field)

/**
 * Breaks every rule that names a custom field which is gone, and tells of it. Tasks and score rules are switched off; a team keeps its other
 * work and takes nothing by its rule; a stage that asks for the field lets nobody in. Scores are counted again.
 */
export async function breakRulesNaming(ctx: Ctx, field: Custom): Promise<void> {
  const broken = rulesNaming(ctx, field).filter(({ active }) => active)
  for (const { kind, id, name } of broken) {
    const reason = kind === 'stage' ? 'stageFieldGone' : 'fieldGone'
    ctx.emit({ type: 'rule.broken', payload: { kind, id, name, reason } })
    if (kind === 'dispatchTask' || kind === 'scoreRule') await switchOff(ctx, kind, id, field.code)
  }
  if (broken.some(({ kind }) => kind === 'scoreRule')) ctx.enqueue('scoring.rescore', {})
}

async function switchOff(ctx: Ctx, noun: 'dispatchTask' | 'scoreRule', id: string, code: string): Promise<void> {
  const kept = keptOf(noun)
  const rule = await forChange(ctx, kept, id, null)
  await applyChange(ctx, kept, rule, { active: false }, [], { type: 'fieldGone', data: { field: `custom.${code}` } })
}
