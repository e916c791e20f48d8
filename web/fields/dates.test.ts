import { expect, test } from 'vitest'
import { makeFormat } from '../words/format.ts'
import { atZone, readDay, readTime } from './dates.ts'

const today = '2026-03-02'
const english = { buddhistYears: false, language: 'en', today } as const
const thai = { buddhistYears: true, language: 'th', today } as const

test.each([
  ['31/8/2026', '2026-08-31'],
  ['31.08.26', '2026-08-31'],
  ['31082026', '2026-08-31'],
  ['31/8', '2026-08-31'],
  ['2026-08-31', '2026-08-31'],
  ['31/08/2569', '2026-08-31'],
  ['๓๑/๐๘/๒๕๖๙', '2026-08-31'],
])('%s is read as %s', (typed, day) => {
  expect(readDay(typed, english)).toBe(day)
  expect(readDay(typed.replace('.26', '.69'), thai)).toBe(day)
})

test.each(['31/2/2026', '0/1/2026', 'tomorrow', '1/13/2026', ''])('%s is no day', (typed) => {
  expect(readDay(typed, english)).toBeUndefined()
})

test('in Thai two digits are of the year nearer to today', () => {
  const [near, far] = ['31/12/69', '31/12/26'].map((typed) => readDay(typed, { ...thai, buddhistYears: false }))
  expect([near, far]).toEqual(['2026-12-31', '2026-12-31'])
  expect(readDay('31/12/69', english)).toBe('2069-12-31')
})

test('what is shown is read back as the same day, with Buddhist years too', () => {
  for (const buddhistYears of [true, false]) {
    const format = makeFormat({ language: 'th', buddhistYears })
    for (const day of ['2024-02-29', '2026-12-31', '1999-01-01'])
      expect(readDay(format.date(day), { ...thai, buddhistYears })).toBe(day)
  }
})

test.each([
  ['9', '09:00'],
  ['9:05', '09:05'],
  ['1730', '17:30'],
  ['25', undefined],
  ['9:60', undefined],
])('time %s is read as %s', (typed, time) => {
  expect(readTime(typed)).toBe(time)
})

test('a time is a moment of the company zone', () => {
  expect(atZone('2026-03-02', '09:00', 'Asia/Bangkok')).toBe('2026-03-02T09:00:00+07:00')
  expect(atZone('2026-07-01', '09:00', 'Europe/Berlin')).toBe('2026-07-01T09:00:00+02:00')
  expect(atZone('2026-01-01', '09:00', 'Europe/Berlin')).toBe('2026-01-01T09:00:00+01:00')
  expect(atZone('2026-01-01', '09:00', 'America/St_Johns')).toBe('2026-01-01T09:00:00-03:30')
})
