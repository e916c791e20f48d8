import { opportunity, type RecordOf, type stage as stageNoun } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import type { Act, Draft } from '../records/kept.ts'
import { emptyOf } from '../records/save.ts'
import { refuse } from '../refuse.ts'
import { settingsIn } from '../settings/settings.ts'
import { addFacts } from './facts.ts'
import { textOf } from './requirement-text.ts'
import { requirementsOf, whatIsMet } from './requirements.ts'

type Id = string | null | undefined

/** A new record says only what was sent. */
const blank: Row = Object.fromEntries(Object.entries(opportunity.fields).map(([name, field]) => [name, emptyOf(field)]))

/**
 * The one gate of a stage: whatever moves an opportunity there, it must meet what the stage asks for, as it stands with the values that
 * come along, before the move itself sets anything. Stages it passes over ask nothing. 409 `stage.requirementsUnmet` with what is
 * missing; with a reason, those who may make an exception pass, and where the settings of the pipeline only inform, everybody does: the
 * act's history says why and what was missing.
 */
export async function passGate(
  ctx: Ctx,
  stage: RecordOf<typeof stageNoun>,
  next: Draft<typeof opportunity>,
  before: RecordOf<typeof opportunity> | null,
  act: Act,
): Promise<void> {
  const asked = requirementsOf(stage)
  if (!asked.length) return
  const record: Row = { ...blank, ...next, stageId: before?.stageId ?? null, state: before?.state ?? 'open' }
  await addFacts(ctx, [record])
  const met = await whatIsMet(ctx, [record], asked)
  const unmet = asked
    .filter((one) => !met(record, one))
    .map((one) => ({ id: one.id, kind: one.kind, text: textOf(ctx, one, ctx.actor.language) }))
  if (!unmet.length) return
  const reason = act.said?.overrideReason
  const { requirements } = settingsIn(ctx.config, 'pipeline')
  if (!reason && requirements === 'enforce') throw refuse('stage.requirementsUnmet', { stageId: stage.id, unmet })
  if (reason) permitOverride(ctx, next.teamId)
  act.data = { ...act.data, override: { reason: reason ?? null, stageId: stage.id, unmet } }
}

/** An exception is for the leader of the record's team, managers and administrators; 403 for others. */
export function permitOverride({ actor, config }: Ctx, teamId: Id): void {
  if (actor.role === 'admin' || actor.role === 'manager') return
  const team = config.get('team', teamId)
  if (actor.role !== 'leader' || (team && team.leaderId !== actor.userId)) throw refuse('permission.denied')
}
