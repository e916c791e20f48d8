import { describe, expect, test } from 'vitest'
import { taxIdFits } from './tax-id.ts'

describe('the check digit of a tax number', () => {
  test('of companies that everybody knows fits', () => {
    for (const known of ['0107544000108', '0-1075-44000-10-8', '0 1075 44000 10 8'])
      expect(taxIdFits('TH', known), known).toBe(true)
    for (const known of ['0100109106', '0101248141', '0100109106-001']) expect(taxIdFits('VN', known), known).toBe(true)
  })

  test('does not after any one digit was mistyped; Thailand’s third digit is not guarded', () => {
    for (const [country, known] of [
      ['TH', '0107544000108'],
      ['VN', '0100109106'],
    ] as const)
      for (const at of known.split('').keys()) {
        const wrong = known.slice(0, at) + ((Number(known[at]) + 1) % 10) + known.slice(at + 1)
        expect(taxIdFits(country, wrong), wrong).toBe(country === 'TH' && at === 2)
      }
  })

  test('is not asked while one types, nor where there is none', () => {
    expect(taxIdFits('TH', '010754400010')).toBeNull()
    expect(taxIdFits('VN', '010010910')).toBeNull()
    expect(taxIdFits('VN', '001099012345')).toBeNull()
    expect(taxIdFits('SG', '201912345K')).toBeNull()
    expect(taxIdFits('SG', '53012345')).toBeNull()
  })

  test('too many digits and letters never fit', () => {
    expect(taxIdFits('TH', '01075440001080')).toBe(false)
    expect(taxIdFits('TH', 'O107544000108')).toBe(false)
  })
})
