import type { opportunity, Problem, RecordOf, stage as stageNoun } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Act, Draft } from '../records/kept.ts'
import { refuse } from '../refuse.ts'
import { passGate } from './gate.ts'
import { lastOpen } from './last-open.ts'
import { fits } from './requirements.ts'

type Opportunity = RecordOf<typeof opportunity>
type Stage = RecordOf<typeof stageNoun>
type Id = string | null | undefined

/** The first active stage with that outcome, in the order of the pipeline, that is for the team. */
export const firstStage = (ctx: Pick<Ctx, 'config'>, outcome: Stage['outcome'], teamId: Id): Stage | undefined =>
  ctx.config.list('stage').find((stage) => stage.active && stage.outcome === outcome && fits(stage, teamId))

/**
 * Every way into a stage passes here: a form, a drag, the API, an import, a conversion. A new record without one gets the first open one
 * of its team (see `placeRouted` where it has none yet). A stage brings its automatic probability unless one is sent along; one that is
 * won wins the record, and leaving it opens the record again. Answers what is wrong; a lost record stays where it is (409
 * `opportunity.closed`), and what the stage asks for must be met (409 `stage.requirementsUnmet`).
 */
export async function enterStage(
  ctx: Ctx,
  next: Draft<typeof opportunity>,
  before: Opportunity | null,
  given: ReadonlySet<string>,
  act: Act,
): Promise<Problem[]> {
  if (!before) next.state ??= 'open'
  if (!before && (next.teamId || next.ownerId)) next.stageId ??= firstStage(ctx, 'open', next.teamId)?.id ?? null
  const stage = ctx.config.get('stage', next.stageId)
  const moved = next.stageId !== before?.stageId
  const problems = stageProblems(next, before, stage)
  if (problems.length) return problems
  if (before && before.state !== 'open') {
    const touched = moved ? before.state === 'lost' : next.probability !== before.probability
    if (touched) throw refuse('opportunity.closed')
  }
  // Only a list brings what is lost already: it stays where it was and enters nothing.
  if (moved && stage && (before || next.state !== 'lost')) {
    await passGate(ctx, stage, next, before, act)
    await arrive(ctx, next, before, stage, given.has('probability'))
  }
  return []
}

function stageProblems(
  next: Draft<typeof opportunity>,
  before: Opportunity | null,
  stage: Stage | undefined,
): Problem[] {
  const moved = next.stageId !== before?.stageId
  if (!stage) return before?.stageId && !next.stageId ? [{ path: 'stageId', code: 'required' }] : []
  if (moved && !stage.active) return [{ path: 'stageId', code: 'inactive' }]
  const asked = moved || next.teamId !== before?.teamId
  return asked && !fits(stage, next.teamId) ? [{ path: 'stageId', code: 'stageNotOffered' }] : []
}

async function arrive(
  ctx: Ctx,
  next: Draft<typeof opportunity>,
  before: Opportunity | null,
  stage: Stage,
  sent: boolean,
): Promise<void> {
  // A list may have said when.
  next.stageEnteredAt = (!before && next.stageEnteredAt) || ctx.now.toISOString()
  if (stage.outcome === 'won') {
    next.closedAt ??= ctx.now.toISOString()
    next.state = 'won'
    next.probability = 100
    return
  }
  next.state = 'open'
  next.closedAt = null
  if (sent && next.probability !== null && next.probability !== undefined) return
  if (stage.autoProbability) next.probability = stage.probability
  // The 100 of what was won is nobody's estimate: the one there was before comes back, to be changed.
  else if (before?.state === 'won') next.probability = (await lastOpen(ctx, before)).probability
}

/** Places a new record that routing has just given a team in the first stage of that team, through the same gate. */
export async function placeRouted(ctx: Ctx, next: Draft<typeof opportunity>, act: Act): Promise<void> {
  const stage = next.stageId || next.state === 'lost' ? undefined : firstStage(ctx, 'open', next.teamId)
  if (!stage) return
  await passGate(ctx, stage, next, null, act)
  next.stageId = stage.id
  await arrive(ctx, next, null, stage, true)
}
