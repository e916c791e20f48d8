import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineAmount, weighted } from './amounts.ts'
import type { Money } from './money.ts'

const places: Record<string, number> = { THB: 2, VND: 0, USD: 2, KWD: 3 }
const currency = fc.constantFrom(...Object.keys(places))
/** Money written by hand, not by the code under test. */
const written = (minor: bigint, code: string): Money => {
  const n = places[code] ?? 0
  const digits = minor.toString().padStart(n + 1, '0')
  return { amount: n ? `${digits.slice(0, -n)}.${digits.slice(-n)}` : digits, currency: code }
}
const minorOf = (money: Money | null) => BigInt(money?.amount.replace('.', '') ?? '-1')
const amount = fc.bigInt({ min: 0n, max: 10n ** 17n })

/** Half up by its definition: the whole number w with w - 1/2 <= n/d < w + 1/2. */
const isHalfUp = (w: bigint, n: bigint, d: bigint) => (2n * w - 1n) * d <= 2n * n && 2n * n < (2n * w + 1n) * d

test('weighted revenue is exact and rounded half up once', () => {
  fc.assert(
    fc.property(amount, currency, fc.integer({ min: 0, max: 100 }), (minor, code, probability) => {
      const value = weighted(written(minor, code), probability)
      expect(value?.currency).toBe(code)
      expect(isHalfUp(minorOf(value), minor * BigInt(probability), 100n)).toBe(true)
    }),
  )
})

test('a line is quantity times price, exact and rounded half up once', () => {
  const quantity = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }), fc.stringMatching(/^\d{0,4}$/))
  fc.assert(
    fc.property(quantity, amount, currency, ([whole, part], minor, code) => {
      const text = part ? `${whole}.${part}` : `${whole}`
      const scale = 10n ** BigInt(part.length)
      const product = (whole * scale + BigInt(part || '0')) * minor
      expect(isHalfUp(lineAmount(text, written(minor, code)), product, scale)).toBe(true)
    }),
  )
})

test('the seeds: 6,200,000.00 THB at 40 %, 2,450,000,000 VND at 75 %, and a half satang goes up', () => {
  expect(weighted({ amount: '6200000.00', currency: 'THB' }, 40)).toEqual({ amount: '2480000.00', currency: 'THB' })
  expect(weighted({ amount: '2450000000', currency: 'VND' }, 75)).toEqual({ amount: '1837500000', currency: 'VND' })
  expect(weighted({ amount: '0.01', currency: 'THB' }, 50)).toEqual({ amount: '0.01', currency: 'THB' })
  expect(weighted({ amount: '0.01', currency: 'THB' }, 49)).toEqual({ amount: '0.00', currency: 'THB' })
  expect(weighted(null, 50)).toBeNull()
  expect(weighted({ amount: '5.00', currency: 'THB' }, null)).toBeNull()
})
