import { expect, test } from 'vitest'
import { codeOf, freeCode } from './code-of.ts'

test.each([
  [{ en: 'Floor area (m²)' }, 'floorAreaM2'],
  [{ en: 'Size', vi: 'Kích thước' }, 'size'],
  [{ vi: 'Điện tích sàn' }, 'dienTichSan'],
  [{ th: 'พื้นที่ใช้สอย' }, ''],
  [{ th: 'พื้นที่', vi: 'Diện tích' }, 'dienTich'],
  [{ en: '2nd phone' }, 'ndPhone'],
])('%o is proposed as %s', (label, code) => {
  expect(codeOf(label)).toBe(code)
})

test('each has a code of its own, also where the label is Thai or stands twice', () => {
  expect(freeCode({ vi: 'Cửa hàng' }, ['kho'], 'option')).toBe('cuaHang')
  expect(freeCode({ vi: 'Cửa hàng' }, ['cuaHang', 'cuaHang2'], 'option')).toBe('cuaHang3')
  expect(freeCode({ th: 'ร้านค้า' }, [], 'ownField')).toBe('ownField')
  expect(freeCode({ th: 'โกดัง' }, ['option'], 'option')).toBe('option2')
  expect(freeCode({}, ['option'], 'option')).toBe('')
})
