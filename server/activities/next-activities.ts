import { dayAfter } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { today } from './activities.ts'

export type Suggestion = { typeId: string; dueDate: string }

/**
 * What is to follow a completed activity after its type's settings, with dates: counted from today (the day of completion) or from its due
 * date, but never overdue from the start. Months end on the month's last day where the day does not exist: 31 January + 1 month = 28 February.
 */
export function nextActivities(ctx: Ctx, done: { typeId: string; dueDate: string }) {
  const next = ctx.config.get('activityType', done.typeId)?.next
  if (!next || next.mode === 'none') return { mode: 'none' as const, suggestions: [] }
  const day = today(ctx)
  let dueDate = dayAfter(next.from === 'previousDue' ? done.dueDate : day, next.delay.value, next.delay.unit)
  if (dueDate < day) dueDate = day
  const suggestions: Suggestion[] = next.typeIds
    .filter((id) => ctx.config.get('activityType', id)?.active)
    .map((typeId) => ({ typeId, dueDate }))
  return { mode: next.mode, suggestions }
}
