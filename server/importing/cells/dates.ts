import { plainText, type Read } from '../../naming/cell.ts'

export const dateFormats = ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY'] as const

export type DateFormat = (typeof dateFormats)[number]

/** Year 2400 of the common era is far off, year 2400 of the Buddhist one is 1857: from here on years are Buddhist. */
const firstBuddhistYear = 2400
const buddhistAhead = 543

const parts = /^(\d{1,4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,4})(?:(?:T|,?\s+)(\d.*))?$/i
const clock =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?\s*([ap])?\.?(?:m\.?)?\s*(?:น\.?)?\s*(z|[-+]\d{2}:?\d{2})?$/i

/** `YYYY-MM-DD`. The year first is understood in every format, since nothing else can be meant; a time after the date is let go. */
export function readDate(text: string, { format }: { format: DateFormat }): Read<string> {
  const plain = plainText(text)
  if (plain === '') return { value: null }
  const found = parts.exec(plain)
  if (!found || (found[4] !== undefined && !clock.test(found[4]))) return { problem: 'notADate' }
  const day = dayOf([found[1] ?? '', found[2] ?? '', found[3] ?? ''], format)
  return day === null ? { problem: 'notADate' } : day
}

/** ISO 8601 with offset. A time without one is of `timeZone`, a date without a time is its first moment. */
export function readDateTime(
  text: string,
  { format, timeZone }: { format: DateFormat; timeZone: string },
): Read<string> {
  const plain = plainText(text)
  const date = readDate(plain, { format })
  if (!('value' in date) || date.value === null) return date
  const time = parts.exec(plain)?.[4]
  if (time === undefined) return { value: withOffset(date.value, '00:00:00', timeZone) }
  const [, hours = '', minutes = '00', seconds = '00', half, offset] = clock.exec(time) ?? []
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours)
  const impossible =
    hour > 23 || Number(minutes) > 59 || Number(seconds) > 59 || (half && (Number(hours) > 12 || Number(hours) === 0))
  if (impossible) return { problem: 'notATime' }
  const wall = `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`
  if (offset === undefined) return { value: withOffset(date.value, wall, timeZone) }
  if (/^z$/i.test(offset)) return { value: `${date.value}T${wall}Z` }
  const [, sign = '+', ahead = '', past = ''] = /^([-+])(\d{2}):?(\d{2})$/.exec(offset) ?? []
  return Number(ahead) > 23 || Number(past) > 59
    ? { problem: 'notATime' }
    : { value: `${date.value}T${wall}${sign}${ahead}:${past}` }
}

/** The format the dates of a column are in, from samples of it; null when none is a date. What may be both is day first. */
export function guessDateFormat(samples: readonly string[]): DateFormat | null {
  const votes: Record<DateFormat, number> = { 'YYYY-MM-DD': 0, 'DD/MM/YYYY': 0, 'MM/DD/YYYY': 0 }
  for (const sample of samples) {
    for (const format of dateFormats) {
      const read = readDate(sample, { format })
      const yearFirst = /^\d{4}/.test(plainText(sample))
      if ('value' in read && read.value !== null && yearFirst === (format === 'YYYY-MM-DD')) votes[format]++
    }
  }
  const [best] = [...dateFormats].sort((a, b) => votes[b] - votes[a])
  return best && votes[best] > 0 ? best : null
}

function dayOf(numbers: [string, string, string], format: DateFormat): Read<string> | null {
  const yearFirst = numbers[0].length === 4
  if (!yearFirst && (format === 'YYYY-MM-DD' || numbers[0].length > 2)) return null
  const [first, second, third] = numbers
  const [year, month, day] = yearFirst
    ? [first, second, third]
    : format === 'DD/MM/YYYY'
      ? [third, second, first]
      : [third, first, second]
  if (year.length !== 4 || day.length > 2) return null
  const common = Number(year) >= firstBuddhistYear ? Number(year) - buddhistAhead : Number(year)
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)))
  date.setUTCFullYear(common, Number(month) - 1, Number(day))
  const exists =
    common >= 1000 &&
    common < firstBuddhistYear &&
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day)
  return exists ? { value: date.toISOString().slice(0, 10) } : { problem: 'impossibleDate' }
}

/** Adds the offset that clocks of the zone have at this wall time; in a gap of theirs, the one before it. */
function withOffset(day: string, time: string, timeZone: string): string {
  const wall = Date.parse(`${day}T${time}Z`)
  const guess = offsetAt(wall, timeZone)
  const offset = offsetAt(wall - guess, timeZone)
  const minutes = Math.abs(Math.round(offset / 60_000))
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0')
  return `${day}T${time}${offset < 0 ? '-' : '+'}${hours}:${String(minutes % 60).padStart(2, '0')}`
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** How far clocks are ahead of UTC at a moment, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  // A format takes a hundred times as long to make as to use.
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  formats.set(timeZone, format)
  const [, sign, hours, minutes, seconds] = /GMT([-+])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(format.format(instant)) ?? []
  const ahead = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) * 1000
  return sign === '-' ? -ahead : ahead
}
