import { expect, test } from 'vitest'
import type { Conditions } from './rule.ts'
import { lastGood, probabilityStanding, revenueStanding } from './valid.ts'

const thb = (amount: string) => ({ amount, currency: 'THB' })
const good: Conditions = {
  typeIds: ['government'],
  revenueFrom: thb('5000000.00'),
  revenueTo: null,
  probabilityFrom: 60,
  probabilityTo: null,
}

test('bounds are good, empty or wrong; an upper one may equal the lower one', () => {
  expect(revenueStanding(good)).toBe('good')
  expect(revenueStanding({ ...good, revenueFrom: null })).toBe('empty')
  expect(revenueStanding({ ...good, revenueTo: thb('5000000.00') })).toBe('good')
  expect(revenueStanding({ ...good, revenueTo: thb('4999999.99') })).toBe('wrong')
  expect(revenueStanding({ ...good, revenueTo: { amount: '9000000000', currency: 'VND' } })).toBe('wrong')
  expect(revenueStanding({ ...good, revenueFrom: thb('-1.00') })).toBe('wrong')
  expect(probabilityStanding(good)).toBe('good')
  expect(probabilityStanding({ ...good, probabilityFrom: null })).toBe('empty')
  expect(probabilityStanding({ ...good, probabilityFrom: 101 })).toBe('wrong')
  expect(probabilityStanding({ ...good, probabilityTo: 60 })).toBe('good')
  expect(probabilityStanding({ ...good, probabilityTo: 59 })).toBe('wrong')
})

test('while one mistypes the last good value counts, the others go on following', () => {
  const mistyped: Conditions = { ...good, typeIds: [], probabilityFrom: 601, revenueFrom: thb('6000000.00') }
  expect(lastGood(mistyped, good)).toEqual({ ...good, typeIds: [], revenueFrom: thb('6000000.00') })
  expect(lastGood(mistyped, null)).toBeNull()
  expect(lastGood(good, null)).toEqual(good)
})
