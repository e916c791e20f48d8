import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, decimal, floorAt } from './decimal.ts'

test.each([
  ['5', '5.0', 0],
  ['0.1', 0.1, 0],
  [0.1 + 0.2, '0.3', 1],
  ['9007199254740993', 9007199254740992, 1],
  [1e21, '1000000000000000000000', 0],
  [5e-7, '0.0000005', 0],
  ['-0.0', 0, 0],
  ['-2', '-10', 1],
  ['1'.repeat(400), '1'.repeat(399), 1],
] as const)('%s against %s', (left, right, expected) => {
  expect(compare(left, decimal(right))).toBe(expected)
  expect(compare(right, decimal(left)) + expected).toBe(0)
})

test('compares as whole numbers of the last digit do', () => {
  const digits = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n })
  const near = fc.tuple(digits, fc.bigInt({ min: -1n, max: 1n })).map(([a, step]) => [a, a + step] as const)
  fc.assert(
    fc.property(fc.oneof(near, fc.tuple(digits, digits)), fc.integer({ min: 0, max: 20 }), ([a, b], scale) => {
      expect(compare(shifted(a, scale), decimal(shifted(b, scale)))).toBe(a < b ? -1 : a > b ? 1 : 0)
    }),
  )
})

test.each([
  ['5.5', 0, 5n, false],
  ['-5.5', 0, -6n, false],
  ['5.00', 0, 5n, true],
  ['100.005', 2, 10_000n, false],
  ['100', 2, 10_000n, true],
] as const)('%s falls on a step of %i decimals', (text, decimals, floor, exact) => {
  expect(floorAt(text, decimals)).toEqual({ floor, exact })
})

function shifted(value: bigint, scale: number): string {
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0')
  const sign = value < 0n ? '-' : ''
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}
