import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bold, regular } from './faces.ts'
import { breakLines, clean } from './text-layer.ts'

const syllables = [
  'กล้อง',
  'น้ำ',
  'ผู้ใหญ่',
  'ตั้ง',
  'ๆ',
  'ฯ',
  'ที่',
  'ปี่',
  'ฏิ',
  'เก่า',
  'ก็',
  '(',
  ')',
  ' ',
  '\n',
  'IP67',
  'Nguyễn',
  'Đắk',
  'a-b/c',
  '1,234.50',
  '“',
  '”',
  '😀',
  '.',
]
const prose = fc.array(fc.constantFrom(...syllables), { maxLength: 60 }).map((parts) => parts.join(''))
const width = (text: string) => regular.widthOf(text, 9)

test('breaking loses nothing, keeps to the width and never begins a line with a mark', () => {
  const begins = /^[\u0e31\u0e33-\u0e3a\u0e45-\u0e4e\u0e2f)”.]/
  fc.assert(
    fc.property(
      fc.oneof(prose, fc.string({ unit: 'grapheme', maxLength: 80 })),
      fc.integer({ min: 60, max: 300 }),
      (text, most) => {
        const lines = breakLines(text, most, width)
        expect(lines.join('').replace(/\s/g, '')).toBe(clean(text).replace(/\s/g, ''))
        for (const line of lines)
          expect(width(line) <= most || [...new Intl.Segmenter().segment(line)].length === 1, line).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
  for (const [at, line] of breakLines(
    'ผู้ใหญ่บ้านต่าง ๆ มาเร็ว ๆ นี้ (โดยประมาณ) กรุงเทพฯ และปริมณฑล '.repeat(8),
    90,
    width,
  ).entries())
    if (at > 0) expect(line).not.toMatch(begins)
})

test('a line of Thai ends between words', () => {
  const lines = breakLines('ติดตั้งกล้องวงจรปิดภายในอาคารสำนักงาน', 90, width)
  expect(lines.length).toBeGreaterThan(1)
  const between = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(lines.join(''))].map(
    ({ index }) => index,
  )
  for (const at of lines.keys()) expect(between).toContain(lines.slice(0, at).join('').length)
})

test('the face has every letter of Thai and Vietnamese and the signs of the two currencies', () => {
  const vietnamese = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'].flatMap((letter) =>
    ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((mark) => (letter + mark).normalize('NFC')),
  )
  const thai = Array.from({ length: 0x5b }, (_, at) => 0xe01 + at).filter((code) => code <= 0xe3a || code >= 0xe3f)
  for (const { font } of [regular, bold])
    for (const code of [
      ...thai,
      ...[...vietnamese, 'đ', 'Đ', '₫', '฿', '–', '×'].map((letter) => letter.codePointAt(0) ?? 0),
    ])
      expect(font.hasGlyphForCodePoint(code), String.fromCodePoint(code)).toBe(true)
})
