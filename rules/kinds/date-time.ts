import { dayOf, firstInstant, instantOf, lastInstant, localDay, moveInstant, startOfDay } from '../calendar.ts'
import { parameter } from '../pieces.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Cut } from './range.ts'
import { times } from './times.ts'

/** Date-times run in milliseconds; a value that is a plain date means that whole local day. */
export const dateTime = times({
  read,
  cut: (value, around) => wholeDay(value, around) ?? moment(read(value)),
  day: (value, around) => {
    const instant = read(value)
    return instant === null ? wholeDay(value, around) : dayAt(localDay(instant, around.timeZone), around)
  },
  now: ({ now }) => Math.floor(now),
  moved: (count, unit, { now, timeZone }) => moveInstant(Math.floor(now), count, unit, timeZone),
  limits: { first: firstInstant, last: lastInstant },
  write: (instant) => parameter(new Date(instant).toISOString(), 'timestamptz'),
})

function read(field: unknown): number | null {
  if (typeof field === 'string') return instantOf(field)
  if (!(field instanceof Date)) return null
  const instant = field.getTime()
  return Number.isNaN(instant) ? null : instant
}

function moment(instant: number | null): Cut<number> | null {
  return instant === null ? null : { at: instant, past: instant + 1 }
}

function wholeDay(value: unknown, around: Surroundings): Cut<number> | null {
  const day = typeof value === 'string' ? dayOf(value) : null
  return day === null ? null : dayAt(day, around)
}

function dayAt(day: number, { timeZone }: Surroundings): Cut<number> {
  return { at: startOfDay(day, timeZone), past: startOfDay(day + 1, timeZone) }
}
