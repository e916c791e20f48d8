import { describe, expect, test } from 'vitest'
import { bindMember, type Condition, type Filter, readFilter, toPredicate } from './index.ts'
import { fields, surroundings } from './testing/world.ts'

const around = surroundings({ now: 0, timeZone: 'Asia/Ho_Chi_Minh' })
const mai = { languages: ['vi', 'en'], region: 'Miền Bắc' }
const newcomer = { languages: [], region: null }

const languages = { member: 'languages' }
const region = { member: 'region' }
const holds = (filter: Filter, member: typeof mai | typeof newcomer, record: object) =>
  toPredicate(bindMember(filter, member), fields, around)({ ...record })

describe('a member’s own rule', () => {
  const speaks: Filter = { all: [{ field: 'country', op: 'isOneOf', value: languages }] }
  const near: Filter = { field: 'companyName', op: 'is', value: region }

  test('takes what the member speaks and where the member works', () => {
    expect(holds(speaks, mai, { country: 'vi' })).toBe(true)
    expect(holds(speaks, mai, { country: 'fr' })).toBe(false)
    expect(holds({ not: speaks }, mai, { country: 'fr' })).toBe(true)
    expect(holds(near, mai, { companyName: 'MIỀN BẮC' })).toBe(true)
  })

  test('an unset region and no languages match nothing', () => {
    expect(holds(speaks, newcomer, { country: 'vi' })).toBe(false)
    for (const record of [{ companyName: 'Miền Bắc' }, { companyName: '' }, {}]) {
      expect(holds(near, newcomer, record)).toBe(false)
      expect(holds({ field: 'companyName', op: 'isOneOf', value: region }, newcomer, record)).toBe(false)
      expect(holds({ field: 'companyName', op: 'isNot', value: region }, newcomer, record)).toBe(true)
    }
  })

  test('leaves other conditions and the rule itself as they were', () => {
    const filter: Filter = { any: [near, { not: { field: 'employees', op: 'above', value: 5 } }] }
    const copy = structuredClone(filter)
    expect(bindMember(filter, mai)).toEqual({
      any: [{ ...near, value: 'Miền Bắc' }, { not: { field: 'employees', op: 'above', value: 5 } }],
    })
    expect(filter).toEqual(copy)
  })
})

describe('where a member value may stand', () => {
  const read = (condition: object, members: string[]) => 'filter' in readFilter(condition, fields, { members })

  test.each<[boolean, Condition]>([
    [true, { field: 'country', op: 'isOneOf', value: languages }],
    [true, { field: 'companyName', op: 'is', value: region }],
    [true, { field: 'country', op: 'isNoneOf', value: region }],
    [false, { field: 'country', op: 'is', value: languages }],
    [false, { field: 'companyName', op: 'contains', value: region }],
    [false, { field: 'employees', op: 'is', value: region }],
    [false, { field: 'country', op: 'is', value: { member: 'salary' } }],
  ])('%s: %j', (allowed, condition) => {
    expect(read(condition, ['languages', 'region'])).toBe(allowed)
    expect(read(condition, [])).toBe(false)
  })
})
