import { customerNouns, type Noun, type activity as noun, nounByName, type RecordOf, snake } from '@kohoi/contract'
import ical, { ICalEventTransparency } from 'ical-generator'
import type { Ctx } from '../db/context.ts'
import { raw, sql } from '../db/sql.ts'
import type { Kept } from '../records/kept.ts'
import { readPage } from '../records/list.ts'
import { activities, today } from './activities.ts'
import { words } from './words/index.ts'

type Activity = RecordOf<typeof noun>

/** The most events a calendar program is handed. */
const most = 2000
const year = 365 * 86_400_000

/**
 * What the actor has planned, as iCalendar (RFC 5545): a day-long event each, since a due date is a day wherever one reads it. An event keeps
 * its UID for ever, and its stamp only changes with the activity.
 */
export async function writeCalendar(ctx: Ctx): Promise<string> {
  const w = words[ctx.actor.language]
  const planned = await plannedOf(ctx)
  const titles = await titlesOf(ctx, planned)
  const calendar = ical({
    name: w.calendar,
    prodId: { company: 'Kohoi', product: 'Activities', language: ctx.actor.language.toUpperCase() },
    scale: 'gregorian',
    ttl: 3600,
  })
  for (const activity of planned) {
    const type = ctx.config.get('activityType', activity.typeId)
    const typeName = type?.names?.[ctx.actor.language] || type?.name || ''
    const url = `${ctx.publicUrl}/${nounByName(activity.recordType).path}/${activity.recordId}`
    const changed = new Date(activity.updatedAt)
    calendar.createEvent({
      id: `${activity.id}@kohoi`,
      sequence: activity.version,
      stamp: changed,
      lastModified: changed,
      allDay: true,
      timezone: 'UTC',
      start: new Date(`${activity.dueDate}T00:00:00Z`),
      // It does not make its reader look busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: [activity.summary || typeName, titles.get(activity.recordId)].filter(Boolean).join(' – '),
      description: [activity.note, url].filter(Boolean).join('\n\n'),
      categories: typeName ? [{ name: typeName }] : [],
      url,
    })
  }
  return calendar.toString()
}

async function plannedOf(ctx: Ctx): Promise<Activity[]> {
  const since = new Date(Date.parse(today(ctx)) - year).toISOString().slice(0, 10)
  const filter = {
    all: [
      { field: 'assigneeId', op: 'is', value: ctx.actor.userId },
      { field: 'state', op: 'is', value: 'planned' },
      { field: 'dueDate', op: 'onOrAfter', value: since },
    ],
  }
  const asked = { filter: JSON.stringify(filter), sort: 'dueDate' }
  return (await readPage(ctx, activities as unknown as Kept, asked, most)).items as unknown as Activity[]
}

/** What the records are called; whoever sees an activity sees its record. */
async function titlesOf(ctx: Ctx, planned: readonly Activity[]): Promise<Map<string, string>> {
  const rows = await Promise.all(
    Object.values(customerNouns).map((noun: Noun) => {
      const ids = planned.filter(({ recordType }) => recordType === noun.name).map(({ recordId }) => recordId)
      const title = raw(snake(noun.title ?? 'id'))
      return ctx.tx.many<{ id: string; title: string }>(
        sql`select id, ${title}::text as title from ${raw(snake(noun.path))} where workspace_id = ${ctx.workspaceId} and id = any(${ids}::uuid[])`,
      )
    }),
  )
  return new Map(rows.flat().map(({ id, title }) => [id, title]))
}
