import { customerNouns, type Noun, type activity as noun, nounByName, type RecordOf, snake } from '@kohoi/contract'
import { instantOn } from '@kohoi/rules'
import ical, { ICalEventTransparency } from 'ical-generator'
import type { Ctx } from '../db/context.ts'
import { raw, sql } from '../db/sql.ts'
import type { Kept } from '../records/kept.ts'
import { readPage } from '../records/list.ts'
import { timeZoneFor } from '../records/surroundings.ts'
import { activities, today } from './activities.ts'
import { words } from './words/index.ts'

type Activity = RecordOf<typeof noun>

/** The most events a calendar program is handed. */
const most = 2000
const year = 365 * 86_400_000

/**
 * What the actor has planned, as iCalendar (RFC 5545), an event each. It keeps its UID for ever, and its stamp only changes with the activity.
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
      ...timesOf(ctx, activity),
      summary: [activity.summary || typeName, titles.get(activity.recordId)].filter(Boolean).join(' – '),
      description: [activity.note, url].filter(Boolean).join('\n\n'),
      categories: typeName ? [{ name: typeName }] : [],
      url,
    })
  }
  return calendar.toString()
}

/** At a time of day it takes half an hour; else it is a day wherever one reads it, and does not make its reader look busy. */
function timesOf({ config, actor }: Ctx, { dueDate, dueTime }: Activity) {
  if (!dueTime)
    return {
      allDay: true,
      timezone: 'UTC',
      start: new Date(`${dueDate}T00:00:00Z`),
      transparency: ICalEventTransparency.TRANSPARENT,
    }
  const start = instantOn(dueDate, minutesOf(dueTime), timeZoneFor(config, actor))
  return { start, end: new Date(start.getTime() + 30 * 60_000), transparency: ICalEventTransparency.OPAQUE }
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

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
