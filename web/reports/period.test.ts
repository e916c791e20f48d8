import { expect, test } from 'vitest'
import { rangeOf } from './period.ts'

test('a period goes from the first to the last day of its months, leap years and the end of the year included', () => {
  expect(rangeOf('all', '2026-03-02')).toBeNull()
  expect(rangeOf('month', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(rangeOf('lastMonth', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  expect(rangeOf('quarter', '2026-12-31')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
  expect(rangeOf('quarter', '2026-01-01')).toEqual({ from: '2026-01-01', to: '2026-03-31' })
  expect(rangeOf('lastQuarter', '2026-01-01')).toEqual({ from: '2025-10-01', to: '2025-12-31' })
  expect(rangeOf('nextMonth', '2026-12-31')).toEqual({ from: '2027-01-01', to: '2027-01-31' })
  expect(rangeOf('nextQuarter', '2026-02-01')).toEqual({ from: '2026-04-01', to: '2026-06-30' })
  expect(rangeOf('year', '2026-07-15')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  expect(rangeOf('lastYear', '2026-07-15')).toEqual({ from: '2025-01-01', to: '2025-12-31' })
})
