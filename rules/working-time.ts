import { atWallClock, DAY, dayOf, dayText, localDay, moveInstant, wallClock } from './calendar.ts'

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
/** From and to as `HH:MM`, `24:00` for the end of the day; a day's stretches in their order. */
type Stretch = readonly [from: string, to: string]

/** When a company works: its hours of each day of the week, and the days (YYYY-MM-DD) on which it does not. */
export type WorkingCalendar = {
  readonly weekly: Readonly<Record<Weekday, readonly Stretch[]>>
  readonly holidays: readonly string[]
}

/**
 * The instant so much later, or earlier when negative. Minutes and hours by the stopwatch, days at the same time of the local day. Not
 * finite where it lies beyond all calendars.
 */
export type Move = (instant: number, count: number, unit: 'minutes' | 'hours' | 'days') => number

/** Time runs day and night. */
export const wallTime =
  (timeZone: string): Move =>
  (instant, count, unit) =>
    moveInstant(instant, count, unit, timeZone)

/**
 * Time runs only while the company works. What begins outside working time begins with the next, and ends as soon as it is full: eight
 * hours from eight o'clock end at closing time, not next morning. A working day ends at the same time of the next one, or when that one
 * closes earlier. Where clocks are set back, an hour that comes twice counts as long as it lasts.
 */
export function workingTime(calendar: WorkingCalendar, timeZone: string): Move {
  const stretchesOf = stretches(calendar, timeZone)

  function later(from: number, time: number): number {
    let left = time
    const today = localDay(from, timeZone)
    for (let day = today; day <= today + furthest; day++)
      for (const [start, end] of stretchesOf(day)) {
        const begin = Math.max(start, from)
        if (end <= begin) continue
        if (left <= end - begin) return begin + left
        left -= end - begin
      }
    return Infinity
  }

  function earlier(until: number, time: number): number {
    let left = time
    const today = localDay(until, timeZone)
    // Clocks set back over midnight show the day before once more: its stretches are over, the next day's have begun.
    for (let day = today + 1; day >= today - furthest; day--)
      for (const [start, end] of stretchesOf(day).toReversed()) {
        const stop = Math.min(end, until)
        if (stop <= start) continue
        if (left <= stop - start) return stop - left
        left -= stop - start
      }
    return -Infinity
  }

  function days(instant: number, count: number): number {
    const from = count > 0 ? later(instant, 0) : instant
    if (!Number.isFinite(from)) return from
    const wall = wallClock(from, timeZone)
    const today = Math.floor(wall / DAY)
    const step = Math.sign(count)
    let left = Math.abs(count)
    for (let day = today + step; Math.abs(day - today) <= furthest; day += step) {
      const open = stretchesOf(day)
      if (!open.length || --left > 0) continue
      const same = atWallClock(day * DAY + (wall - today * DAY), timeZone)
      const [start, end] = open.find(([, end]) => end > same) ?? open.at(-1) ?? [same, same]
      return Math.min(Math.max(start, same), end)
    }
    return step * Infinity
  }

  return (instant, count, unit) => {
    if (count === 0) return instant
    if (unit === 'days') return days(instant, count)
    const time = Math.abs(count) * (unit === 'hours' ? 3_600_000 : 60_000)
    return count > 0 ? later(instant, time) : earlier(instant, time)
  }
}

/** A day (YYYY-MM-DD), or the first after it on which the company works; the day itself where it never does. */
export function workingDayFrom(calendar: WorkingCalendar, day: string): string {
  const from = dayOf(day)
  if (from === null) throw new Error(`not a day: ${day}`)
  const closed = new Set(calendar.holidays)
  for (let at = from; at <= from + furthest; at++)
    if (calendar.weekly[weekdayOf(at)].length > 0 && !closed.has(dayText(at))) return dayText(at)
  return day
}

/** Milliseconds of working time between two instants; none where the second is not later. */
export function workedBetween(calendar: WorkingCalendar, timeZone: string): (from: number, to: number) => number {
  const stretchesOf = stretches(calendar, timeZone)
  return (from, to) => {
    let worked = 0
    // Nowhere is it a day other than that of UTC or the one beside it; asking the time zone takes longer than looking at two days more.
    const last = Math.floor(to / DAY) + 1
    for (let day = Math.floor(from / DAY) - 1; day <= last; day++)
      for (const [start, end] of stretchesOf(day)) worked += Math.max(0, Math.min(end, to) - Math.max(start, from))
    return worked
  }
}

/** So many days are looked through, a hundred years: whoever has no working time in them has none. */
const furthest = 36_525

const weekdays: readonly Weekday[] = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed']

const weekdayOf = (day: number): Weekday => weekdays[((day % 7) + 7) % 7] ?? 'thu'

/** The instants between which is worked on a day, by its number; each day is looked up in the time zone once. */
function stretches({ weekly, holidays }: WorkingCalendar, timeZone: string) {
  const closed = new Set(holidays.map(dayOf))
  const week = Object.fromEntries(
    weekdays.map((name) => [name, weekly[name].map(([from, to]) => [minutesOf(from), minutesOf(to)] as const)]),
  )
  const known = new Map<number, readonly (readonly [number, number])[]>()
  return (day: number) => {
    let found = known.get(day)
    if (!found) {
      const at = (minutes: number) => atWallClock(day * DAY + minutes * 60_000, timeZone)
      const hours = closed.has(day) ? [] : (week[weekdayOf(day)] ?? [])
      found = hours.map(([from, to]) => [at(from), at(to)] as const).filter(([from, to]) => from < to)
      known.set(day, found)
    }
    return found
  }
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
