import type { opportunity, Problem, RecordOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import type { BodyOf } from '../http/route.ts'
import { applyChange, forChange } from '../records/acts.ts'
import { invalid, refuse } from '../refuse.ts'
import { firstStage, fits } from './enter-stage.ts'
import { opportunities } from './opportunities.ts'

type Opportunity = RecordOf<typeof opportunity>
type IfMatch = string | undefined

/** Wins an open opportunity: the first won stage of its team, probability 100. 409 when it is closed. */
export async function win(ctx: Ctx, id: string, ifMatch: IfMatch, body: () => unknown): Promise<Opportunity> {
  const before = await forChange(ctx, opportunities, id, ifMatch)
  body()
  if (before.state !== 'open') throw refuse('opportunity.closed')
  const stageId = firstStage(ctx, 'won', before.teamId)?.id ?? before.stageId
  const closed = { state: 'won', probability: 100, closedAt: ctx.now.toISOString() }
  return act(ctx, before, { ...closed, ...inStage(ctx, stageId) }, { type: 'won' })
}

type Loss = BodyOf<'POST /opportunities/:id/loss'>

/** Loses an open opportunity for an active reason: probability 0; it stays in its stage. 409 when it is closed. */
export async function lose(ctx: Ctx, id: string, ifMatch: IfMatch, body: () => Loss): Promise<Opportunity> {
  const before = await forChange(ctx, opportunities, id, ifMatch)
  const { lostReasonId, note } = body()
  const reason = ctx.config.get('lostReason', lostReasonId)
  const code: Problem['code'] | null = !reason ? 'unknownReference' : reason.active ? null : 'inactive'
  if (code || !reason) throw invalid([{ path: 'lostReasonId', code: code ?? 'unknownReference' }])
  if (before.state !== 'open') throw refuse('opportunity.closed')
  const lostNote = note || null
  const closed = { state: 'lost', probability: 0, closedAt: ctx.now.toISOString(), lostReasonId, lostNote }
  return act(ctx, before, closed, { type: 'lost', data: { lostReasonId, reason: reason.name, note: lostNote } })
}

/**
 * Opens a won or lost opportunity again in its last open stage, with that stage's automatic probability or else the one it had; why it
 * was lost stays in the history. 409 when it is open.
 */
export async function reopen(ctx: Ctx, id: string, ifMatch: IfMatch, body: () => unknown): Promise<Opportunity> {
  const before = await forChange(ctx, opportunities, id, ifMatch)
  body()
  if (before.state === 'open') throw refuse('opportunity.open')
  const last = await lastOpen(ctx, before)
  const stage = ctx.config.get('stage', last.stageId)
  const usable = stage?.active && stage.outcome === 'open' && fits(stage, before.teamId)
  const entered = usable ? stage : firstStage(ctx, 'open', before.teamId)
  const probability = entered?.autoProbability ? entered.probability : last.probability
  const opened = { state: 'open', probability, closedAt: null, lostReasonId: null, lostNote: null }
  return act(ctx, before, { ...opened, ...inStage(ctx, entered?.id ?? null) }, { type: 'reopened' })
}

const inStage = (ctx: Ctx, stageId: string | null) => ({ stageId, stageEnteredAt: ctx.now.toISOString() })

async function act(ctx: Ctx, before: Opportunity, values: Row, what: { type: string; data?: Row }) {
  const record = await applyChange(ctx, opportunities, before, values, [], what)
  await opportunities.present?.(ctx, [record])
  return record
}

/** Stage and probability before the opportunity was closed, from its history. */
async function lastOpen(ctx: Ctx, { id, stageId }: Opportunity) {
  type Change = { field: string; from: unknown }
  const row = await ctx.tx.maybe<{ type: string; changes: Change[] }>(sql`select type, changes from history
    where workspace_id = ${ctx.workspaceId} and entity = 'opportunity' and record_id = ${id} and changes @> '[{"field": "state"}]'
    order by id desc limit 1`)
  // What came closed has been in no other stage.
  const was = (field: string) =>
    row?.type === 'created' ? undefined : row?.changes.find((change) => change.field === field)
  return {
    stageId: was('stageId') ? (was('stageId')?.from as string | null) : stageId,
    probability: (was('probability')?.from as number | null | undefined) ?? null,
  }
}
