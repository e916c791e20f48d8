import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marksOf, matchOf, phoneKey } from './match.ts'
import { companyKey, personKey, similarity } from './similar-names.ts'
import { cleanTaxId, taxKey } from './tax-id.ts'

const company = (name: string) => marksOf('account', { name })
const person = (name: string) => marksOf('contact', { name })

test('companies are one whatever their legal form, marks and punctuation', () => {
  for (const [a, b] of [
    ['บริษัท สยามการค้า จำกัด', 'บจก.สยามการค้า'],
    ['บริษัทสยามการค้าจำกัด (มหาชน)', 'สยามการค้า'],
    ['หจก. รุ่งเรืองกิจ', 'ห้างหุ้นส่วนจำกัด รุ่งเรืองกิจ (สำนักงานใหญ่)'],
    ['Công ty Cổ phần Đầu tư Xây dựng Hòa Bình', 'CTCP Dau tu Xay dung Hoà Bình'],
    ['CÔNG TY TNHH MTV GIÓ XANH', 'Gió Xanh'],
    ['Harbour Light Co., Ltd.', 'Harbour Light Limited'],
  ])
    expect(matchOf(company(a ?? ''), company(b ?? '')), `${a} / ${b}`).toEqual({ reason: 'name', score: 0.8 })
  expect(companyKey('บริษัท จำกัด')).not.toBe('')
})

test('alike is not the same: the score says so, and other companies are no match', () => {
  expect(matchOf(company('บริษัท สยามการค้า'), company('สยามการช่าง'))).toBeNull()
  expect(matchOf(company('Thép Hòa Phát'), company('Thép Hòa Bình'))).toBeNull()
  expect(matchOf(person('Nguyễn Văn An'), person('Trần Thị Bình'))).toBeNull()
  expect(matchOf(person('นายสมศักดิ์ ใจดี'), person('คุณ สมศักดิ์ ใจดี'))).toEqual({ reason: 'name', score: 0.8 })
  const close = matchOf(person('Nguyễn Văn An'), person('Nguyễn Văn Anh'))
  expect(close?.score).toBeGreaterThan(0.6)
  expect(close?.score).toBeLessThan(0.8)
})

test('the surest reason is named: tax id before e-mail before phone before name', () => {
  const all = { name: 'Gió Xanh', taxId: '0312345678-001', email: 'A@gioxanh.example', phone: '+84 24 5555 0100' }
  const other = { name: 'Gió Xanh', taxId: '0312345678001', email: 'a@GIOXANH.example', phone: '024 5555 0100' }
  const reasons = (more: object) => matchOf(marksOf('account', all), marksOf('account', { ...other, ...more }))?.reason
  expect(reasons({})).toBe('taxId')
  expect(reasons({ taxId: null })).toBe('email')
  expect(reasons({ taxId: null, email: null })).toBe('phone')
  expect(reasons({ taxId: null, email: null, phone: null })).toBe('name')
  expect(matchOf(marksOf('account', all), marksOf('account', { name: 'Khác' }))).toBeNull()
})

test('telephone numbers are one with and without country code, blanks, Thai digits and extension', () => {
  for (const written of ['081-234-5678', '+66 81 234 5678', '(081) 2345678', '๐๘๑ ๒๓๔ ๕๖๗๘', '0812345678 ต่อ 12'])
    expect(phoneKey(written), written).toBe('812345678')
  expect(phoneKey('+1 202 555 0123')).toBe('12025550123')
  expect(phoneKey('ask at the gate')).toBeNull()
})

test('a tax id loses blanks and hyphens, Thai digits are read, a Vietnamese dependent unit keeps its hyphen', () => {
  expect(cleanTaxId(' 0-9945-69000-05-5 ')).toBe('0994569000055')
  expect(cleanTaxId('๐๙๙๔๕๖๙๐๐๐๐๕๕')).toBe('0994569000055')
  expect(cleanTaxId('0312345678 - 001')).toBe('0312345678-001')
  expect(cleanTaxId('de 123.456.789')).toBe('DE123456789')
  expect(taxKey('0312345678-001')).toBe(taxKey('0312345678001'))
})

test('matching asks the same from either side, and a name is like itself', () => {
  const name = fc.oneof(fc.string(), fc.constantFrom('Gió Xanh', 'Gió Xanhh', 'บจก.สยาม', 'สยาม', 'Co Ltd'))
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(matchOf(company(a), company(b))).toEqual(matchOf(company(b), company(a)))
      for (const key of [companyKey, personKey]) expect(key(key(a))).toBe(key(a))
      const alike = similarity(a, b)
      expect(alike).toBe(similarity(b, a))
      expect(alike >= 0 && alike <= 1).toBe(true)
    }),
  )
})
