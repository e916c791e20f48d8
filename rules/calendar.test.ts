import { describe, expect, test } from 'vitest'
import { dayOf, dayText, firstDay, instantOf, lastDay, localDay, moveDay, moveInstant, startOfDay } from './calendar.ts'

const moved = (date: string, count: number, unit: 'days' | 'weeks' | 'months') =>
  dayText(moveDay(dayOf(date) ?? 0, count, unit))

describe('days', () => {
  test.each([
    ['2026-03-31', -1, 'months', '2026-02-28'],
    ['2024-03-31', -1, 'months', '2024-02-29'],
    ['2026-01-31', 1, 'months', '2026-02-28'],
    ['2026-01-15', -1, 'months', '2025-12-15'],
    ['2024-02-29', 12, 'months', '2025-02-28'],
    ['2026-03-02', 1, 'weeks', '2026-03-09'],
    ['2024-02-28', 2, 'days', '2024-03-01'],
    ['1900-02-28', 1, 'days', '1900-03-01'],
  ] as const)('%s and %i %s', (date, count, unit, expected) => {
    expect(moved(date, count, unit)).toBe(expected)
  })

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '0000-01-01',
    '2026-3-2',
    '02/03/2026',
    '2026-03-02 ',
  ])('%s is no date', (text) => expect(dayOf(text)).toBeNull())

  test('every day of four centuries, and the first and last there are, are read as they are written', () => {
    const strange: string[] = []
    for (let day = -100_000; day <= 50_000; day++) if (dayOf(dayText(day)) !== day) strange.push(dayText(day))
    expect(strange).toEqual([])
    expect([dayOf('0001-01-01'), dayOf('9999-12-31')]).toEqual([firstDay, lastDay])
    expect([dayText(firstDay), dayText(lastDay)]).toEqual(['0001-01-01', '9999-12-31'])
  })
})

describe('times', () => {
  test.each([
    ['2026-03-02T09:00:00+07:00', '2026-03-02T02:00:00.000Z'],
    ['2026-03-02T02:00Z', '2026-03-02T02:00:00.000Z'],
    ['2026-03-02T02:00:00.5-03:30', '2026-03-02T05:30:00.500Z'],
    ['2026-03-02T02:00:00.123987Z', '2026-03-02T02:00:00.123Z'],
  ])('%s', (text, expected) => {
    expect(new Date(instantOf(text) ?? Number.NaN).toISOString()).toBe(expected)
  })

  test.each([
    '2026-03-02',
    '2026-03-02T09:00:00',
    '2026-02-29T09:00:00Z',
    '2026-03-02T24:00:00Z',
    '2026-03-02T09:60:00Z',
    '2026-03-02T09:00:00+7',
  ])('%s is no time with offset', (text) => expect(instantOf(text)).toBeNull())
})

describe('clocks that change', () => {
  test.each([
    ['Asia/Bangkok', '2026-03-02', '2026-03-01T17:00:00.000Z'],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'], // midnight was skipped
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'], // midnight is skipped
    ['America/Havana', '2025-11-02', '2025-11-02T04:00:00.000Z'], // midnight comes twice
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'], // the day was skipped
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z'],
  ])('in %s the day %s begins at %s', (timeZone, date, expected) => {
    const start = startOfDay(dayOf(date) ?? 0, timeZone)
    expect(new Date(start).toISOString()).toBe(expected)
    expect(localDay(start - 1, timeZone)).toBeLessThan(dayOf(date) ?? 0)
  })

  test.each([
    [
      'one day back into the hour that came twice: the first',
      '2025-10-27T02:30:00+01:00',
      -1,
      'days',
      '2025-10-26T00:30:00.000Z',
    ],
    [
      'one day back into the hour that never was: where it ended',
      '2026-03-30T02:30:00+02:00',
      -1,
      'days',
      '2026-03-29T01:00:00.000Z',
    ],
    ['one day over the change is 23 hours', '2026-03-28T12:00:00+01:00', 1, 'days', '2026-03-29T10:00:00.000Z'],
    ['24 hours over the change are 24 hours', '2026-03-28T12:00:00+01:00', 24, 'hours', '2026-03-29T11:00:00.000Z'],
    ['a month back from the 31st', '2026-03-31T12:00:00+02:00', -1, 'months', '2026-02-28T11:00:00.000Z'],
    ['90 minutes', '2026-03-31T12:00:00+02:00', -90, 'minutes', '2026-03-31T08:30:00.000Z'],
  ] as const)('%s', (_, from, count, unit, expected) => {
    expect(new Date(moveInstant(Date.parse(from), count, unit, 'Europe/Berlin')).toISOString()).toBe(expected)
  })

  test('beyond the calendar there is no bound', () => {
    expect(moveInstant(0, 1_000_000, 'months', 'Asia/Bangkok')).toBe(Infinity)
    expect(moveInstant(0, -1_000_000_000, 'weeks', 'Asia/Bangkok')).toBe(-Infinity)
  })
})
