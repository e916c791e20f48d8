import type { opportunity, Problem, RecordOf, stage as stageNoun } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Draft } from '../records/kept.ts'
import { refuse } from '../refuse.ts'

type Opportunity = RecordOf<typeof opportunity>
type Stage = RecordOf<typeof stageNoun>
type Id = string | null | undefined

/** A stage is for the teams it names; without any it is for all. */
export const fits = (stage: Stage, teamId: Id): boolean =>
  !stage.teamIds.length || (teamId !== null && teamId !== undefined && stage.teamIds.includes(teamId))

/** The first active stage with that outcome, in the order of the pipeline, that is for the team. */
export const firstStage = (ctx: Pick<Ctx, 'config'>, outcome: Stage['outcome'], teamId: Id): Stage | undefined =>
  ctx.config.list('stage').find((stage) => stage.active && stage.outcome === outcome && fits(stage, teamId))

/**
 * Every way into a stage passes here: a form, a drag, the API, a conversion. A new record without one gets the first open one. A stage
 * brings its automatic probability unless one is sent along; one that is won wins the record, and leaving it opens the record again.
 * Answers what is wrong; a lost record stays where it is (409 `opportunity.closed`).
 */
export function enterStage(
  ctx: Ctx,
  next: Draft<typeof opportunity>,
  before: Opportunity | null,
  given: ReadonlySet<string>,
): Problem[] {
  if (!before) next.stageId ??= firstStage(ctx, 'open', next.teamId)?.id ?? null
  const stage = ctx.config.get('stage', next.stageId)
  const moved = next.stageId !== before?.stageId
  const problems = stageProblems(next, before, stage)
  if (problems.length) return problems
  if (before && before.state !== 'open') {
    const touched = moved ? before.state === 'lost' : next.probability !== before.probability
    if (touched) throw refuse('opportunity.closed')
  }
  // Only a list brings what is lost already: it stays where it was and enters nothing.
  if (!before) next.state ??= 'open'
  if (moved && stage && (before || next.state !== 'lost')) arrive(ctx, next, before, stage, given)
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

function arrive(
  ctx: Ctx,
  next: Draft<typeof opportunity>,
  before: Opportunity | null,
  stage: Stage,
  given: ReadonlySet<string>,
): void {
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
  const sent = given.has('probability') && next.probability !== null && next.probability !== undefined
  if (!sent && stage.autoProbability) next.probability = stage.probability
}

/** A record that routing gave to a team whose stages are others goes to the first of them. */
export function stageOfTeam(ctx: Ctx, next: Draft<typeof opportunity>): void {
  const stage = ctx.config.get('stage', next.stageId)
  if (!stage || fits(stage, next.teamId)) return
  const first = firstStage(ctx, 'open', next.teamId)
  next.stageId = first?.id ?? null
  const automatic = stage.autoProbability && next.probability === stage.probability
  if (automatic && first?.autoProbability) next.probability = first.probability
}
