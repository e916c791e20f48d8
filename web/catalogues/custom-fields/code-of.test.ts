import { expect, test } from 'vitest'
import { codeOf } from './code-of.ts'

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
