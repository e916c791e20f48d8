import type { Weekday, WorkingCalendar } from '../working-time.ts'
import { localWall } from './oracle-calendar.ts'

const weekdays: Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const MINUTE = 60_000

/** A year of somebody who looks at the clock on the wall each minute and ticks whether he is at work. */
export class Diary {
  private readonly from: number
  private readonly working: boolean[] = []

  constructor(calendar: WorkingCalendar, timeZone: string, from: number, days: number) {
    this.from = from
    // Clocks set back show again what has been: it is as late as it has ever been.
    let latest = ''
    for (let minute = 0; minute < days * 1440; minute++) {
      // Wherever clocks are changed, they are at a quarter of an hour.
      const quarter = from + (minute - (minute % 15)) * MINUTE
      const wall = addMinutes(wallAt(quarter, timeZone), minute % 15)
      if (wall > latest) latest = wall
      this.working.push(isWorking(calendar, latest))
    }
  }

  isAtWork = (instant: number): boolean => this.working[Math.floor((instant - this.from) / MINUTE)] === true

  /** Where so many more minutes have been worked; undefined when the year ends before. */
  later(instant: number, minutes: number): number | undefined {
    let left = minutes
    for (let at = Math.ceil((instant - this.from) / MINUTE); at < this.working.length; at++) {
      if (!this.working[at]) continue
      if (left === 0) return this.from + at * MINUTE
      left--
      if (left === 0) return this.from + (at + 1) * MINUTE
    }
    return undefined
  }

  /** Where so many minutes fewer had been worked, as late as can be; undefined when the year begins after. */
  earlier(instant: number, minutes: number): number | undefined {
    let left = minutes
    for (let at = Math.floor((instant - this.from) / MINUTE) - 1; at >= 0; at--) {
      if (!this.working[at]) continue
      left--
      if (left === 0) return this.from + at * MINUTE
    }
    return undefined
  }
}

function isWorking({ weekly, holidays }: WorkingCalendar, wall: string): boolean {
  const [date = '', time = ''] = [wall.slice(0, 10), wall.slice(11, 16)]
  if (holidays.includes(date)) return false
  const weekday = weekdays[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? 'sun'
  return weekly[weekday].some(([from, to]) => from <= time && time < to)
}

const walls = new Map<string, string>()

function wallAt(instant: number, timeZone: string): string {
  const key = `${instant} ${timeZone}`
  const wall = walls.get(key) ?? localWall(instant, timeZone).slice(0, 16)
  walls.set(key, wall)
  return wall
}

const addMinutes = (wall: string, minutes: number): string =>
  `${wall.slice(0, 14)}${String(Number(wall.slice(14)) + minutes).padStart(2, '0')}`
