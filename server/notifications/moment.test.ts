import { expect, test } from 'vitest'
import { writeMoment } from './moment.ts'

test('moments are written by the day and hour of the company, Gregorian or Buddhist', () => {
  const newYear = new Date('2025-12-31T17:05:59Z')
  expect(writeMoment(newYear, 'Asia/Bangkok', false)).toBe('01/01/2026 00:05')
  expect(writeMoment(newYear, 'Asia/Bangkok', true)).toBe('01/01/2569 00:05')
  expect(writeMoment(newYear, 'America/New_York', false)).toBe('31/12/2025 12:05')
})
