import { expect, test } from 'vitest'
import { monthOf, weekOf } from './days.ts'

test('a week begins on Sunday in Thai, on Monday elsewhere', () => {
  expect(weekOf('2026-05-07', 0)[0]).toBe('2026-05-03')
  expect(weekOf('2026-05-07', 1)).toEqual([
    '2026-05-04',
    '2026-05-05',
    '2026-05-06',
    '2026-05-07',
    '2026-05-08',
    '2026-05-09',
    '2026-05-10',
  ])
  expect(weekOf('2026-05-03', 0)[0]).toBe('2026-05-03')
  expect(weekOf('2026-05-03', 1)[0]).toBe('2026-04-27')
})

test('a month is shown in whole weeks: four, five or six', () => {
  const ends = (day: string, first: 0 | 1) => {
    const days = monthOf(day, first)
    return [days[0], days.at(-1), days.length / 7]
  }
  expect(ends('2026-02-14', 0)).toEqual(['2026-02-01', '2026-02-28', 4])
  expect(ends('2026-05-31', 1)).toEqual(['2026-04-27', '2026-05-31', 5])
  expect(ends('2026-08-01', 1)).toEqual(['2026-07-27', '2026-09-06', 6])
  expect(ends('2024-02-29', 0)).toEqual(['2024-01-28', '2024-03-02', 5])
})
