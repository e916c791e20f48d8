import { expect, test } from 'vitest'
import { initials, tint } from './initials.ts'

test.each([
  ['Lê Thanh Mai', 'LM'],
  ['Đặng Thu Hoa', 'ĐH'],
  ['Toni Buchanan', 'TB'],
  ['anan', 'A'],
  ['วิภา ศรีสุขสันต์', 'วภ'],
  ['อนันต์ ทองประเสริฐ', 'อน'],
  ['ปรียา แสงจันทร์', 'ปร'],
  ['เก่ง', 'ก'],
  ['  ', '?'],
])('%s is shown as %s', (name, shown) => {
  expect(initials(name)).toBe(shown)
})

test('a person keeps the same tint', () => {
  expect(tint('0192-anan')).toBe(tint('0192-anan'))
  expect(new Set(['a', 'b', 'c', 'd', 'e', 'f'].map(tint)).size).toBe(6)
})
