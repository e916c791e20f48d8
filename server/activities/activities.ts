import { activity, type Problem } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import type { Beyond } from '../records/access.ts'
import { keep } from '../records/kept.ts'
import { dayOf, timeZoneFor } from '../records/surroundings.ts'
import { refuse } from '../refuse.ts'
import { onOpened, onRecord, ownOrOnRecord, recordProblems, tellRecord } from './attached.ts'
import { planReminder } from './remind.ts'

/** The day it is for whoever asks, where he works. */
export const today = ({ config, now, actor }: Pick<Ctx, 'config' | 'now' | 'actor'>): string =>
  dayOf(now, timeZoneFor(config, actor))

/** Executives complete and move any activity they see; others those they made or were given, and those of records they may change. */
const mayChange: Beyond = (ctx) =>
  ctx.actor.role === 'executive' ? sql`true` : sql`(r.assignee_id = ${ctx.actor.userId}::uuid or ${ownOrOnRecord(ctx)})`

/** Activities of records within one's sight, and what one is to do at a record that one may only open. */
const mayList: Beyond = (ctx) =>
  sql`(${onRecord('read')(ctx)} or (r.assignee_id = ${ctx.actor.userId}::uuid and ${onOpened(ctx, 'r')}))`

/** The act that puts what was done or cancelled back on the plan. */
export const reopened = 'reopened'

/** Activities: planned by everyone who may see the record, done or cancelled once unless that is undone, with their urgency by the reader's day. */
export const activities = keep({
  noun: activity,
  access: {
    read: () => mayList,
    opens: onOpened,
    create: () => true,
    change: () => mayChange,
    remove: () => ownOrOnRecord,
  },
  async check(ctx, next, before, _given, act) {
    if (before && before.state !== 'planned' && act.type !== reopened) throw refuse('activity.closed')
    if (!before) next.assigneeId ??= ctx.actor.userId
    const problems: Problem[] = await recordProblems(ctx, next, before)
    const { assigneeId, typeId } = next
    if (assigneeId && assigneeId !== before?.assigneeId && ctx.config.get('user', assigneeId)?.active === false)
      problems.push({ path: 'assigneeId', code: 'inactive' })
    if (typeId !== before?.typeId && ctx.config.get('activityType', typeId)?.active === false)
      problems.push({ path: 'typeId', code: 'inactive' })
    if (next.dueTime && !/^([01]\d|2[0-3]):[0-5]\d$/.test(next.dueTime))
      problems.push({ path: 'dueTime', code: 'timeOfDay' })
    return problems
  },
  created: (ctx, record) =>
    tellRecord(ctx, record, 'activity.planned', {
      activityId: record.id,
      typeId: record.typeId,
      summary: record.summary,
      dueDate: record.dueDate,
      assigneeId: record.assigneeId,
    }),
  changed: (ctx, record) => (record.state === 'planned' ? tellRecord(ctx, record, null) : undefined),
  saved: planReminder,
  removed: (ctx, record) =>
    tellRecord(ctx, record, 'activity.removed', { activityId: record.id, typeId: record.typeId }),
  computed: (ctx) => ({
    urgency: `(case when r.state <> 'planned' then null when r.due_date < '${today(ctx)}'::date then 'overdue'
      when r.due_date = '${today(ctx)}'::date then 'today' else 'planned' end)`,
  }),
  present(ctx, records) {
    const day = today(ctx)
    for (const record of records) {
      const due = record.dueDate as string
      record.urgency = record.state !== 'planned' ? null : due < day ? 'overdue' : due === day ? 'today' : 'planned'
    }
  },
})
