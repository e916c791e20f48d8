import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecordValues, RuleField, RuleFields } from '../fields.ts'
import type { Condition, Filter, Operator } from '../filter.ts'
import { toPredicate } from '../predicate.ts'
import { oracle } from '../testing/oracle.ts'
import { nested, record, world } from '../testing/samples.ts'
import { fields, rates, surroundings } from '../testing/world.ts'
import { compare, exampleOf } from './compare.ts'

const label = { en: 'Field', th: 'ฟิลด์', vi: 'Trường' }
const now = { now: Date.parse('2026-03-02T09:00:00+07:00'), timeZone: 'Asia/Bangkok' }
const around = surroundings(now)
const leaf = (field: string, op: Operator, value?: unknown) =>
  (value === undefined ? { field, op } : { field, op, value }) as Condition
const long = Boolean(process.env.KOHOI_LONG)

describe('how two filters stand to each other', () => {
  const north = leaf('country', 'isOneOf', ['US', 'CA'])
  const staff = (op: Operator, value: unknown) => leaf('employees', op, value)
  const THB = (amount: string) => ({ amount, currency: 'THB' })
  const VND = (amount: string) => ({ amount, currency: 'VND' })
  const worth = (op: Operator, value: unknown) => leaf('expectedRevenue', op, value)
  const firm = (op: Operator, value: unknown) => leaf('companyName', op, value)
  test.each<[string, Filter, Filter]>([
    ['equal', north, { any: [leaf('country', 'is', 'US'), leaf('country', 'is', 'CA')] }],
    ['subset', leaf('country', 'is', 'CA'), north],
    ['superset', north, { all: [north, staff('atLeast', 50)] }],
    ['disjoint', north, leaf('country', 'is', 'MX')],
    ['overlap', { not: north }, staff('above', 9)],
    ['equal', staff('above', 9), { all: [staff('atLeast', '9.5')] }],
    ['subset', staff('is', '5.5'), staff('above', 100)],
    ['subset', staff('atLeast', 100), { not: staff('below', 100) }],
    ['subset', worth('is', THB('100.00')), worth('between', [VND('74996'), VND('75004')])],
    // 3,749,999,999 VND are 5,000,000.00 THB once rounded.
    ['superset', worth('atLeast', THB('5000000.00')), worth('atLeast', VND('3750000000'))],
    ['equal', leaf('custom.gear', 'hasNoneOf', ['camera', 'lock', 'router']), leaf('custom.gear', 'isEmpty')],
    ['subset', leaf('custom.gear', 'hasAllOf', ['camera', 'lock']), leaf('custom.gear', 'hasAnyOf', ['lock'])],
    ['subset', firm('startsWith', 'Công ty TNHH'), firm('contains', 'ty')],
    ['disjoint', firm('startsWith', 'công ty'), firm('startsWith', 'công nghệ')],
    ['disjoint', firm('is', 'An Khang'), firm('doesNotContain', 'khang')],
    ['overlap', firm('startsWith', 'aba'), firm('endsWith', 'aba')],
    ['equal', firm('isLike', 'Công ty%Huế'), { all: [firm('startsWith', 'công ty'), firm('endsWith', 'huế')] }],
    ['superset', firm('isLike', 'ab%ba'), firm('is', 'abba')],
    ['subset', firm('isLike', 'ab%ba'), { all: [firm('startsWith', 'ab'), firm('endsWith', 'ba')] }],
    ['disjoint', firm('isLike', 'ab%ba'), firm('is', 'aba')],
    ['equal', { all: [firm('isLike', 'a_'), firm('isLike', '_b')] }, firm('is', 'ab')],
    ['equal', firm('isLike', '_%'), firm('isNotEmpty', undefined)],
    ['disjoint', firm('isLike', '___'), firm('contains', 'Hạ Vy')],
    ['equal', { all: [firm('isLike', '__'), firm('contains', 'ก็')] }, firm('is', 'ก็')],
    ['subset', firm('isOneOf', ['Sơn Ca', 'Gió Xanh']), firm('isNot', 'Thantara')],
    ['superset', leaf('custom.visit', 'inLast', { value: 7, unit: 'days' }), leaf('custom.visit', 'on', '2026-02-27')],
    ['disjoint', leaf('overdue', 'is', true), leaf('overdue', 'is', false)],
    ['equal', { not: { all: [north, staff('above', 9)] } }, { any: [{ not: north }, { not: staff('above', 9) }] }],
    ['subset', { any: [] }, north],
    ['equal', { any: [] }, { all: [north, leaf('country', 'isEmpty')] }],
  ])('%s: %j and %j', (relation, a, b) => {
    const whole: RuleFields = (name) => {
      const field = fields(name)
      return field && (name === 'employees' ? { ...field, integer: true } : field)
    }
    expect(compare(a, b, whole, around)).toMatchObject({ relation, proven: true })
  })

  test.each(['minutes', 'hours', 'days', 'weeks', 'months'])(
    'the longest span of %s reaches to the ends of the calendar',
    (unit) => {
      const value = { value: Number.MAX_SAFE_INTEGER, unit }
      for (const field of ['createdAt', 'custom.visit'])
        for (const op of ['inLast', 'inNext'] as const) {
          const ever = leaf(field, op, value)
          const { relation, proven, examples } = compare(ever, leaf(field, 'isNotEmpty'), fields, around)
          expect([relation, proven]).toEqual(['subset', true])
          const confirmed = [ever, { not: ever }].map((filter, at) => {
            const example = at === 0 ? examples.both : examples.bOnly
            return example && toPredicate(filter as Filter, fields, around)(example)
          })
          expect(confirmed).toEqual([true, true])
        }
    },
  )

  test('an example of a span still holds a while after it was found', () => {
    const soon = leaf('createdAt', 'inNext', { value: 1, unit: 'days' })
    const { aOnly, bOnly } = compare(soon, { not: soon }, fields, around).examples
    const later = surroundings({ ...now, now: now.now + 60_000 })
    expect([aOnly, bOnly].map((example) => example && toPredicate(soon, fields, later)(example))).toEqual([true, false])
  })

  test('a whole number is no larger than a record can hold', () => {
    const whole: RuleFields = () => ({ kind: 'number', label, integer: true })
    const { relation, proven } = compare(staff('above', '9'.repeat(20)), { any: [] }, whole, around)
    expect([relation, proven]).toEqual(['equal', true])
  })

  test('examples are what a person would believe: the near miss, round amounts, known countries, words as they were written', () => {
    const whole: RuleFields = () => ({ kind: 'number', label, integer: true })
    expect(exampleOf(staff('above', 20), whole, around)).toEqual({ employees: 21 })
    expect(exampleOf(worth('above', THB('4996668.12')), fields, around)).toEqual({ expectedRevenue: THB('5000000.00') })
    const believable = () => ['TH', 'VN', 'LA']
    expect(exampleOf(leaf('country', 'isNoneOf', ['TH']), fields, around, { believable })).toEqual({ country: 'VN' })
    const name = { all: [firm('startsWith', 'Công ty'), firm('endsWith', 'Huế'), firm('contains', 'Hạ Vy')] }
    expect(exampleOf(name, fields, around)).toEqual({ companyName: 'Công ty Hạ Vy Huế' })
    const mail: RuleFields = () => ({ kind: 'text', label })
    expect(exampleOf(leaf('email', 'endsWith', '@sonca.example'), mail, around)).toEqual({
      email: 'sales@sonca.example',
    })
    expect(exampleOf(leaf('custom.visit', 'before', '2026-01-10'), fields, around)).toEqual({
      custom: { visit: '2026-01-09' },
    })
  })
})

test('a thousand conditions a side are proven where an example is at hand; what is too large to look at is left open', () => {
  const parts = (make: (n: number) => Condition) => Array.from({ length: 1000 }, (_, n) => make(n))
  const both = { all: parts((n) => leaf('companyName', 'contains', `x${n}y`)) }
  const either = { any: parts((n) => leaf('companyName', 'contains', `y${n}x`)) }
  expect(compare(both, either, fields, around)).toMatchObject({ relation: 'overlap', proven: true })
  const THB = (n: number) => ({ amount: `${n}.00`, currency: 'THB' })
  const above = { all: parts((n) => leaf('expectedRevenue', 'above', THB(n))) }
  expect(compare(above, leaf('expectedRevenue', 'above', THB(999)), fields, around)).toMatchObject({
    relation: 'equal',
    proven: true,
  })
  const lists = (of: string) =>
    parts((n) =>
      leaf(
        'country',
        'isOneOf',
        Array.from({ length: 200 }, (_, i) => `${of}${n * 200 + i}`),
      ),
    )
  expect(compare({ any: lists('a') }, { any: lists('b') }, fields, around)).toEqual({
    relation: 'overlap',
    proven: false,
    examples: { aOnly: null, bOnly: null, both: null },
  })
})

test('patterns that would take too long to read are left open at once', () => {
  const like = (value: string) => leaf('companyName', 'isLike', value)
  for (const [a, b] of [
    [`%a${'_'.repeat(300)}`, `%b${'_'.repeat(250)}`],
    ['%a%'.repeat(3000), '%b%'.repeat(3000)],
  ] as const)
    expect(compare(like(a), like(b), fields, around)).toMatchObject({ relation: 'overlap', proven: false })
})

test('no record contradicts what is proven, and another voice confirms every example', () => {
  const pair = world.chain((moment) =>
    fc.record({
      moment: fc.constant(moment),
      a: nested(moment),
      b: nested(moment),
      records: fc.array(record(moment), { minLength: 10, maxLength: 15 }),
    }),
  )
  fc.assert(
    fc.property(pair, ({ moment, a, b, records }) => {
      const heard = { ...moment, rates }
      const { examples, proven } = compare(a, b, fields, surroundings(moment))
      expect(proven).toBe(true)
      const inside = (filter: Filter, one: RecordValues) => oracle(filter, fields, one, heard)
      const wanted = { aOnly: [true, false], bOnly: [false, true], both: [true, true] } as const
      for (const [key, [inA, inB]] of Object.entries(wanted)) {
        const example = examples[key as keyof typeof wanted]
        if (example) expect([inside(a, example), inside(b, example)], key).toEqual([inA, inB])
        else for (const one of records) expect(inside(a, one) === inA && inside(b, one) === inB, key).toBe(false)
      }
    }),
    { numRuns: long ? 60_000 : 1200 },
  )
})

describe('against every value of a small universe', () => {
  type Universe = { field: RuleField; values: readonly unknown[]; condition: fc.Arbitrary<Condition> }
  const words = ['']
  for (let at = 0; at < words.length; at++)
    if ((words[at]?.length ?? 0) < 5) for (const letter of 'abc') words.push(words[at] + letter)
  const part = fc.string({ unit: fc.constantFrom(...'ab'), minLength: 1, maxLength: 2 })
  const wild = fc.string({ unit: fc.constantFrom(...'ab_%'), minLength: 1, maxLength: 4 })
  const one = (ops: Operator[], value: fc.Arbitrary<unknown>) =>
    fc.tuple(fc.constantFrom(...ops), value).map(([op, made]) => leaf('x', op, made))
  const empty = fc.constantFrom<Operator>('isEmpty', 'isNotEmpty').map((op) => leaf('x', op))
  const integers = fc.integer({ min: -3, max: 8 })
  const day = (n: number) => new Date(Date.UTC(2026, 2, 31 + n)).toISOString().slice(0, 10)
  const endOfMonth = { now: Date.parse('2026-03-31T23:59:00+07:00'), timeZone: 'Asia/Bangkok' }
  const universes: Record<string, Universe> = {
    text: {
      field: { kind: 'text', label },
      values: words,
      condition: fc.oneof(
        { weight: 8, arbitrary: one(['contains', 'doesNotContain', 'startsWith', 'endsWith', 'is', 'isNot'], part) },
        { weight: 4, arbitrary: one(['isLike', 'isNotLike'], wild) },
        empty,
      ),
    },
    number: {
      field: { kind: 'number', label, integer: true, least: -2, most: 9 },
      values: [null, ...Array.from({ length: 12 }, (_, i) => i - 2)],
      condition: fc.oneof(
        one(
          ['is', 'isNot', 'above', 'atLeast', 'below', 'atMost'],
          fc.oneof(
            integers,
            integers.map((n) => `${n}.5`),
          ),
        ),
        one(['between'], fc.tuple(integers, integers)),
        empty,
      ),
    },
    set: {
      field: { kind: 'set', label, options: ['a', 'b', 'c'].map((value) => ({ value, label })) },
      values: [[], ['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']],
      condition: fc.oneof(
        one(['hasAnyOf', 'hasAllOf', 'hasNoneOf'], fc.uniqueArray(fc.constantFrom('a', 'b', 'c'))),
        empty,
      ),
    },
    // Every day that conditions can tell apart, from the end of a long month to before a short one.
    date: {
      field: { kind: 'date', label },
      values: [null, ...Array.from({ length: 260 }, (_, i) => day(i - 130))],
      condition: fc.oneof(
        one(['on', 'before', 'after', 'onOrBefore', 'onOrAfter'], fc.integer({ min: -40, max: 40 }).map(day)),
        one(
          ['inLast', 'inNext'],
          fc.record({ value: fc.integer({ min: 1, max: 3 }), unit: fc.constantFrom('days', 'weeks', 'months') }),
        ),
        empty,
      ),
    },
    money: {
      field: { kind: 'money', label, least: 0 },
      values: [
        null,
        ...Array.from({ length: 160 }, (_, i) => ({ amount: (i / 100).toFixed(2), currency: 'USD' })),
      ].concat(Array.from({ length: 110 }, (_, i) => ({ amount: String(i * 10), currency: 'VND' }))),
      condition: fc.oneof(
        one(
          ['is', 'isNot', 'above', 'atLeast', 'below', 'atMost'],
          fc
            .constantFrom('0.00', '0.36', '0.37', '1.00', '1.40', '36.00')
            .map((amount) => ({ amount, currency: 'THB' })),
        ),
        empty,
      ),
    },
  }
  test.each(Object.entries(universes))('%s', (kind, { field, values, condition }) => {
    const one: RuleFields = (name) => (name === 'x' ? field : undefined)
    const { tree } = fc.letrec<{ tree: Filter }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 2 },
        condition,
        fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ not: tie('tree') }),
      ),
    }))
    fc.assert(
      fc.property(tree, tree, (a, b) => {
        const { relation, proven } = compare(a, b, one, surroundings(endOfMonth))
        expect(proven).toBe(true)
        const inside = (filter: Filter, value: unknown) => oracle(filter, one, { x: value }, { ...endOfMonth, rates })
        const found = { aOnly: false, bOnly: false, both: false }
        for (const value of values) {
          const [inA, inB] = [inside(a, value), inside(b, value)]
          if (inA && inB) found.both = true
          else if (inA) found.aOnly = true
          else if (inB) found.bOnly = true
        }
        // Words of at most five letters and amounts in steps are not all there are: what they show must be so, and for closed worlds the reverse too.
        const shown = found.aOnly
          ? found.bOnly
            ? found.both
              ? 'overlap'
              : 'disjoint'
            : 'superset'
          : found.bOnly
            ? 'subset'
            : 'equal'
        if (kind === 'number' || kind === 'set' || kind === 'date') expect(relation).toBe(shown)
        else if (found.aOnly) expect(relation).not.toMatch(/equal|subset/)
        if (found.bOnly) expect(relation).not.toMatch(/equal|superset/)
      }),
      { numRuns: long ? 8000 : 700 },
    )
  })
})
