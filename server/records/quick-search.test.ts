import { quickFold } from '@kohoi/contract'
import { fold } from '@kohoi/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { surestRun } from './quick-search.ts'

const letters = fc.constantFrom(
  ...[...'abcMZ09 -.đĐêếệẾưựƯỰñßſKÅﬁİıΣσς', 'e\u0302', 'a\u0301\u0323', 'o\u031b', '\u0301', '\u200b', '\u00a0'],
  ...[...'กขนมรสอเแโใาะำๆฯ', ...'\u0e31\u0e34\u0e35\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4b\u0e4c\u0e4d\u0e4e'],
)
const text = fc.array(letters, { maxLength: 12, size: 'max' }).map((parts) => parts.join(''))

test('what a text with marks holds, the text of the quick search holds without them', () => {
  let runs = 0
  fc.assert(
    fc.property(text, text, text, (before, part, after) => {
      const whole = before + part + after
      if (!fold(whole).includes(fold(part))) return
      const run = surestRun(part)
      if (run === undefined) return
      runs++
      expect(quickFold(whole)).toContain(run)
    }),
    { numRuns: 20_000 },
  )
  expect(runs).toBeGreaterThan(2000)
})

test('a rare word, a Thai word without the marks at its end; nothing for what is too short', () => {
  expect(['Khách sạn', 'ภูเก็ต', 'นี้', 'ab', '081-234 5678'].map(surestRun)).toEqual([
    'khach',
    'ภูเก็ต',
    undefined,
    undefined,
    '5678',
  ])
})
