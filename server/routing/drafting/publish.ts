import { type Noun, type Problem, type RecordOf, ruleExample } from '@kohoi/contract'
import type { Ctx } from '../../db/context.ts'
import { applyChange, forChange, makeRecord, removeRecord } from '../../records/acts.ts'
import { sayOfVersion } from '../../records/config-changes.ts'
import { keptOf } from '../../records/kept.ts'
import { Refused, refuse } from '../../refuse.ts'
import { howExamplesFare, type Way } from '../examples/fare.ts'
import { type RuleChange, ruleNouns, withChanges } from './changes.ts'
import { checkVersion, dropDraft, keptDraft, permitDraft } from './draft.ts'

/**
 * Makes the draft what stands: every change is saved as if by hand, all in this transaction, as one version of the rule book. Refused
 * whole while an example fails, which is named.
 */
export async function publishDraft(ctx: Ctx, ifMatch: string | undefined, note: () => string | null | undefined) {
  permitDraft(ctx)
  const draft = await keptDraft(ctx, true)
  if (ifMatch === undefined) throw refuse('version.required')
  await checkVersion(ctx, draft, ifMatch)
  const text = note() || null
  const changes = draft.changes.filter(({ entity, id, isNew }) => isNew || ctx.config.get(entity, id))
  if (!changes.length) throw refuse('rules.nothingToPublish')
  await refuseFailing(ctx, { ...ctx, config: withChanges(ctx.config, changes) })
  sayOfVersion(ctx, text)
  // What goes leaves its place to what comes; members go before their team and come after it.
  const sorted = changes.toSorted((a, b) => ruleNouns.indexOf(a.entity) - ruleNouns.indexOf(b.entity))
  const removals = sorted.filter(({ values }) => !values).toReversed()
  for (const change of removals) await remove(ctx, change)
  const rest = { ...ctx, config: withChanges(ctx.config, removals) }
  const ids = new Map<string, string>()
  for (const change of sorted) if (change.values) await put(rest, change, ids)
  await dropDraft(ctx)
  return { version: ctx.config.rulesVersion + 1 }
}

async function refuseFailing(ctx: Ctx, draft: Ctx): Promise<void> {
  const failing = (await howExamplesFare(draft)).filter(({ passes }) => !passes)
  const problems = failing.map(({ id, name, expected, way }): Problem => {
    const path = `examples.${id}`
    if (!way) return { path, code: 'exampleBroken', with: name }
    return { path, code: 'exampleFails', with: [name, placeOf(expected), placeOf(way)] }
  })
  if (problems.length) throw new Refused('rules.exampleFails', {}, problems)

  /** The team with those in it who may get it, or the person alone. What the draft takes out is called as it stands. */
  function placeOf({ handlerId, teamId, userIds }: Way): string {
    const nameOf = (noun: 'team' | 'user', id: string) =>
      (draft.config.get(noun, id) ?? ctx.config.get(noun, id))?.name ?? id
    const people = userIds.map((id) => nameOf('user', id))
    if (handlerId || !teamId) return people.join(', ') || waitingList[ctx.actor.language]
    return people.length ? `${nameOf('team', teamId)} (${people.join(', ')})` : nameOf('team', teamId)
  }
}

const waitingList = ruleExample.fields.outcome.options[2].label

async function remove(ctx: Ctx, { entity, id }: RuleChange): Promise<void> {
  const kept = keptOf(entity)
  await removeRecord(ctx, kept, await forChange(ctx, kept, id, null, 'remove'))
}

/** `ids`: what rules that are new are called now, by what the draft called them. */
async function put(ctx: Ctx, { entity, id, values, isNew }: RuleChange, ids: Map<string, string>): Promise<void> {
  const kept = keptOf(entity)
  if (!isNew) {
    const before = await forChange(ctx, kept, id, null)
    await applyChange(ctx, kept, before as RecordOf<Noun>, values ?? {})
    return
  }
  const { teamId, ...body } = values ?? {}
  const fixed = entity === 'member' ? { teamId: ids.get(String(teamId)) ?? teamId } : {}
  ids.set(id, (await makeRecord(ctx, kept, body, fixed)).id)
}
