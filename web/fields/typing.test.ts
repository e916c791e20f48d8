import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber, retype, separatorsOf, showNumber } from './typing.ts'

const en = separatorsOf('en-GB')
const vi = separatorsOf('vi-VN')

/** Types keys one by one at the end. */
function type(keys: string, separators = en, places = 2, key = {}) {
  let shown = ''
  let last = retype('', 0, '', separators, places)
  for (const sign of keys) {
    last = retype(shown + sign, shown.length + 1, shown, separators, places, sign === '.' || sign === ',' ? key : {})
    shown = last.shown
  }
  return last
}

test('separators follow the language while typing', () => {
  expect(type('1234567.5')).toEqual({ shown: '1,234,567.5', caret: 11, value: '1234567.5' })
  expect(type('1234567', vi, 0)).toEqual({ shown: '1.234.567', caret: 9, value: '1234567' })
  expect(type('1234,5', vi).value).toBe('1234.5')
})

test('thousands that are typed with their separators are thousands', () => {
  expect(type('500.000', vi, 4)).toEqual({ shown: '500.000', caret: 7, value: '500000' })
  expect(type('1.234.567,25', vi)).toMatchObject({ shown: '1.234.567,25', value: '1234567.25' })
  expect(type('500,000')).toEqual({ shown: '500,000', caret: 7, value: '500000' })
  expect(type('500.000', vi, 0).value).toBe('500000')
})

test('a group sign before one or two digits is a decimal sign, that of the number pad always', () => {
  expect(type('12.5', vi)).toEqual({ shown: '12.5', caret: 4, value: '12.5' })
  expect(type('1,5').value).toBe('1.5')
  expect(type('0.125', vi, 4)).toMatchObject({ shown: '0,125', value: '0.125' })
  expect(type('12.500,50', vi, 0)).toEqual({ shown: '12.500,', caret: 7, value: '12500' })
  expect(type('12.5', vi, 0)).toMatchObject({ shown: '12.5', value: '12' })
  expect(type('1.125', vi, 4, { pad: true })).toMatchObject({ shown: '1,125', value: '1.125' })
})

test('deleting a digit before a separator keeps the caret and reads no decimal', () => {
  expect(retype('12.45', 3, '12.345', vi, 2)).toEqual({ shown: '1.245', caret: 3, value: '1245' })
})

test('letters, signs in the middle and too many decimals are left out; Thai digits count', () => {
  expect(type('1a2-3.456')).toMatchObject({ shown: '123.45', value: '123.45' })
  expect(type('๑๒๓๔')).toMatchObject({ shown: '1,234', value: '1234' })
  expect(type('')).toMatchObject({ shown: '', value: null })
  expect(type('-')).toMatchObject({ shown: '-', value: null })
})

test('pasted amounts are read with the separators of the language', () => {
  expect(retype('5,000,000.00', 12, '', en, 2).value).toBe('5000000.00')
  expect(retype('5.000.000 ₫', 11, '', vi, 0).value).toBe('5000000')
  expect(retype('1.234.567,50', 12, '', en, 2).value).toBe('1234567.50')
  expect(retype('1.5', 3, '1.500', vi, 2, { pasted: true }).value).toBe('1.5')
  expect(retype('-500.000', 8, '', vi, 2).value).toBe('-500000')
})

test('any number of any length comes back exactly as it was typed', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.integer({ min: 0, max: 99 }), (whole, part) => {
      const value = `${whole}.${String(part).padStart(2, '0')}`
      for (const separators of [en, vi]) {
        const shown = showNumber(value, separators, 2)
        expect(retype(shown, shown.length, '', separators, 2)).toEqual({ shown, caret: shown.length, value })
      }
    }),
  )
})

test('a number written at once is read in the way of its language, and never as another one', () => {
  const read = (text: string) => [readNumber(text, en), readNumber(text, vi)]
  expect(read('500.000')).toEqual(['500.000', '500000'])
  expect(read('1,234,567.5')).toEqual(['1234567.5', '1234567.5'])
  expect(read('1.234.567,5')).toEqual(['1234567.5', '1234567.5'])
  expect(read('1,234')).toEqual(['1234', '1.234'])
  expect(read('12.5')).toEqual(['12.5', '12.5'])
  expect(read('12,5')).toEqual(['12.5', '12.5'])
  expect(read('0.125')).toEqual(['0.125', '0.125'])
  expect(read(' ๑ ๕๐๐ ')).toEqual(['1500', '1500'])
  for (const wrong of ['', '-5', '1.2.3', '5x', '1,2,3', '1.234,567,8', '1,,5'])
    expect(read(wrong)).toEqual([undefined, undefined])
})

test('what is shown of a number is read as that number, at once and key by key', () => {
  const decimal = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.stringMatching(/^\d{0,2}$/))
  fc.assert(
    fc.property(decimal, fc.constantFrom(en, vi), ([whole, part], separators) => {
      const value = part ? `${whole}.${part}` : String(whole)
      expect(readNumber(showNumber(value, separators), separators)).toBe(value)
      expect(type(showNumber(value, separators), separators).value).toBe(value)
    }),
  )
})
