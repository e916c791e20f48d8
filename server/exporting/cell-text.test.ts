import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDecimal } from '../importing/cells/numbers.ts'
import { cellText } from './cell-text.ts'

const label = { en: 'Rate', th: 'อัตรา', vi: 'Tỷ giá' }

test('a decimal that was exported is read again as the same number, in every language', () => {
  const decimals = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.stringMatching(/^\d{0,3}[1-9]$/))
  const languages = fc.constantFrom('en', 'th', 'vi')
  fc.assert(
    fc.property(decimals, languages, fc.constantFrom('decimal', 'percent'), ([whole, part], language, type) => {
      const value = `${whole}.${part}`
      const cell = cellText({ type, label }, value, { language, timeZone: 'Asia/Bangkok', names: () => undefined })
      const read = readDecimal(String(cell), { language })
      expect(Number('value' in read ? read.value : Number.NaN)).toBe(Number(value))
    }),
  )
})
