import { allFields, nounByName, snake } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { timeZoneOf } from '../records/surroundings.ts'

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(text) : new Date(Number.NaN)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** First and last day of a month given as YYYY-MM. */
export function daysOfMonth(month: string): [string, string] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return [`${month}-01`, new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)]
}

/** SQL over rows `r` of a noun: the calendar day of a field, where the workspace is. */
export function dayColumn(ctx: Ctx, noun: string, field: string): string {
  const column = `r.${snake(field)}`
  if (allFields(nounByName(noun))[field]?.type === 'date') return column
  const timeZone = timeZoneOf(ctx.config)
  if (!/^[\w+\-/]+$/.test(timeZone)) throw new Error(`not a time zone: ${timeZone}`)
  return `(${column} at time zone '${timeZone}')::date`
}
