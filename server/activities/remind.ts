import { type activity, type Language, nounByName, type RecordOf, type user } from '@kohoi/contract'
import { instantOn } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { letterHtml, letterText } from '../mail/letter.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { writeDay } from '../notifications/moment.ts'
import { notify } from '../notifications/notify.ts'
import { actorOf } from '../people/actor.ts'
import { dayOf, timeZoneFor } from '../records/surroundings.ts'
import { setTimer } from '../worker/timers.ts'
import { type Parent, parentOf } from './attached.ts'
import { words } from './words/index.ts'

type Activity = RecordOf<typeof activity>
type User = RecordOf<typeof user>

export const reminder = 'activities.remind'

/** Minutes after midnight, where the person works. */
const morning = 8 * 60

/**
 * Has the person an activity is assigned to reminded on the morning it is due. One timer serves all his activities of a day, and what is
 * due is asked when it rings: so nothing has to be taken back when one is done, moved or given away. Whoever plans something for himself
 * for a morning that is over needs no reminder.
 */
export function planReminder(ctx: Ctx, now: Activity | null, before: Activity | null): void {
  if (now?.state !== 'planned' || !now.assigneeId) return
  const { assigneeId: userId, dueDate: day } = now
  if (before?.state === 'planned' && before.dueDate === day && before.assigneeId === userId) return
  const timeZone = timeZoneFor(ctx.config, ctx.config.get('user', userId))
  const at = instantOn(day, morning, timeZone)
  const over = at <= ctx.now
  if (over && (userId === ctx.actor.userId || day < dayOf(ctx.now, timeZone))) return
  setTimer(ctx, reminder, `${userId} ${day}`, over ? ctx.now : at, { userId, day })
}

type Due = { activity: Pick<Activity, 'id' | 'typeId' | 'summary' | 'dueTime'>; parent: Parent }

/**
 * Tells a person of what he has planned for a day and has not been told of: a notification each, and one mail for all of it. The notification
 * of an activity and its due date is a row that can be there only once. What he may not see, or lies in the bin, is left out.
 */
export async function remind(ctx: Ctx, { userId, day }: { userId: string; day: string }): Promise<void> {
  const user = ctx.config.get('user', userId)
  if (!user?.active) return
  const timeZone = timeZoneFor(ctx.config, user)
  const at = instantOn(day, morning, timeZone)
  // He has moved to a company further west since.
  if (at > ctx.now) return setTimer(ctx, reminder, `${userId} ${day}`, at, { userId, day })
  const late = day < dayOf(ctx.now, timeZone)
  const told: Due[] = []
  for (const due of await dueOn(ctx, user, day)) if (await tell(ctx, user, due, day, late)) told.push(due)
  if (told.length) mail(ctx, user, told, day, late)
}

async function dueOn(ctx: Ctx, user: User, day: string): Promise<Due[]> {
  const sight = { ...ctx, actor: actorOf(user) }
  type Found = {
    id: string
    type_id: string
    summary: string | null
    due_time: string | null
    record_type: string
    record_id: string
  }
  const rows =
    await ctx.tx.many<Found>(sql`select id, type_id, summary, due_time, record_type, record_id from activities
    where workspace_id = ${ctx.workspaceId} and state = 'planned' and assignee_id = ${user.id} and due_date = ${day} order by due_time, id`)
  const found: Due[] = []
  for (const { id, type_id: typeId, summary, due_time: dueTime, record_type, record_id } of rows) {
    const parent = await parentOf(sight, { recordType: record_type, recordId: record_id })
    if (parent) found.push({ activity: { id, typeId, summary, dueTime }, parent })
  }
  return found
}

async function tell(ctx: Ctx, user: User, { activity, parent }: Due, day: string, late: boolean): Promise<boolean> {
  const told = await notify(ctx, {
    userIds: [user.id],
    kind: 'activity.due',
    words: (language) => ({
      title: words[language].title(nameOf(ctx, activity, language), late),
      body: words[language].body(titleOf(parent), writeDay(day, user.buddhistYears)),
    }),
    link: linkTo(parent),
    data: { activityId: activity.id, typeId: activity.typeId, dueDate: day, entity: parent.type, recordId: parent.id },
    effect: `activity.due ${activity.id} ${day}`,
  })
  return told.length > 0
}

function mail(
  ctx: Ctx,
  { language, name, email, buddhistYears }: User,
  told: readonly Due[],
  day: string,
  late: boolean,
) {
  const w = words[language]
  const written = writeDay(day, buddhistYears)
  const lines = told.map(({ activity, parent }) => ({
    text: `${nameOf(ctx, activity, language)} – ${titleOf(parent)}`,
    url: ctx.publicUrl + linkTo(parent),
  }))
  const [first] = lines
  const subject = first && lines.length === 1 ? w.title(first.text, late) : w.many(lines.length, written, late)
  const letter = {
    title: w.heading(written),
    subject,
    facts: [],
    paragraphs: [],
    links: lines,
    button: { text: w.open, url: `${ctx.publicUrl}/my-day` },
    footer: w.why(name),
  }
  queueMail(ctx, {
    to: email,
    subject,
    text: letterText(letter),
    html: letterHtml(letter, language),
    about: { purpose: 'activity.due', activityIds: told.map(({ activity }) => activity.id) },
  })
}

/** With the time of day in front, where there is one. */
function nameOf(ctx: Ctx, { summary, typeId, dueTime }: Due['activity'], language: Language): string {
  const type = ctx.config.get('activityType', typeId)
  return [dueTime, summary || type?.names?.[language] || type?.name].filter(Boolean).join(' ')
}

const titleOf = ({ type, record }: Parent): string => String(record[nounByName(type).title ?? 'id'] ?? '')
const linkTo = ({ type, id }: Parent): string => `/${nounByName(type).path}/${id}`
