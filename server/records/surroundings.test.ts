import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Config } from '../db/config.ts'
import { convertOn } from './surroundings.ts'

type Rate = { from: string; to: string; rate: string; validFrom: string }
const configOf = (rates: Rate[], currency = 'THB') =>
  ({
    list: (noun: string) => (noun === 'exchangeRate' ? rates : [{ currency }]),
    derived: (_key: unknown, make: () => unknown) => make(),
  }) as unknown as Config
const rate = (from: string, to: string, value: string, validFrom = '2026-03-01'): Rate => ({
  from,
  to,
  rate: value,
  validFrom,
})
const on = (rates: Rate[], day = '2026-03-02') => convertOn(configOf(rates), day)

test('the rate in force on a day is the youngest that has begun', () => {
  const rates = [
    rate('THB', 'VND', '740', '2026-03-03'),
    rate('THB', 'VND', '750', '2026-03-02'),
    rate('THB', 'VND', '700', '2026-01-01'),
  ]
  const days = ['2025-12-31', '2026-01-01', '2026-03-01', '2026-03-02', '2026-03-03', '2030-01-01']
  expect(days.map((day) => on(rates, day)(100n, 'THB', 'VND'))).toEqual([null, 700n, 700n, 750n, 740n, 740n])
})

test('a rate holds in both directions, rounded half up to the smallest unit; the one entered in this direction goes before', () => {
  const one = on([rate('THB', 'VND', '750')])
  expect([one(100n, 'THB', 'VND'), one(750n, 'VND', 'THB'), one(4n, 'VND', 'THB'), one(3n, 'VND', 'THB')]).toEqual([
    750n,
    100n,
    1n,
    0n,
  ])
  for (const rates of [
    [rate('THB', 'VND', '750'), rate('VND', 'THB', '0.0014')],
    [rate('VND', 'THB', '0.0014'), rate('THB', 'VND', '750')],
  ]) {
    expect(on(rates)(100n, 'THB', 'VND')).toBe(750n)
    expect(on(rates)(100_000n, 'VND', 'THB')).toBe(14_000n)
  }
  const turned = [rate('THB', 'VND', '750', '2026-01-01'), rate('VND', 'THB', '0.001', '2026-03-01')]
  expect(on(turned)(100n, 'THB', 'VND')).toBe(1000n)
})

test('without a rate of the pair it goes over another currency, the workspace’s before others; never over two', () => {
  const rates = [
    rate('EUR', 'USD', '1'),
    rate('USD', 'VND', '25000'),
    rate('EUR', 'THB', '40'),
    rate('THB', 'VND', '750'),
  ]
  expect(on(rates)(100n, 'EUR', 'VND')).toBe(30_000n)
  expect(convertOn(configOf(rates, 'USD'), '2026-03-02')(100n, 'EUR', 'VND')).toBe(25_000n)
  expect(on([rate('EUR', 'USD', '1'), rate('VND', 'USD', '0.00004')])(100n, 'EUR', 'VND')).toBe(25_000n)
  expect(
    on([rate('EUR', 'USD', '1'), rate('USD', 'JPY', '150'), rate('JPY', 'VND', '170')])(1n, 'EUR', 'VND'),
  ).toBeNull()
  expect(on([])(5n, 'VND', 'VND')).toBe(5n)
})

test('there and back it is the same amount, to the smallest unit of the coarser currency', () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 15n })
  const value = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 6 }))
  fc.assert(
    fc.property(amount, value, (minor, [digits, places]) => {
      const text = (digits / 10 ** places).toFixed(places)
      const convert = on([rate('THB', 'USD', text)])
      const there = convert(minor, 'THB', 'USD') ?? -1n
      const back = convert(there, 'USD', 'THB') ?? -1n
      // Half a cent lost on the way is worth so many satang.
      const lost = BigInt(Math.ceil(0.5 / Number(text))) + 1n
      expect(back - minor <= lost && minor - back <= lost).toBe(true)
    }),
  )
})
