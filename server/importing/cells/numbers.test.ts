import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMoney } from './money.ts'
import { readDecimal, readInteger } from './numbers.ts'

const th = { language: 'th' } as const
const vi = { language: 'vi' } as const
const en = { language: 'en' } as const

describe('a decimal number', () => {
  test.each([
    ['1,234,567.89', '1234567.89'],
    ['1.234.567,89', '1234567.89'],
    ['1 234 567,89', '1234567.89'],
    ['1\u00a0234', '1234'],
    ['1\u202f234,5', '1234.5'],
    ["1'234.50", '1234.50'],
    ['12,34,567', '1234567'],
    ['๑,๒๓๔.๕๐', '1234.50'],
    ['１２３', '123'],
    ['(123)', '-123'],
    ['(1,234.5)', '-1234.5'],
    ['−12.5', '-12.5'],
    ['123-', '-123'],
    ['+7', '7'],
    ['7 %', '7'],
    ['12.5%', '12.5'],
    ['.5', '0.5'],
    ['0,5', '0.5'],
    ['0.123', '0.123'],
    ['007', '7'],
    ['-0', '0'],
    ['1100.04', '1100.04'],
  ])('%s is %s', (text, value) => {
    for (const options of [en, th, vi]) expect(readDecimal(text, options)).toEqual({ value })
  })

  test('one sign before three digits is read as the language writes thousands', () => {
    expect(readDecimal('1.234', vi)).toEqual({ value: '1234' })
    expect(readDecimal('1,234', vi)).toEqual({ value: '1.234' })
    expect(readDecimal('1.234', th)).toEqual({ value: '1.234' })
    expect(readDecimal('1,234', th)).toEqual({ value: '1234' })
  })

  test('a number of a workbook has a decimal point, whatever the language', () => {
    expect(readDecimal('1.234', { ...vi, plainNumbers: true })).toEqual({ value: '1.234' })
    expect(readMoney('1.234', { ...vi, plainNumbers: true, currency: 'VND' })).toEqual({ problem: 'tooManyDecimals' })
  })

  test.each([
    'abc',
    '1.2.3',
    '1,2,3',
    '12:30',
    '1e5',
    '1,23.456,7',
    '--5',
    '(-5)',
    '.',
    ',',
    '-',
    '10.12.2026',
    '5 apples',
  ])('%s is none', (text) => {
    for (const options of [en, th, vi]) expect(readDecimal(text, options)).toEqual({ problem: 'notANumber' })
  })

  test('every number written with either pair of signs is read back', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.integer({ min: 0, max: 99 }),
        (whole, cents) => {
          const part = String(cents).padStart(2, '0')
          const value = `${whole}.${part}`
          for (const [language, locale] of [
            [en, 'en'],
            [vi, 'vi'],
          ] as const) {
            const sign = locale === 'vi' ? ',' : '.'
            const grouped = `${new Intl.NumberFormat(locale).format(whole)}${sign}${part}`
            expect(readDecimal(grouped, language)).toEqual({ value })
          }
        },
      ),
    )
  })
})

describe('a whole number', () => {
  test('is a number, whichever way thousands are parted', () => {
    for (const text of ['2822', '2,822', '2.822', '2 822', '๒๘๒๒', '2822.0', '2822.00']) {
      expect(readInteger(text, en)).toEqual({ value: 2822 })
    }
    expect(readInteger('75%', en)).toEqual({ value: 75 })
    expect(readInteger('', en)).toEqual({ value: null })
  })

  test('is not rounded, and not larger than can be counted exactly', () => {
    expect(readInteger('12.5', en)).toEqual({ problem: 'notWhole' })
    expect(readInteger('2.8220', { ...en, plainNumbers: true })).toEqual({ problem: 'notWhole' })
    expect(readInteger('99999999999999999999', en)).toEqual({ problem: 'tooLarge' })
  })
})

describe('money', () => {
  const baht = { ...th, currency: 'THB' }
  const dong = { ...vi, currency: 'VND' }

  test.each([
    ['1100.04', '1100.04', 'THB'],
    ['฿1,234.5', '1234.50', 'THB'],
    ['1,234.50 บาท', '1234.50', 'THB'],
    ['THB 1,234.50', '1234.50', 'THB'],
    ['1,234.50 thb', '1234.50', 'THB'],
    ['$99.9', '99.90', 'USD'],
    ['US$ 99.90', '99.90', 'USD'],
    ['99,90 €', '99.90', 'EUR'],
    ['-฿5', '-5.00', 'THB'],
    ['฿-5', '-5.00', 'THB'],
    ['(฿5.25)', '-5.25', 'THB'],
    ['5.000.000 ₫', '5000000', 'VND'],
    ['5,000,000 VND', '5000000', 'VND'],
    ['5.000 đ', '5000', 'VND'],
    ['5.000 đồng', '5000', 'VND'],
    ['1.500 VNĐ', '1500', 'VND'],
    ['๕๐๐', '500.00', 'THB'],
    ['RM 12', '12.00', 'MYR'],
    ['¥100', '100', 'JPY'],
    ['-0.00', '0.00', 'THB'],
  ])('%s is %s %s', (text, amount, currency) => {
    expect(readMoney(text, baht)).toEqual({ value: { amount, currency } })
  })

  test('a dollar sign is of the company’s dollars, if it has any', () => {
    expect(readMoney('$5', { ...en, currency: 'SGD' })).toEqual({ value: { amount: '5.00', currency: 'SGD' } })
  })

  test('is never rounded', () => {
    expect(readMoney('1100.04', dong)).toEqual({ problem: 'tooManyDecimals' })
    expect(readMoney('1100.045', baht)).toEqual({ problem: 'tooManyDecimals' })
    expect(readMoney('1100.00', dong)).toEqual({ value: { amount: '1100', currency: 'VND' } })
  })

  test('says what is wrong', () => {
    expect(readMoney('12 QQQ', baht)).toEqual({ problem: 'unknownCurrency' })
    expect(readMoney('much', baht)).toEqual({ problem: 'notANumber' })
    expect(readMoney('9999999999999999', baht)).toEqual({ problem: 'tooLarge' })
    expect(readMoney(' ', baht)).toEqual({ value: null })
  })
})
