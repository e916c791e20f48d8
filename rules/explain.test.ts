import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explain, type Filter, toPredicate, unmet } from './index.ts'
import { nested, record, world } from './testing/samples.ts'
import { fields, surroundings } from './testing/world.ts'

const around = surroundings({ now: Date.parse('2026-03-02T09:00:00+07:00'), timeZone: 'Asia/Bangkok' })
const northern: Filter = { field: 'country', op: 'isOneOf', value: ['US', 'CA'] }
const large: Filter = { field: 'employees', op: 'atLeast', value: 50 }

describe('explain', () => {
  test('says of each condition where it stands and how it fares', () => {
    const filter: Filter = { all: [northern, { any: [large, { not: { field: 'custom.note', op: 'isEmpty' } }] }] }
    expect(explain(filter, fields, around, { country: 'CA', employees: 20 })).toEqual({
      matches: false,
      parts: [
        { path: 'all.0', field: 'country', op: 'isOneOf', matches: true, actual: 'CA', expected: ['US', 'CA'] },
        { path: 'all.1.any.0', field: 'employees', op: 'atLeast', matches: false, actual: 20, expected: 50 },
        { path: 'all.1.any.1.not', field: 'custom.note', op: 'isEmpty', matches: true, actual: null, expected: null },
      ],
    })
  })

  test('a single condition stands at the root', () => {
    expect(explain(large, fields, around, { employees: 50 }).parts[0]).toMatchObject({ path: '', matches: true })
  })
})

describe('unmet', () => {
  const reasons = (filter: Filter, values: object) => unmet(filter, fields, around, { ...values })

  test('names what is missing, nothing once it matches', () => {
    const filter: Filter = { all: [northern, large] }
    expect(reasons(filter, { country: 'CA', employees: 20 })).toEqual([
      { field: 'employees', op: 'atLeast', actual: 20, expected: 50 },
    ])
    expect(reasons(filter, { country: 'CA', employees: 50 })).toEqual([])
  })

  test('names every way out of an "any"', () => {
    expect(reasons({ any: [northern, large] }, {})).toMatchObject([
      { field: 'country', path: 'any.0' },
      { field: 'employees', path: 'any.1' },
    ])
    const within: Filter = { all: [northern, { any: [large, { field: 'custom.note', op: 'isNotEmpty' }] }] }
    expect(reasons(within, { country: 'CA' })).toMatchObject([{ path: 'all.1.any.0' }, { path: 'all.1.any.1' }])
  })

  test('of what should not all hold, one that fails would do', () => {
    const filter: Filter = { not: { all: [northern, large] } }
    expect(reasons(filter, { country: 'US', employees: 60 })).toMatchObject([
      { op: 'isNoneOf', path: 'any.0' },
      { not: true, path: 'any.1' },
    ])
  })

  test('under a "not" the opposite is demanded', () => {
    expect(reasons({ not: { any: [northern, large] } }, { country: 'US', employees: 60 })).toEqual([
      { field: 'country', op: 'isNoneOf', actual: 'US', expected: ['US', 'CA'] },
      { field: 'employees', op: 'atLeast', actual: 60, expected: 50, not: true },
    ])
    expect(reasons({ not: { field: 'overdue', op: 'is', value: true } }, { overdue: true })).toEqual([
      { field: 'overdue', op: 'is', actual: true, expected: false },
    ])
  })

  test('explanations and reasons agree with the answer', () => {
    const scene = world.chain((moment) => fc.tuple(fc.constant(moment), nested(moment), record(moment)))
    fc.assert(
      fc.property(scene, ([moment, filter, values]) => {
        const here = surroundings(moment)
        const matches = toPredicate(filter, fields, here)(values)
        expect(explain(filter, fields, here, values).matches).toBe(matches)
        if (matches) expect(unmet(filter, fields, here, values)).toEqual([])
        for (const { field, op, expected, not } of unmet(filter, fields, here, values)) {
          const condition = (expected === null ? { field, op } : { field, op, value: expected }) as Filter
          expect(toPredicate(not ? { not: condition } : condition, fields, here)(values)).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })
})
