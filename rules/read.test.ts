import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Filter, fieldsOf, type Problem, type ReadOptions, readFilter } from './index.ts'
import { nested, world } from './testing/samples.ts'
import { fields } from './testing/world.ts'

const problems = (input: unknown, options?: ReadOptions): readonly Problem[] => {
  const reading = readFilter(input, fields, options)
  return 'problems' in reading ? reading.problems : []
}
const leaf = (field: string, op: string, value?: unknown) =>
  value === undefined ? { field, op } : { field, op, value }
const country = leaf('country', 'is', 'TH')

describe('a filter that is in order', () => {
  test('comes back as a clean copy', () => {
    const filter = {
      any: [
        { all: [leaf('country', 'isOneOf', ['TH']), leaf('employees', 'between', [1, '2.5'])] },
        { not: leaf('expectedRevenue', 'above', { amount: '5.00', currency: 'THB' }) },
        { all: [] },
        leaf('custom.visit', 'inLast', { value: 7, unit: 'days' }),
        { ...leaf('companyName', 'isEmpty'), value: null },
      ],
    }
    const reading = readFilter(filter, fields)
    const copy = structuredClone(filter) as { any: object[] }
    copy.any[4] = leaf('companyName', 'isEmpty')
    expect(reading).toEqual({ filter: copy })
    expect('filter' in reading && reading.filter).not.toBe(filter)
  })

  test('names its fields', () => {
    const filter: Filter = {
      all: [country as Filter, { not: { any: [{ field: 'custom.note', op: 'isEmpty' }] } }, country as Filter],
    }
    expect(fieldsOf(filter)).toEqual(new Set(['country', 'custom.note']))
  })
})

describe('the place and the kind of a mistake', () => {
  test.each<[unknown, Problem]>([
    [null, { path: '', code: 'malformed' }],
    ['[]', { path: '', code: 'malformed' }],
    [[country], { path: '', code: 'malformed' }],
    [{}, { path: 'field', code: 'malformed' }],
    [{ some: [] }, { path: '', code: 'malformed', detail: 'some' }],
    [
      { all: [], any: [] },
      { path: '', code: 'malformed', detail: 'any' },
    ],
    [{ all: country }, { path: 'all', code: 'malformed' }],
    [{ all: [country, 5] }, { path: 'all.1', code: 'malformed' }],
    [
      { ...country, values: 'TH' },
      { path: '', code: 'malformed', detail: 'values' },
    ],
    [{ not: [country] }, { path: 'not', code: 'malformed' }],
    [
      { field: 7, op: 'is' },
      { path: 'field', code: 'malformed' },
    ],
    [{ field: 'country' }, { path: 'op', code: 'malformed', field: 'country' }],
    [leaf('nonsense', 'is', 'x'), { path: 'field', code: 'unknownField', field: 'nonsense' }],
    [leaf('__proto__', 'is', 'x'), { path: 'field', code: 'unknownField', field: '__proto__' }],
    [leaf('country', 'sounds', 'x'), { path: 'op', code: 'unknownOperator', field: 'country', detail: 'sounds' }],
    [leaf('country', 'toString', 'x'), { path: 'op', code: 'unknownOperator', field: 'country', detail: 'toString' }],
    [
      leaf('employees', 'contains', '5'),
      { path: 'op', code: 'operatorNotForField', field: 'employees', detail: 'contains' },
    ],
    [leaf('overdue', 'isEmpty'), { path: 'op', code: 'operatorNotForField', field: 'overdue', detail: 'isEmpty' }],
    [
      { any: [country, { all: [country, country, leaf('country', 'is', 5)] }] },
      { path: 'any.1.all.2.value', code: 'wrongValue', field: 'country', detail: 'choice' },
    ],
    [
      { not: leaf('custom.gear', 'hasAnyOf', ['camera', 'drone']) },
      { path: 'not.value.1', code: 'wrongValue', field: 'custom.gear', detail: 'option' },
    ],
  ])('%j', (input, problem) => {
    expect(problems(input)).toEqual([problem])
  })

  test('all of them are told at once', () => {
    expect(
      problems({ all: [leaf('x', 'is', 1), country, { not: leaf('country', 'above', 1) }] }).map(({ path }) => path),
    ).toEqual(['all.0.field', 'all.2.not.op'])
  })
})

describe('values', () => {
  const LONG = 'x'.repeat(10_001)
  test.each<[string, string, unknown[], unknown[]]>([
    ['companyName', 'is', ['', 'Gió Xanh', '👍'], [undefined, null, 5, true, ['a'], {}, 'a\0', '\ud83d', LONG]],
    ['companyName', 'contains', ['a', ' a', 'ก้'], ['', ' ', '\u00a0\t', null]],
    ['companyName', 'doesNotContain', ['a'], ['  ']],
    ['companyName', 'isLike', ['a%', '_'], ['', ' ', null, 5]],
    ['companyName', 'isOneOf', [[], ['a', '']], ['a', [5], [null], { 0: 'a' }]],
    ['companyName', 'isEmpty', [undefined, null], ['', false, []]],
    [
      'employees',
      'is',
      [5, -0.5, '5', '-5.25', '+5'],
      ['', '5,000', '1e5', 'five', Number.NaN, Infinity, true, '0x10', '9'.repeat(201)],
    ],
    [
      'employees',
      'between',
      [
        [1, '2'],
        [2, 1],
      ],
      [[1], [1, 2, 3], 5, ['a', 1], undefined],
    ],
    [
      'expectedRevenue',
      'above',
      [{ amount: '5.00', currency: 'THB' }],
      [
        5,
        '5',
        { amount: 5, currency: 'THB' },
        { amount: '5' },
        { amount: '5', currency: 'baht' },
        { amount: '5', currency: 'THB', more: 1 },
      ],
    ],
    [
      'expectedRevenue',
      'between',
      [
        [
          { amount: '1', currency: 'THB' },
          { amount: '2', currency: 'THB' },
        ],
      ],
      [
        [
          { amount: '1', currency: 'THB' },
          { amount: '2', currency: 'VND' },
        ],
      ],
    ],
    [
      'custom.visit',
      'on',
      ['2024-02-29'],
      ['2026-02-29', '2026-2-3', '02/03/2026', '2026-03-02T00:00:00Z', 5, '0000-01-01'],
    ],
    [
      'createdAt',
      'before',
      ['2026-03-02', '2026-03-02T09:00:00+07:00', '2026-03-02T02:00Z'],
      ['2026-03-02T09:00:00', '2026-03-02 09:00', 'today', 1_772_000_000],
    ],
    [
      'custom.visit',
      'inLast',
      [
        { value: 7, unit: 'days' },
        { value: 1, unit: 'months' },
      ],
      [
        7,
        '7 days',
        { value: 0, unit: 'days' },
        { value: 1.5, unit: 'days' },
        { value: -1, unit: 'days' },
        { value: '7', unit: 'days' },
        { value: 7, unit: 'years' },
        { value: 7, unit: 'toString' },
        { value: 7 },
      ],
    ],
    ['country', 'is', ['TH'], ['', 5, null]],
    ['custom.gear', 'hasAllOf', [[], ['camera']], ['camera', ['drone'], ['']]],
    ['overdue', 'is', [true, false], ['true', 1, null, undefined]],
  ])('%s %s', (field, op, good, bad) => {
    for (const value of good) expect(problems({ field, op, value }), JSON.stringify(value)).toEqual([])
    for (const value of bad)
      expect(problems({ field, op, value }), JSON.stringify(value)).toMatchObject([{ code: 'wrongValue', field }])
  })
})

describe('hostile input', () => {
  const nestedIn = (key: 'all' | 'not', depth: number): unknown => {
    let filter: unknown = country
    for (let level = 0; level < depth; level++) filter = key === 'not' ? { not: filter } : { all: [filter] }
    return filter
  }

  test('too deep', () => {
    expect(problems(nestedIn('not', 200))).toEqual([])
    expect(problems(nestedIn('all', 201))).toMatchObject([{ code: 'tooDeep' }])
    expect(problems(nestedIn('all', 100_000))).toMatchObject([{ code: 'tooDeep' }])
    expect(problems(nestedIn('not', 100_000))).toMatchObject([{ code: 'tooDeep' }])
    expect(problems(nestedIn('not', 3), { maxDepth: 2 })).toMatchObject([{ path: 'not.not.not', code: 'tooDeep' }])
  })

  test('in circles', () => {
    const circle: { all: unknown[] } = { all: [country] }
    circle.all.push({ any: [{ not: circle }] })
    expect(problems(circle)).toEqual([{ path: 'all.1.any.0.not', code: 'cyclic' }])
    const list: { all: unknown[] } = { all: [] }
    list.all.push(list.all)
    expect(problems(list)).toEqual([{ path: 'all.0', code: 'malformed' }])
    const twice = { any: [country] }
    expect(problems({ all: [twice, twice] })).toEqual([])
  })

  test('too many', () => {
    expect(problems({ all: Array(1000).fill(country) })).toEqual([])
    expect(problems({ all: Array(1001).fill(country) })).toMatchObject([{ code: 'tooMany' }])
    expect(problems({ all: Array(4_000_000_000) })).toMatchObject([{ code: 'tooMany' }])
    expect(problems({ all: Array(1001).fill({ all: [] }) })).toMatchObject([{ code: 'tooMany' }])
    expect(problems(leaf('country', 'isOneOf', Array(10_001).fill('TH')))).toMatchObject([
      { path: 'value', code: 'tooMany' },
    ])
    expect(problems({ all: [country, country] }, { maxConditions: 1 })).toMatchObject([{ code: 'tooMany' }])
    expect(problems({ all: Array(1000).fill(5) })).toHaveLength(100)
    let doubled: unknown = country
    for (let level = 0; level < 100; level++) doubled = { any: [doubled, doubled] }
    expect(problems(doubled)).toMatchObject([{ code: 'tooMany' }])
  })

  test('anything at all is either read or refused with reasons', () => {
    const word = fc.constantFrom(
      'all',
      'any',
      'not',
      'field',
      'op',
      'value',
      'member',
      'amount',
      'country',
      'is',
      'isOneOf',
      '__proto__',
    )
    const shaped = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.oneof(word, fc.anything()),
        fc.dictionary(word, tie('node'), { maxKeys: 3 }),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.record({ all: fc.array(tie('node')) }),
        fc.record({
          field: fc.constantFrom('country', 'employees', 'custom.visit', 'expectedRevenue'),
          op: word,
          value: tie('node'),
        }),
      ),
    })).node
    fc.assert(
      fc.property(
        fc.oneof(shaped, fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true })),
        (input) => {
          const reading = readFilter(input, fields, { members: ['languages', 'region'] })
          if ('problems' in reading) expect(reading.problems.length).toBeGreaterThan(0)
          else
            expect(
              readFilter(JSON.parse(JSON.stringify(reading.filter)), fields, { members: ['languages', 'region'] }),
            ).toEqual(reading)
        },
      ),
      { numRuns: 5000 },
    )
  })

  test('what was read is read again the same', () => {
    fc.assert(
      fc.property(world.chain(nested), (filter) => {
        expect(readFilter(JSON.parse(JSON.stringify(filter)), fields)).toEqual({
          filter: JSON.parse(JSON.stringify(filter)),
        })
      }),
      { numRuns: 300 },
    )
  })
})
