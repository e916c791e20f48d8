import type { Filter } from '@kohoi/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFilter, toTree } from './tree.ts'

const condition = fc.constantFrom<Filter>(
  { field: 'country', op: 'isOneOf', value: ['US', 'CA'] },
  { field: 'score', op: 'atLeast', value: 100 },
  { field: 'email', op: 'isEmpty' },
  { field: 'createdAt', op: 'inLast', value: { value: 7, unit: 'days' } },
  {
    field: 'expectedRevenue',
    op: 'between',
    value: [
      { amount: '1.00', currency: 'THB' },
      { amount: '2.00', currency: 'THB' },
    ],
  },
)
const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 5 },
    condition,
    fc.array(tie('filter'), { maxLength: 4 }).map((all): Filter => ({ all })),
    fc.array(tie('filter'), { maxLength: 4 }).map((any): Filter => ({ any })),
    tie('filter').map((not): Filter => ({ not })),
  ),
}))

test('any filter comes out of the builder as it went in', () => {
  fc.assert(
    fc.property(filter, (one) => {
      expect(toFilter(toTree(one))).toEqual(one)
    }),
  )
})

test('no rule is an empty group, which matches everything', () => {
  expect(toFilter(toTree(null))).toEqual({ all: [] })
})

test('incomplete rows are left out together with groups that hold nothing else', () => {
  const tree = toTree({
    all: [{ field: 'country', op: 'is', value: 'TH' }, { any: [{ field: 'name', op: 'contains' }] }, { any: [] }],
  })
  expect(toFilter(tree, ({ op, value }) => op === 'isEmpty' || value !== undefined)).toEqual({
    all: [{ field: 'country', op: 'is', value: 'TH' }, { any: [] }],
  })
})
