import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './index.ts'
import { foldAgain } from './testing/oracle.ts'

test.each([
  ['  Công Ty GIÓ XANH ', 'công ty gió xanh'],
  ['Nguyễn'.normalize('NFD'), 'nguyễn'],
  ['กล้องวงจรปิด', 'กล้องวงจรปิด'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['οδος', 'οδοσ'],
  ['İ', 'i̇'],
  ['J\u030c', 'ǰ'],
  ['\u1112\u1161\u11ab', '한'],
  ['\u00a0\ufeff x\t\n', 'x'],
  ['STRASSE', 'strasse'],
  ['straße', 'straße'],
])('%j is compared as %j', (text, expected) => {
  expect(fold(text)).toBe(expected)
})

// Letters without case or parts have nothing to fold: unassigned, private, Chinese characters.
const PLAIN = /[\p{Cn}\p{Co}\p{Cs}\p{Script=Han}]/u

test('every letter there is folds once and for all, alone and beside others', () => {
  const strange: string[] = []
  for (let code = 0; code <= 0x10ffff; code++) {
    const letter = String.fromCodePoint(code)
    if (PLAIN.test(letter)) continue
    for (const text of [letter, `a${letter}b`, `${letter}\u0301`, ` ${letter}`])
      if (fold(fold(text)) !== fold(text) || fold(text) !== foldAgain(text)) strange.push(code.toString(16))
  }
  expect(strange).toEqual([])
})

test('text of any letters folds once and for all, whichever way it was composed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
      expect(fold(text.normalize('NFD'))).toBe(fold(text))
      expect(fold(text)).toBe(foldAgain(text))
    }),
    { numRuns: 2000 },
  )
})
