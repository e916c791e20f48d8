import { dayOf, dayText, firstDay, lastDay, localDay, moveDay, moveInstant } from '../calendar.ts'
import { parameter } from '../pieces.ts'
import type { Cut } from './range.ts'
import { times } from './times.ts'

/** Dates run in whole days; "today" is the workspace's. */
export const date = times({
  read,
  cut,
  day: cut,
  now: ({ now, timeZone }) => localDay(now, timeZone),
  moved: (count, unit, { now, timeZone }) => {
    if (unit !== 'minutes' && unit !== 'hours') return moveDay(localDay(now, timeZone), count, unit)
    const there = moveInstant(now, count, unit, timeZone)
    return Number.isFinite(there) ? localDay(there, timeZone) : there
  },
  limits: { first: firstDay, last: lastDay, next: (day) => day + 1 },
  write: (day) => parameter(dayText(day), 'date'),
})

function read(field: unknown): number | null {
  return typeof field === 'string' ? dayOf(field) : null
}

function cut(value: unknown): Cut<number> | null {
  const day = read(value)
  return day === null ? null : { at: day, past: day + 1 }
}
