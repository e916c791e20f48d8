import type { Filter } from '@kohoi/rules'
import { expect, test } from 'vitest'
import { asHappened } from './as-happened.ts'

const record: Record<string, unknown> = { country: 'CA', score: 120, tagIds: ['vip', 'hotel'] }
const happened = (rule: Filter, holds: (part: Filter) => boolean = () => true) =>
  asHappened(rule, (field) => record[field], holds)

test('a list shrinks to the record’s own value', () => {
  expect(happened({ field: 'country', op: 'isOneOf', value: ['US', 'CA'] })).toEqual({
    field: 'country',
    op: 'is',
    value: 'CA',
  })
  expect(happened({ field: 'tagIds', op: 'hasAnyOf', value: ['vip', 'old'] })).toEqual({
    field: 'tagIds',
    op: 'hasAllOf',
    value: ['vip'],
  })
})

test('of alternatives only those that hold are told', () => {
  const low: Filter = { field: 'score', op: 'below', value: 10 }
  const high: Filter = { field: 'score', op: 'atLeast', value: 100 }
  expect(happened({ any: [low, high] }, (part) => part !== low)).toEqual(high)
  expect(happened({ all: [{ any: [low, high] }] }, (part) => part !== low)).toEqual({ all: [high] })
})

test('what cannot be narrowed stays as it was written', () => {
  const rules: Filter[] = [
    { field: 'country', op: 'isOneOf', value: ['US', 'VN'] },
    { not: { field: 'country', op: 'is', value: 'US' } },
    { field: 'score', op: 'between', value: [100, 200] },
  ]
  for (const rule of rules) expect(happened(rule)).toEqual(rule)
})
