import type { Shapes } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { today } from './activities.ts'

export type Suggestion = { typeId: string; dueDate: string }

type Delay = Shapes['next']['delay']

/** What is to follow a completed activity after its type's settings, with dates: counted from today (the day of completion) or from its due date. */
export function nextActivities(ctx: Ctx, done: { typeId: string; dueDate: string }) {
  const next = ctx.config.get('activityType', done.typeId)?.next
  if (!next || next.mode === 'none') return { mode: 'none' as const, suggestions: [] }
  const dueDate = addDelay(next.from === 'previousDue' ? done.dueDate : today(ctx), next.delay)
  const suggestions: Suggestion[] = next.typeIds
    .filter((id) => ctx.config.get('activityType', id)?.active)
    .map((typeId) => ({ typeId, dueDate }))
  return { mode: next.mode, suggestions }
}

/** A day (YYYY-MM-DD) so much later; months end on the month's last day where the day does not exist: 31 January + 1 month = 28 February. */
function addDelay(day: string, { value, unit }: Delay): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  if (unit !== 'months') return text(new Date(Date.UTC(year, month - 1, date + value * (unit === 'weeks' ? 7 : 1))))
  const last = new Date(Date.UTC(year, month + value, 0))
  return text(new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate()))))
}

const text = (moment: Date) => moment.toISOString().slice(0, 10)
