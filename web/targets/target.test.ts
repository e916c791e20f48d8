import { expect, test } from 'vitest'
import { elapsed } from './target.ts'

test('the time of a target runs from its first day to the end of its last', () => {
  const april = { startsOn: '2026-04-01', endsOn: '2026-04-30' }
  expect(elapsed(april, '2026-03-31')).toBe(0)
  expect(elapsed(april, '2026-04-15')).toBe(50)
  expect(elapsed(april, '2026-04-30')).toBe(100)
  expect(elapsed(april, '2027-01-01')).toBe(100)
})
