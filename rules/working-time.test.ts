import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayText } from './calendar.ts'
import { Diary } from './testing/oracle-working-time.ts'
import {
  type Weekday,
  type WorkingCalendar,
  wallTime,
  workedBetween,
  workingDayFrom,
  workingTime,
} from './working-time.ts'

const long = Boolean(process.env.KOHOI_LONG)
const MINUTE = 60_000
const DAY = 86_400_000

const office = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
] as const
const week = { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] }
const hanoi = 'Asia/Ho_Chi_Minh'
const national: WorkingCalendar = { weekly: week, holidays: ['2026-09-01', '2026-09-02'] }

describe('a company in Hà Nội, closed at weekends and on 1 and 2 September', () => {
  const move = workingTime(national, hanoi)
  const at = (text: string) => Date.parse(`2026-${text}:00+07:00`)

  test.each([
    ['over a weekend', '08-28T15:30', 4, 'hours', '08-31T10:30'],
    ['begun after hours', '08-28T18:20', 4, 'hours', '08-31T12:00'],
    ['over holidays', '08-31T11:00', 8, 'hours', '09-03T11:00'],
    ['a minute before lunch', '08-31T11:59', 8, 'hours', '09-03T11:59'],
    ['a full day ends at closing time', '08-31T08:00', 8, 'hours', '08-31T17:00'],
    ['back over holidays', '09-03T11:00', -8, 'hours', '08-31T11:00'],
    ['back to an opening time', '08-31T12:00', -4, 'hours', '08-31T08:00'],
    ['a working day later, the same time', '08-28T15:30', 1, 'days', '08-31T15:30'],
    ['two working days over holidays', '08-31T09:00', 2, 'days', '09-04T09:00'],
    ['a working day from a Saturday', '08-29T10:00', 1, 'days', '09-03T08:00'],
    ['two working days back', '09-04T09:00', -2, 'days', '08-31T09:00'],
    ['no time at all', '08-29T10:00', 0, 'hours', '08-29T10:00'],
  ] as const)('%s', (_, from, count, unit, expected) => {
    expect(new Date(move(at(from), count, unit)).toISOString()).toBe(new Date(at(expected)).toISOString())
  })

  test('a day that closes earlier ends a working day earlier', () => {
    const friday = { ...week, fri: [['08:00', '12:00']] } as const
    const short = workingTime({ weekly: friday, holidays: [] }, hanoi)
    expect(short(at('08-27T15:30'), 1, 'days')).toBe(at('08-28T12:00'))
  })

  test('a day off becomes the next working day; who never works stays where he is', () => {
    const days = ['2026-08-28', '2026-08-29', '2026-08-30', '2026-08-31', '2026-09-01', '2026-09-02', '2026-09-03']
    expect(days.map((day) => workingDayFrom(national, day).slice(5)).join(' ')).toBe(
      '08-28 08-31 08-31 08-31 09-03 09-03 09-03',
    )
    const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
    expect(workingDayFrom({ weekly: never, holidays: [] }, '2026-08-29')).toBe('2026-08-29')
  })

  test('by the clock on the wall nothing stands still', () => {
    expect(wallTime(hanoi)(at('08-28T15:30'), 4, 'hours')).toBe(at('08-28T19:30'))
  })

  test('who never works is never done', () => {
    const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
    const none = workingTime({ weekly: never, holidays: [] }, hanoi)
    expect([none(0, 1, 'hours'), none(0, -1, 'hours'), none(0, 1, 'days'), none(0, -1, 'days')]).toEqual([
      Infinity,
      -Infinity,
      Infinity,
      -Infinity,
    ])
  })
})

describe('where clocks change', () => {
  const night = [['00:00', '24:00']] as const
  const always = { mon: night, tue: night, wed: night, thu: night, fri: night, sat: night, sun: night }
  test.each([
    ['an hour that never was is not worked', '2026-03-29T00:00:00+01:00', 23, '2026-03-30T00:00:00+02:00'],
    ['an hour that comes twice is worked twice', '2026-10-25T00:00:00+02:00', 25, '2026-10-26T00:00:00+01:00'],
  ])('%s', (_, from, hours, expected) => {
    const move = workingTime({ weekly: always, holidays: [] }, 'Europe/Berlin')
    expect(move(Date.parse(from), hours, 'hours')).toBe(Date.parse(expected))
    expect(move(Date.parse(expected), -hours, 'hours')).toBe(Date.parse(from))
  })
})

const time = fc.integer({ min: 0, max: 1440 }).map((m) => {
  const [hour, minute] = [Math.floor(m / 60), m % 60]
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
})
/** Up to three stretches: two times each, in their order. */
const day = fc.uniqueArray(time, { maxLength: 7 }).map((times) => {
  const sorted = times.toSorted()
  return Array.from({ length: Math.floor(sorted.length / 2) }, (_, i): readonly [string, string] => [
    sorted[2 * i] ?? '',
    sorted[2 * i + 1] ?? '',
  ])
})
const begin = Date.UTC(2026, 0, 1)
const span = long ? 365 : 100
// Not before the year has begun anywhere, and so that every zone's change of clocks in spring lies within.
const first = long ? begin : Date.UTC(2026, 1, 20)
const weekly = fc.record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day })
const holiday = fc.integer({ min: 0, max: 364 }).map((nth) => dayText(begin / DAY + nth))
const calendar: fc.Arbitrary<WorkingCalendar> = fc.record({
  weekly,
  holidays: fc.oneof(fc.array(holiday, { maxLength: 20 }), fc.array(holiday, { minLength: 100, maxLength: 200 })),
})
const zone = fc.constantFrom(
  'Asia/Bangkok',
  'Europe/Berlin',
  'America/Havana',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Asia/Kathmandu',
)

test('odd calendars in odd time zones: as somebody who ticks every minute of the year', { timeout: 600_000 }, () => {
  const asked = fc.array(fc.tuple(fc.integer({ min: 0, max: span * 1440 }), fc.integer({ min: 1, max: 4000 })), {
    minLength: 40,
    maxLength: 40,
  })
  fc.assert(
    fc.property(calendar, zone, asked, (calendar, timeZone, questions) => {
      const move = workingTime(calendar, timeZone)
      const diary = new Diary(calendar, timeZone, first, span)
      for (const [minute, count] of questions) {
        const instant = first + minute * MINUTE
        const [later, earlier] = [diary.later(instant, count), diary.earlier(instant, count)]
        if (later !== undefined) expect(move(instant, count, 'minutes')).toBe(later)
        if (earlier !== undefined) expect(move(instant, -count, 'minutes')).toBe(earlier)
      }
    }),
    { numRuns: long ? 60 : 12 },
  )
})

test('later and then as much earlier is where it began, if that was working time', () => {
  const instant = fc.integer({ min: begin, max: begin + 365 * DAY })
  const minutes = fc.integer({ min: 1, max: 100_000 })
  fc.assert(
    fc.property(calendar, zone, instant, minutes, (calendar, timeZone, from, count) => {
      const move = workingTime(calendar, timeZone)
      const begun = move(move(from, 1, 'minutes'), -1, 'minutes')
      const end = move(begun, count, 'minutes')
      fc.pre(Number.isFinite(end))
      expect(begun).toBeGreaterThanOrEqual(from)
      expect(end).toBeGreaterThan(begun)
      expect(move(end, -count, 'minutes')).toBe(begun)
      expect(move(from, count, 'minutes')).toBe(end)
      // In two parts as in one.
      expect(move(move(begun, count, 'minutes'), 60, 'minutes')).toBe(move(begun, count + 60, 'minutes'))
    }),
    { numRuns: long ? 2000 : 150 },
  )
})

test('working days: as many days with working time lie between as are counted, and back again with equal days', () => {
  const some = fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as Weekday[], { minLength: 1 })
  const filled = day.filter((stretches) => stretches.length > 0)
  fc.assert(
    fc.property(
      some,
      filled,
      fc.array(holiday),
      fc.integer({ min: 0, max: 365 * 1440 }),
      (open, hours, holidays, at) => {
        const on = (name: Weekday) => (open.includes(name) ? hours : [])
        const [mon, tue, wed, thu] = [on('mon'), on('tue'), on('wed'), on('thu')]
        const weekly = { mon, tue, wed, thu, fri: on('fri'), sat: on('sat'), sun: on('sun') }
        const move = workingTime({ weekly, holidays }, 'Asia/Bangkok')
        const from = move(move(begin + at * MINUTE, 1, 'minutes'), -1, 'minutes')
        for (const count of [1, 2, 7, 30]) {
          const end = move(from, count, 'days')
          expect((end - from) % DAY).toBe(0)
          expect(move(end, -count, 'days')).toBe(from)
          const daily = move(from, 1, 'days')
          expect(move(daily, count, 'days')).toBe(move(from, count + 1, 'days'))
        }
      },
    ),
    { numRuns: long ? 1000 : 100 },
  )
})

test('what is worked between two instants is what moves the one to the other', () => {
  const worked = workedBetween(national, hanoi)
  const move = workingTime(national, hanoi)
  const from = fc.integer({ min: Date.parse('2026-08-01T00:00Z'), max: Date.parse('2026-10-01T00:00Z') })
  fc.assert(
    fc.property(from, fc.integer({ min: 1, max: 20_000 }), (instant, minutes) => {
      const later = move(instant, minutes, 'minutes')
      expect(worked(instant, later)).toBe(minutes * MINUTE)
      expect(worked(later, instant)).toBe(0)
    }),
    { numRuns: long ? 5000 : 200 },
  )
})
