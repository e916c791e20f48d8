import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inkOn, luminance, readColour } from './ink.ts'

test('text on a tag of any colour reaches a contrast of 4.5', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const colour = `#${number.toString(16).padStart(6, '0')}`
      const [a, b] = [colour, inkOn(colour)].map((one) => luminance(readColour(one) ?? [0, 0, 0])).sort((x, y) => y - x)
      expect(((a ?? 0) + 0.05) / ((b ?? 0) + 0.05)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('what is no colour is told apart', () => {
  expect(readColour('red')).toBeNull()
  expect(readColour('#d43')).toEqual([0xdd, 0x44, 0x33])
})
