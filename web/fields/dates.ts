import type { Language } from '@kohoi/rules'

/** A day nobody can misread: `YYYY-MM-DD`, always Gregorian. */
export type Day = string

/** Who has typed, and when. */
type Reader = { buddhistYears: boolean; language: Language; today: Day }

const exists = (year: number, month: number, day: number): Day | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day))
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same && year >= 1000 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined
}

const latin = (text: string) => text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))

/**
 * Reads a typed day: `31/8/2026`, `31.8.26`, `31082026`, `31/8` (this year), `2026-08-31`. Years above 2400 are Buddhist whoever types
 * them; two digits are of the calendar the person prefers, and in Thai else of the one in which they are nearer to today. Undefined when
 * it is no day.
 */
export function readDay(typed: string, reader: Reader): Day | undefined {
  const text = latin(typed).trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return exists(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const parts =
    /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? /^(\d{1,2})[/.\s-](\d{1,2})(?:[/.\s-](\d{4}|\d{2}))?$/.exec(text)
  if (!parts) return undefined
  const [, day, month, year] = parts
  return exists(gregorian(year, reader), Number(month), Number(day))
}

function gregorian(year: string | undefined, { buddhistYears, language, today }: Reader): number {
  const now = Number(today.slice(0, 4))
  if (year === undefined) return now
  const value = Number(year)
  if (year.length > 2) return value > 2400 ? value - 543 : value
  const [buddhist, common] = [2500 + value - 543, 2000 + value]
  const isNearer = Math.abs(buddhist - now) < Math.abs(common - now)
  return buddhistYears || (language === 'th' && isNearer) ? buddhist : common
}

/** Reads `9:05`, `0905`, `9` as `HH:mm`; undefined when it is no time. */
export function readTime(typed: string): string | undefined {
  const parts = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(latin(typed).trim())
  if (!parts) return undefined
  const hour = Number(parts[1])
  const minute = Number(parts[2] ?? 0)
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined
}

/** The moment when clocks in `timeZone` show this day and time, as ISO 8601 with the zone's offset of that moment. */
export function atZone(day: Day, time: string, timeZone: string): string {
  const wall = Date.parse(`${day}T${time}:00Z`)
  // Twice, because the offset at the guess may differ from the one at the moment itself when clocks change.
  const first = wall - offset(wall, timeZone)
  const moment = wall - offset(first, timeZone)
  const minutes = Math.round((wall - moment) / 60_000)
  const sign = minutes < 0 ? '-' : '+'
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${day}T${time}:00${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`
}

/** Milliseconds the zone is ahead of UTC at a moment. */
function offset(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(moment)
  const find = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(find('year'), find('month') - 1, find('day'), find('hour'), find('minute'), find('second'))
  return shown - Math.floor(moment / 1000) * 1000
}
