import { expect, test } from 'vitest'
import { makeFormat } from './format.ts'

const th = makeFormat({ language: 'th', buddhistYears: true, timeZone: 'Asia/Bangkok' })
const vi = makeFormat({ language: 'vi', buddhistYears: false, timeZone: 'Asia/Ho_Chi_Minh' })
const en = makeFormat({ language: 'en', buddhistYears: false, timeZone: 'UTC' })

test('money has the separators of the language and the decimals of the currency', () => {
  expect(th.money({ amount: '1234567.89', currency: 'THB' })).toBe('1,234,567.89 บาท')
  expect(vi.money({ amount: '1234567', currency: 'VND' })).toBe('1.234.567 ₫')
  expect(en.money({ amount: '1234567.50', currency: 'USD' })).toBe('1,234,567.50 USD')
})

test('amounts beyond the precision of a number keep every digit', () => {
  expect(en.amount({ amount: '123456789012345678.91', currency: 'THB' })).toBe('123,456,789,012,345,678.91')
})

test('dates are dd/mm/yyyy in the company zone, with Buddhist years where preferred', () => {
  expect(th.date('2026-08-31')).toBe('31/08/2569')
  expect(vi.dateTime('2026-08-31T17:30:00Z')).toBe('01/09/2026 00:30')
  expect(th.dateTime('2026-08-31T10:30:00+07:00')).toBe('31/08/2569 10:30')
})

test('words for days stand only for yesterday, today and tomorrow', () => {
  expect(en.day('2026-03-03', '2026-03-02')).toBe('tomorrow')
  expect(vi.day('2026-03-02', '2026-03-02')).toBe('hôm nay')
  expect(th.day('2026-03-01', '2026-03-02')).toBe('เมื่อวาน')
  expect(en.day('2026-03-05', '2026-03-02')).toBe('05/03/2026')
})

test('months bear their names and the year as preferred', () => {
  expect(th.month('2026-08')).toBe('สิงหาคม 2569')
  expect(vi.month('2026-08')).toBe('Tháng 8/2026')
  expect(en.month('2026-12')).toBe('December 2026')
})
