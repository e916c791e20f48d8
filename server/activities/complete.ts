import type { activity, Problem, RecordOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import type { BodyOf } from '../http/route.ts'
import { applyChange, forChange, makeRecord, removeRecord } from '../records/acts.ts'
import { invalid, refuse } from '../refuse.ts'
import { activities, reopened } from './activities.ts'
import { type Parent, parentOf, tellRecord } from './attached.ts'
import { nextActivities, type Suggestion } from './next-activities.ts'

type Activity = RecordOf<typeof activity>
type Completion = BodyOf<'POST /activities/:id/completion'>
export type Completed = { activity: Activity; next: Activity | null; suggestions: Suggestion[] }

/**
 * Completes an activity with what came of it. Then comes the one asked for, or by itself the first that its type names when that is set
 * to automatic and the record is still open; the others are suggested. 409 when it was completed or cancelled before.
 */
export async function completeActivity(
  ctx: Ctx,
  id: string,
  ifMatch: string | undefined,
  body: () => Completion,
): Promise<Completed> {
  const before = await forChange(ctx, activities, id, ifMatch)
  const { feedback = null, scheduleNext } = body()
  if (scheduleNext) checkType(ctx, scheduleNext.typeId)
  if (before.state !== 'planned') throw refuse('activity.closed')
  const act = { type: 'done' }
  const values = { state: 'done', feedback: feedback || null, doneAt: ctx.now.toISOString() }
  const done = await applyChange(ctx, activities, before, values, [], act)
  const { mode, suggestions } = nextActivities(ctx, before)
  const parent = await parentOf(ctx, before)
  const closed = !parent || !isOpen(ctx, parent)
  const wanted = scheduleNext ?? (mode === 'auto' && !closed ? suggestions[0] : undefined)
  await tellRecord(ctx, done, 'activity.done', {
    activityId: done.id,
    typeId: done.typeId,
    summary: done.summary,
    feedback: done.feedback,
    // A closed record starts nothing new by itself; its history says that something was left out.
    ...(closed && mode === 'auto' && !scheduleNext ? { nextLeftOut: suggestions[0] ?? null } : {}),
  })
  const next = wanted ? await plan(ctx, done, wanted) : null
  const left = scheduleNext || closed ? [] : suggestions.filter((suggestion) => suggestion !== wanted)
  await activities.present?.(ctx, next ? [done, next] : [done])
  return { activity: done, next, suggestions: left }
}

function checkType(ctx: Ctx, typeId: string): void {
  const type = ctx.config.get('activityType', typeId)
  const problem: Problem['code'] | null = !type ? 'unknownReference' : type.active ? null : 'inactive'
  if (problem) throw invalid([{ path: 'scheduleNext.typeId', code: problem }])
}

/** The next one is for the same person, unless he has left. */
function plan(ctx: Ctx, { id, recordType, recordId, assigneeId }: Activity, { typeId, dueDate }: Suggestion) {
  const stays = ctx.config.get('user', assigneeId)?.active
  const body = { recordType, recordId, typeId, dueDate, assigneeId: stays ? assigneeId : ctx.actor.userId }
  return makeRecord(ctx, activities, body, { followsId: id })
}

function isOpen(ctx: Ctx, { type, record }: Parent): boolean {
  if (type === 'opportunity') return record.state === 'open'
  if (type !== 'lead') return true
  const status = ctx.config.get('leadStatus', record.statusId as string | null)
  return !record.converted && (!status || status.outcome === 'open')
}

/** Takes a planned activity off the plan; it stays in the history. 409 when it was completed or cancelled before. */
export async function cancelActivity(ctx: Ctx, id: string, ifMatch: string | undefined): Promise<Activity> {
  const before = await forChange(ctx, activities, id, ifMatch)
  if (before.state !== 'planned') throw refuse('activity.closed')
  const cancelled = await applyChange(ctx, activities, before, { state: 'cancelled' }, [], { type: 'cancelled' })
  const { typeId, summary } = cancelled
  await tellRecord(ctx, cancelled, 'activity.cancelled', { activityId: id, typeId, summary })
  await activities.present?.(ctx, [cancelled])
  return cancelled
}

/**
 * Undoes that an activity was done or cancelled. What its completion planned goes too, as long as nobody has touched it since. 409 for
 * one that is planned.
 */
export async function reopenActivity(ctx: Ctx, id: string, ifMatch: string | undefined): Promise<Activity> {
  const before = await forChange(ctx, activities, id, ifMatch)
  if (before.state === 'planned') throw refuse('activity.open')
  const values = { state: 'planned', feedback: null, doneAt: null }
  const open = await applyChange(ctx, activities, before, values, [], { type: reopened })
  const next = await ctx.tx.many<{ id: string }>(sql`select id from activities
    where workspace_id = ${ctx.workspaceId} and follows_id = ${id} and state = 'planned' and version = 1`)
  for (const one of next) await removeRecord(ctx, activities, await forChange(ctx, activities, one.id, null, 'remove'))
  const { typeId, summary } = open
  await tellRecord(ctx, open, 'activity.reopened', { activityId: id, typeId, summary })
  await activities.present?.(ctx, [open])
  return open
}
