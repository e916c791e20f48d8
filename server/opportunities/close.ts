import type { opportunity, Problem, RecordOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import type { BodyOf } from '../http/route.ts'
import { everything } from '../records/access.ts'
import { applyChange, forChange } from '../records/acts.ts'
import { present } from '../records/answer.ts'
import type { Act } from '../records/kept.ts'
import { invalid, refuse } from '../refuse.ts'
import { firstStage } from './enter-stage.ts'
import { passGate, permitOverride } from './gate.ts'
import { lastOpen } from './last-open.ts'
import { opportunities } from './opportunities.ts'
import { fits } from './requirements.ts'

type Opportunity = RecordOf<typeof opportunity>
type IfMatch = string | undefined

type Win = BodyOf<'POST /opportunities/:id/win'>

/**
 * Wins an open opportunity: the first won stage of its team, whose requirements it must meet, probability 100. 409 when it is closed.
 */
export async function win(ctx: Ctx, id: string, ifMatch: IfMatch, body: () => Win): Promise<Opportunity> {
  const before = await forChange(ctx, opportunities, id, ifMatch)
  const said = body()
  if (said.overrideReason) permitOverride(ctx, before.teamId)
  if (before.state !== 'open') throw refuse('opportunity.closed')
  const stage = firstStage(ctx, 'won', before.teamId)
  const won: Act = { type: 'won', said }
  if (stage && stage.id !== before.stageId) await passGate(ctx, stage, before, before, won)
  return act(ctx, before, wonIn(ctx, stage?.id ?? before.stageId), won)
}

const wonIn = (ctx: Ctx, stageId: string | null) => ({
  ...{ state: 'won', probability: 100, closedAt: ctx.now.toISOString() },
  ...inStage(ctx, stageId),
})

/** Wins an open opportunity because its order was confirmed, which is more than any stage asks for. A closed one stays as it is. */
export async function winByOrder(ctx: Ctx, id: string, orderId: string): Promise<void> {
  const before = await forChange(ctx, openToOrders, id, null)
  if (before.state !== 'open') return
  const stage = firstStage(ctx, 'won', before.teamId)
  await act(ctx, before, wonIn(ctx, stage?.id ?? before.stageId), { type: 'won', data: { orderId } })
}

/** Whoever may confirm the order wins the opportunity with it. */
const openToOrders = {
  ...opportunities,
  access: { ...opportunities.access, read: () => everything, change: () => everything },
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
 * was lost stays in the history. It was let into that stage before and is not asked again. 409 when it is open.
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

async function act(ctx: Ctx, before: Opportunity, values: Row, what: Act) {
  const record = await applyChange(ctx, opportunities, before, values, [], what)
  await present(ctx, opportunities, [record])
  return record
}
