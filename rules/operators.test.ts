import { describe, expect, test } from 'vitest'
import {
  type Condition,
  type Filter,
  kinds,
  type Operator,
  operatorsOf,
  type RecordValues,
  toPredicate,
} from './index.ts'
import { fields, surroundings } from './testing/world.ts'

// Monday 2 March 2026, nine in the morning in Bangkok; one baht is 750 dong.
const around = surroundings({ now: Date.parse('2026-03-02T09:00:00+07:00'), timeZone: 'Asia/Bangkok' })
const holds = (filter: Filter, record: RecordValues) => toPredicate(filter, fields, around)(record)

const thb = (amount: string) => ({ amount, currency: 'THB' })
const vnd = (amount: string) => ({ amount, currency: 'VND' })
const days = (value: number) => ({ value, unit: 'days' })
const BLANK = [undefined, null, '', ' \u00a0']

/** field, operator, value, what it matches, what it does not */
type Example = [string, Operator, unknown, unknown[], unknown[]]

const examples: Example[] = [
  [
    'companyName',
    'is',
    '  ĐẶNG Thu Hoa ',
    ['đặng thu hoa', 'Đặng Thu Hoa'.normalize('NFD')],
    ['Dang Thu Hoa', ...BLANK],
  ],
  ['companyName', 'is', '', [], ['a', ...BLANK]],
  ['companyName', 'isNot', 'VIP', ['v', ...BLANK], ['vip', ' Vip']],
  ['companyName', 'isOneOf', ['A', 'B', ''], ['b', ' A'], ['c', ...BLANK]],
  ['companyName', 'isOneOf', [], [], ['a', ...BLANK]],
  ['companyName', 'isNoneOf', ['A', 'B'], ['c', ...BLANK], ['b']],
  ['companyName', 'isNoneOf', [], ['a', ...BLANK], []],
  ['companyName', 'contains', 'วงจร', ['กล้องวงจรปิด'], ['กล้องถ่ายรูป', ...BLANK]],
  ['companyName', 'contains', 'nguyen', ['Nguyen Van An'], ['Nguyễn Văn An']],
  ['companyName', 'contains', 'Σ', ['ΟΔΟΣ', 'οδός'], ['οδ']],
  ['companyName', 'contains', 'İ', ['istanbul İ'], ['istanbul', 'ISTANBUL']],
  ['companyName', 'contains', '5%', ['giảm 5% hôm nay'], ['giảm 50 nghìn']],
  ['companyName', 'contains', 'a_b', ['xa_by'], ['xacby']],
  ['companyName', 'contains', ' co', ['Tesco'], ['k', ...BLANK]],
  ['companyName', 'doesNotContain', 'a', ['b', ...BLANK], ['banana']],
  ['companyName', 'startsWith', 'công ty', ['Công Ty TNHH', ' công ty'], ['Một công ty', ...BLANK]],
  ['companyName', 'endsWith', '@gmail.com', ['An@GMAIL.com'], ['an@sonca.example', ...BLANK]],
  [
    'companyName',
    'isLike',
    'Công ty%Huế',
    ['công ty ABC huế', 'Công TyHuế'],
    ['Công ty ABC Huế 2', 'công ty', ...BLANK],
  ],
  ['companyName', 'isLike', 'kh_1', ['KH01', 'kh👍1', ' KHก1'], ['KH1', 'KH001', ...BLANK]],
  ['companyName', 'isLike', '100\\%_', ['100%!'], ['100', '1000!', '100%', ...BLANK]],
  ['companyName', 'isLike', 'a.%(b', ['a.x(b', 'a.\n(b'], ['ax(b', ...BLANK]],
  ['companyName', 'isLike', '%', ['a'], BLANK],
  ['companyName', 'isLike', '%a'.repeat(3000), ['ab'.repeat(3000).slice(0, -1)], ['a'.repeat(2999)]],
  ['companyName', 'isNotLike', 'a_', ['a', 'abc', ...BLANK], ['ab', 'Aก']],
  ['companyName', 'isEmpty', undefined, BLANK, ['a']],
  ['companyName', 'isNotEmpty', undefined, ['a'], BLANK],

  ['employees', 'is', '50.0', [50, '50', '50.00'], [49, 51, undefined, null, '']],
  ['employees', 'isNot', 50, [5, undefined, null, ''], [50]],
  ['employees', 'above', 50, [51], [50, undefined, null]],
  ['employees', 'atLeast', 50, [50], [49, undefined, null]],
  ['employees', 'below', 50, [49], [50, undefined, null]],
  ['employees', 'atMost', 50, [50], [51, undefined, null]],
  ['employees', 'between', [10, 50], [10, 50], [9, 51, undefined, null]],
  ['employees', 'between', [50, 10], [], [10, 30, 50, null]],
  ['employees', 'isEmpty', undefined, [undefined, null, ''], [0]],
  ['employees', 'isNotEmpty', undefined, [0, '0'], [undefined, null, '']],
  ['custom.area', 'is', '0.1', ['0.10', 0.1], ['0.1000000000000000000001', 0.1 + 0.2]],
  ['custom.area', 'above', '9007199254740992', ['9007199254740993'], ['9007199254740992', 2 ** 53]],
  ['custom.area', 'below', '-120.4', ['-120.5'], ['120.5', '-120.4', '-120.40']],

  ['expectedRevenue', 'is', thb('100.00'), [thb('100.00'), vnd('75000')], [thb('100.01'), vnd('75008'), null]],
  ['expectedRevenue', 'isNot', thb('100.00'), [thb('100.01'), null, undefined], [thb('100.00')]],
  ['expectedRevenue', 'above', thb('100.00'), [thb('100.01'), vnd('75008')], [thb('100.00'), vnd('75003'), null]],
  ['expectedRevenue', 'atLeast', thb('5000000.00'), [thb('5000000.00'), vnd('3750000000')], [thb('4999999.99'), null]],
  ['expectedRevenue', 'below', vnd('75000'), [thb('99.99')], [thb('100.00'), null]],
  ['expectedRevenue', 'atMost', thb('100.00'), [thb('100.00'), vnd('75003')], [vnd('75004'), null]],
  ['expectedRevenue', 'atLeast', thb('0.00'), [vnd('0')], [{ amount: '100', currency: 'XAF' }]],
  [
    'expectedRevenue',
    'between',
    [thb('1.00'), thb('2.00')],
    [thb('1.00'), vnd('1500')],
    [thb('2.01'), thb('0.99'), null],
  ],
  ['expectedRevenue', 'isEmpty', undefined, [undefined, null], [thb('0.00')]],
  ['expectedRevenue', 'isNotEmpty', undefined, [thb('0.00')], [undefined, null]],

  ['custom.visit', 'on', '2026-03-02', ['2026-03-02'], ['2026-03-03', undefined, null, '']],
  ['custom.visit', 'before', '2026-03-02', ['2026-03-01'], ['2026-03-02', null]],
  ['custom.visit', 'after', '2026-03-02', ['2026-03-03'], ['2026-03-02', null]],
  ['custom.visit', 'onOrBefore', '2026-03-02', ['2026-03-02'], ['2026-03-03', null]],
  ['custom.visit', 'onOrAfter', '2026-03-02', ['2026-03-02'], ['2026-03-01', null]],
  ['custom.visit', 'between', ['2026-03-01', '2026-03-31'], ['2026-03-01', '2026-03-31'], ['2026-04-01', null]],
  ['custom.visit', 'inLast', days(7), ['2026-02-23', '2026-03-02'], ['2026-02-22', '2026-03-03', null]],
  ['custom.visit', 'inNext', days(7), ['2026-03-02', '2026-03-09'], ['2026-03-01', '2026-03-10', null]],
  ['custom.visit', 'inLast', { value: 1, unit: 'months' }, ['2026-02-02'], ['2026-02-01']],
  ['custom.visit', 'inNext', { value: 15, unit: 'hours' }, ['2026-03-03'], ['2026-03-04']],
  ['custom.visit', 'inLast', { value: Number.MAX_SAFE_INTEGER, unit: 'months' }, ['0001-01-01'], ['2026-03-03']],
  ['custom.visit', 'isEmpty', undefined, [undefined, null, ''], ['2026-03-02']],
  ['custom.visit', 'isNotEmpty', undefined, ['2026-03-02'], [undefined, null, '']],

  [
    'createdAt',
    'on',
    '2026-03-02',
    ['2026-03-01T17:00:00Z', '2026-03-02T23:59:59.999+07:00'],
    ['2026-03-02T17:00:00Z'],
  ],
  ['createdAt', 'on', '2026-03-02T12:00:00Z', ['2026-03-01T17:00:00Z'], ['2026-03-01T16:59:59Z', null, undefined, '']],
  ['createdAt', 'before', '2026-03-02', ['2026-03-01T16:59:59.999Z'], ['2026-03-01T17:00:00Z', null]],
  ['createdAt', 'after', '2026-03-02', ['2026-03-03T00:00+07:00'], ['2026-03-02T23:59+07:00', null]],
  ['createdAt', 'after', '2026-03-02T09:00:00Z', ['2026-03-02T09:00:00.001Z'], ['2026-03-02T16:00:00+07:00']],
  ['createdAt', 'onOrBefore', '2026-03-02', ['2026-03-02T23:59:59+07:00'], ['2026-03-03T00:00:00+07:00', null]],
  ['createdAt', 'onOrAfter', '2026-03-02T09:00:00Z', ['2026-03-02T16:00:00+07:00'], ['2026-03-02T08:59:59.999Z', null]],
  ['createdAt', 'between', ['2026-03-01', '2026-03-02'], ['2026-02-28T17:00:00Z'], ['2026-03-02T17:00:00Z', null]],
  [
    'createdAt',
    'inLast',
    { value: 2, unit: 'hours' },
    [new Date('2026-03-02T00:00:00Z')],
    ['2026-03-01T23:59:59Z', null],
  ],
  ['createdAt', 'inNext', days(1), ['2026-03-03T09:00:00+07:00'], ['2026-03-03T09:00:00.001+07:00', null]],
  ['createdAt', 'isEmpty', undefined, [undefined, null, ''], ['2026-03-02T09:00:00Z']],
  ['createdAt', 'isNotEmpty', undefined, ['2026-03-02T09:00:00Z', new Date(0)], [undefined, null, '']],

  ['country', 'is', 'CA', ['CA'], ['US', 'ca', undefined, null, '']],
  ['country', 'isNot', 'CA', ['US', undefined, null, ''], ['CA']],
  ['country', 'isOneOf', ['US', 'CA'], ['CA'], ['MX', undefined, null, '']],
  ['country', 'isOneOf', [], [], ['CA', null]],
  ['country', 'isNoneOf', ['US', 'CA'], ['MX', undefined, null], ['CA']],
  ['country', 'isNoneOf', [], ['CA', null], []],
  ['country', 'isEmpty', undefined, [undefined, null, ''], ['TH']],
  ['country', 'isNotEmpty', undefined, ['TH'], [undefined, null, '']],

  ['custom.gear', 'hasAnyOf', ['camera', 'lock'], [['lock']], [['router'], [], null, undefined]],
  ['custom.gear', 'hasAnyOf', [], [], [['lock'], [], null]],
  ['custom.gear', 'hasAllOf', ['camera', 'lock'], [['lock', 'router', 'camera']], [['lock'], [], null, undefined]],
  ['custom.gear', 'hasAllOf', [], [['lock'], [], null, undefined], []],
  ['custom.gear', 'hasNoneOf', ['camera', 'lock'], [['router'], [], null, undefined], [['lock']]],
  ['custom.gear', 'hasNoneOf', [], [['lock'], [], null], []],
  ['custom.gear', 'isEmpty', undefined, [[], null, undefined], [['lock']]],
  ['custom.gear', 'isNotEmpty', undefined, [['lock']], [[], null, undefined]],
  ['custom.plan', 'isEmpty', undefined, [null, undefined, ''], ['0192-f']],
  ['custom.plan', 'isNotEmpty', undefined, ['0192-f'], [null, undefined, '']],

  ['overdue', 'is', true, [true], [false, null, undefined]],
  ['overdue', 'is', false, [false, null, undefined], [true]],
]

const leaf = (field: string, op: Operator, value: unknown) =>
  (value === undefined ? { field, op } : { field, op, value }) as Condition

describe('every operator', () => {
  test.each(examples)('%s %s %j', (field, op, value, matched, unmatched) => {
    const answers = (values: unknown[]) => values.map((actual) => holds(leaf(field, op, value), { [field]: actual }))
    expect({ matched: answers(matched), unmatched: answers(unmatched) }).toEqual({
      matched: matched.map(() => true),
      unmatched: unmatched.map(() => false),
    })
  })

  test.each(kinds)('of %s has an example', (kind) => {
    const shown = examples.filter(([field]) => fields(field)?.kind === kind).map(([, op]) => op)
    expect(new Set(shown)).toEqual(new Set(operatorsOf(kind)))
  })
})

describe('groups', () => {
  const [yes, no] = [leaf('country', 'is', 'VN'), leaf('country', 'is', 'TH')]
  const lead = { country: 'VN' }

  test.each<[Filter, boolean]>([
    [{ all: [] }, true],
    [{ any: [] }, false],
    [{ not: { any: [] } }, true],
    [{ all: [yes, no] }, false],
    [{ all: [yes, yes] }, true],
    [{ any: [no, yes] }, true],
    [{ any: [no, no] }, false],
    [{ all: [yes, { not: { any: [no, { not: yes }] } }] }, true],
  ])('%j', (filter, expected) => {
    expect(holds(filter, lead)).toBe(expected)
  })
})

describe('where a value stands', () => {
  test('a custom field is found under its whole name first, then in custom', () => {
    const large = leaf('custom.note', 'is', 'large')
    expect(holds(large, { custom: { note: 'large' } })).toBe(true)
    expect(holds(large, { 'custom.note': 'large' })).toBe(true)
    expect(holds(large, { 'custom.note': 'small', custom: { note: 'large' } })).toBe(false)
    expect(holds(large, { custom: null })).toBe(false)
  })

  test('a field that is not there stops the program instead of matching everything', () => {
    expect(() => toPredicate(leaf('nonsense', 'is', 'x'), fields, around)).toThrow('nonsense')
    expect(() => toPredicate(leaf('employees', 'contains', 'x'), fields, around)).toThrow('contains')
  })
})
