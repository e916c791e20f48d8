import type { Span } from './filter.ts'

export const DAY = 86_400_000
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/

/** The day's number since 1970-01-01 of a `YYYY-MM-DD` that exists; else null. */
export function dayOf(text: string): number | null {
  const match = DATE.exec(text)
  if (!match) return null
  const year = Number(match[1])
  const month = Number(match[2])
  const day = Number(match[3])
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return dayNumber(year, month, day)
}

/** Epoch milliseconds of an ISO 8601 time with offset; finer fractions are cut off. Null when it is none. */
export function instantOf(text: string): number | null {
  const match = INSTANT.exec(text)
  if (!match) return null
  const day = dayOf(match[1] ?? '')
  if (day === null) return null
  const offset = (Number(match[7] ?? 0) * 60 + Number(match[8] ?? 0)) * (match[6] === '-' ? -60_000 : 60_000)
  const time = (Number(match[2]) * 60 + Number(match[3])) * 60_000 + Number(match[4] ?? 0) * 1000
  return day * DAY + time + Number((match[5] ?? '').slice(0, 3).padEnd(3, '0')) - offset
}

/** First and last day, first and last millisecond the product can write (years 1 to 9999). */
export const firstDay = dayNumber(1, 1, 1)
export const lastDay = dayNumber(9999, 12, 31)
export const firstInstant = firstDay * DAY
export const lastInstant = (lastDay + 1) * DAY - 1

/** `YYYY-MM-DD` of a day number within the years 1 to 9999. */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** The day it is in a time zone. */
export function localDay(instant: number, timeZone: string): number {
  return Math.floor(wallClock(instant, timeZone) / DAY)
}

/** What clocks in a time zone show at an instant, in milliseconds written as if it were UTC. */
export const wallClock = (instant: number, timeZone: string): number => instant + offsetAt(instant, timeZone)

/** The first instant of a day in a time zone: the end of the gap where clocks skip midnight. */
export function startOfDay(day: number, timeZone: string): number {
  return atWallClock(day * DAY, timeZone)
}

/** A day `count` spans later (earlier when negative); months keep to the month: 31 March less one month is 28 February. */
export function moveDay(day: number, count: number, unit: Span['unit']): number {
  if (unit === 'months') return moveMonths(day, count)
  return day + count * (unit === 'weeks' ? 7 : 1)
}

/** A day (`YYYY-MM-DD`) so many spans later, as `moveDay` does; never beyond the years 1 to 9999. */
export function dayAfter(day: string, count: number, unit: Exclude<Span['unit'], 'minutes' | 'hours'>): string {
  const from = dayOf(day)
  if (from === null) throw new Error(`not a day: ${day}`)
  return dayText(Math.min(lastDay, Math.max(firstDay, moveDay(from, count, unit))))
}

/** The instant at which clocks in the zone show so many minutes after midnight of a day (`YYYY-MM-DD`). */
export function instantOn(day: string, minutes: number, timeZone: string): Date {
  const number = dayOf(day)
  if (number === null) throw new Error(`not a day: ${day}`)
  return new Date(atWallClock(number * DAY + minutes * 60_000, timeZone))
}

/**
 * An instant `count` spans later: minutes and hours by the stopwatch, days and longer at the same time of the local day. Beyond the years 1
 * to 9999 it is infinite.
 */
export function moveInstant(instant: number, count: number, unit: Span['unit'], timeZone: string): number {
  if (unit === 'minutes' || unit === 'hours') {
    const there = instant + count * (unit === 'hours' ? 3_600_000 : 60_000)
    return there < firstInstant || there > lastInstant ? Math.sign(count) * Infinity : there
  }
  const wall = wallClock(instant, timeZone)
  const day = Math.floor(wall / DAY)
  const moved = moveDay(day, count, unit)
  if (moved < firstDay || moved > lastDay) return moved < firstDay ? -Infinity : Infinity
  return atWallClock(moved * DAY + (wall - day * DAY), timeZone)
}

/** The first instant at which clocks in the zone have reached a time (in milliseconds, written as if it were UTC). */
export function atWallClock(wall: number, timeZone: string): number {
  const before = offsetAt(wall - DAY, timeZone)
  const after = offsetAt(wall + DAY, timeZone)
  const candidates = [wall - Math.max(before, after), wall - Math.min(before, after)]
  const found = candidates.find((instant) => instant + offsetAt(instant, timeZone) === wall)
  if (found !== undefined) return found
  // Clocks jumped over it: find the jump between the two readings.
  let [early, late] = [wall - Math.max(before, after), wall - Math.min(before, after)]
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (offsetAt(middle, timeZone) === before) early = middle
    else late = middle
  }
  return late
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** How far local clocks are ahead of UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    formats.set(timeZone, format)
  }
  const match = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(format.format(instant))
  if (!match) return 0
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0)
  return match[1] === '-' ? seconds * -1000 : seconds * 1000
}

function moveMonths(day: number, count: number): number {
  const date = new Date(day * DAY)
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() + count
  const year = Math.floor(months / 12)
  if (year < 1 || year > 9999) return year < 1 ? -Infinity : Infinity
  const month = months - year * 12 + 1
  return dayNumber(year, month, Math.min(date.getUTCDate(), daysIn(year, month)))
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days since 1970-01-01, counting years from March so that the leap day comes last. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468
}
