import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import { settingsIn } from '../settings/settings.ts'
import { setTimer } from '../worker/timers.ts'
import { type Clocked, clockName, timeOf } from './clock.ts'

export type Reminder = 'before' | 'due' | 'repeat' | 'escalation'

/** What a timer tells the reaction that it wakes. Of a clock that has been stopped or begun anew meanwhile, nothing is said. */
export type Rung = { entity: Clocked; recordId: string; clock: string; at: string }

const kindOf = (reminder: Reminder) => `overdue.${reminder}`
const keyOf = (entity: Clocked, id: unknown) => `${entity} ${String(id)}`

/**
 * Follows every write of a record: what is due later hangs on its clock. A clock that went on as before is left alone; `null` is a record
 * that is not there.
 */
export function keepClock(ctx: Ctx, entity: Clocked, now: Row | null, before: Row | null): void {
  const [is, was] = [now?.dueAt ?? null, before?.dueAt ?? null]
  if (is === was && (!is || clockName(entity, now ?? {}) === clockName(entity, before ?? {}))) return
  if (was) stopClock(ctx, entity, before ?? {})
  if (now && is) startClock(ctx, entity, now)
}

/**
 * Sets all that is to be said of a clock; what has been said already is not said again. `since`: when the second limit begins, where
 * not when it is due.
 */
export function startClock(ctx: Ctx, entity: Clocked, record: Row, since = Date.parse(record.dueAt as string)): void {
  const { remindBefore, escalation } = settingsIn(ctx.config, 'automation')
  const due = Date.parse(record.dueAt as string)
  const move = timeOf(ctx, record)
  // A moment is due itself, and not yet overdue.
  setReminder(ctx, entity, record, 'due', due + 1)
  const before = remindBefore && move(due, -remindBefore.value, remindBefore.unit)
  if (before && before > ctx.now.getTime()) setReminder(ctx, entity, record, 'before', before)
  if (escalation)
    setReminder(ctx, entity, record, 'escalation', move(since, escalation.after.value, escalation.after.unit) + 1)
}

/** Reminds again from now on, in the rhythm that began when it was due; what was missed in it meanwhile is not made up for. */
export function setRepeat(ctx: Ctx, entity: Clocked, record: Row): void {
  const { repeatEveryHours } = settingsIn(ctx.config, 'automation')
  if (!repeatEveryHours) return
  const move = timeOf(ctx, record)
  let at = Date.parse(record.dueAt as string)
  while (at <= ctx.now.getTime()) at = move(at, repeatEveryHours, 'hours')
  setReminder(ctx, entity, record, 'repeat', at)
}

function setReminder(ctx: Ctx, entity: Clocked, record: Row, reminder: Reminder, at: number): void {
  if (!Number.isFinite(at)) return
  const moment = new Date(at)
  const rung: Rung = {
    entity,
    recordId: record.id as string,
    clock: clockName(entity, record),
    at: moment.toISOString(),
  }
  setTimer(ctx, kindOf(reminder), keyOf(entity, record.id), moment, rung)
}

/** Nothing more is said of the clock. */
export const stopClock = (ctx: Ctx, entity: Clocked, record: Row): void =>
  ctx.tx.write(sql`delete from timers where workspace_id = ${ctx.workspaceId} and key = ${keyOf(entity, record.id)}
    and kind = any(${(['before', 'due', 'repeat', 'escalation'] as const).map(kindOf)})`)
