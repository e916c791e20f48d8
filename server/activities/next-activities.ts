import type { activity, RecordOf } from '@kohoi/contract'
import { dayAfter, workingDayFrom } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { companyFor } from '../records/surroundings.ts'
import { today } from './activities.ts'

export type Suggestion = { typeId: string; dueDate: string }

/**
 * What is to follow a completed activity after its type's settings, with dates: counted from today (the day of completion) or from its due
 * date, but never overdue from the start, and on a working day of the person's company where the type says so. Months end on the month's last day where the day does not exist: 31 January + 1 month = 28 February.
 */
export function nextActivities(ctx: Ctx, done: Pick<RecordOf<typeof activity>, 'typeId' | 'dueDate' | 'assigneeId'>) {
  const next = ctx.config.get('activityType', done.typeId)?.next
  if (!next || next.mode === 'none') return { mode: 'none' as const, suggestions: [] }
  const day = today(ctx)
  let dueDate = dayAfter(next.from === 'previousDue' ? done.dueDate : day, next.delay.value, next.delay.unit)
  if (dueDate < day) dueDate = day
  const calendar = next.workingDay && companyFor(ctx.config, ctx.config.get('user', done.assigneeId))?.calendar
  if (calendar) dueDate = workingDayFrom(calendar, dueDate)
  const suggestions: Suggestion[] = next.typeIds
    .filter((id) => ctx.config.get('activityType', id)?.active)
    .map((typeId) => ({ typeId, dueDate }))
  return { mode: next.mode, suggestions }
}
