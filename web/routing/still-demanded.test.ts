import { type Filter, toPredicate, unmet } from '@kohoi/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stillDemanded } from './still-demanded.ts'

const fields = (name: string) => ({ kind: 'number' as const, label: { en: name, th: name, vi: name } })
const around = {
  now: 0,
  timeZone: 'Asia/Bangkok',
  money: { currencies: [], decimals: () => 2, convert: () => null },
}
const demandedOf = (rule: Filter, record: object) => stillDemanded(unmet(rule, fields, around, { ...record }))

const large: Filter = { field: 'employees', op: 'atLeast', value: 50 }
const good: Filter = { field: 'score', op: 'above', value: 80 }
const known: Filter = { field: 'visits', op: 'isNotEmpty' }

test('of alternatives every one is told, and what is demanded beside them', () => {
  expect(demandedOf({ any: [large, good] }, {})).toEqual({ any: [large, good] })
  expect(demandedOf({ all: [known, { any: [large, good] }] }, {})).toEqual({ all: [{ any: [large, good] }, known] })
  expect(demandedOf({ any: [{ all: [large, good] }, known] }, { score: 90 })).toEqual({ any: [large, known] })
})

test('a score that is too low besides does not become an alternative', () => {
  const alternatives = unmet({ any: [large, known] }, fields, around, {})
  const tooLow = { field: 'score', op: 'atLeast', actual: 3, expected: 10 }
  expect(stillDemanded([...alternatives, tooLow])).toEqual({
    all: [{ any: [large, known] }, { field: 'score', op: 'atLeast', value: 10 }],
  })
})

/** A rule of any shape over a, b, c …, each asked once. */
const { shape } = fc.letrec<{ shape: Filter }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 4 },
    fc.constant<Filter>({ field: '?', op: 'is', value: 1 }),
    fc.array(tie('shape'), { minLength: 1, maxLength: 3 }).map((all): Filter => ({ all })),
    fc.array(tie('shape'), { minLength: 1, maxLength: 3 }).map((any): Filter => ({ any })),
    tie('shape').map((not): Filter => ({ not })),
  ),
}))
const rule = shape.map((filter) => {
  let asked = 0
  return JSON.parse(JSON.stringify(filter), (key, value) => (key === 'field' ? `f${asked++}` : value)) as Filter
})
const record = fc.dictionary(
  fc.integer({ min: 0, max: 30 }).map((n) => `f${n}`),
  fc.constantFrom(0, 1),
)

test('where only what failed changes, the rule matches exactly when what was demanded is fulfilled', () => {
  fc.assert(
    fc.property(rule, record, record, (one, before, other) => {
      const why = unmet(one, fields, around, before)
      if (toPredicate(one, fields, around)(before)) return
      const failed = new Set(why.map(({ field }) => field))
      const after = { ...before, ...Object.fromEntries([...failed].map((name) => [name, other[name] ?? 0])) }
      expect(toPredicate(stillDemanded(why), fields, around)(after)).toBe(toPredicate(one, fields, around)(after))
    }),
    { numRuns: 500 },
  )
})
