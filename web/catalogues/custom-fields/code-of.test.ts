import { expect, test } from 'vitest'
import { codeOf, optionCode } from './code-of.ts'

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

test('options have codes of their own, also where the label is Thai or stands twice', () => {
  expect(optionCode({ vi: 'Cửa hàng' }, ['kho'])).toBe('cuaHang')
  expect(optionCode({ vi: 'Cửa hàng' }, ['cuaHang', 'cuaHang2'])).toBe('cuaHang3')
  expect(optionCode({ th: 'ร้านค้า' }, [])).toBe('option')
  expect(optionCode({ th: 'โกดัง' }, ['option'])).toBe('option2')
  expect(optionCode({}, ['option'])).toBe('')
})
