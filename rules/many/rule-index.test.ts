import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Condition, Filter, RecordValues } from '../index.ts'
import { toPredicate } from '../predicate.ts'
import { eachCondition, nested, record, world } from '../testing/samples.ts'
import { fields, surroundings } from '../testing/world.ts'
import { ruleIndex } from './rule-index.ts'

const around = surroundings({ now: Date.parse('2026-03-02T09:00:00+07:00'), timeZone: 'Asia/Bangkok' })

/** What trying the rules one by one would say. */
function oneByOne(rules: readonly Filter[], values: RecordValues, surrounded = around): number[] {
  return [...rules.keys()].filter((at) => toPredicate(rules[at] ?? { any: [] }, fields, surrounded)(values))
}

test('the index answers as trying the rules one by one: every operator, kind and nesting, empty fields included', () => {
  const runs = process.env.KOHOI_LONG ? 3000 : 60
  const rulesIn = (moment: { now: number; timeZone: string }) =>
    fc.array(
      fc.oneof(
        nested(moment),
        fc
          .array(
            eachCondition(moment).chain((all) => fc.constantFrom(...all)),
            { minLength: 1, maxLength: 4 },
          )
          .map((all) => ({ all })),
      ),
      { minLength: 60, maxLength: 120 },
    )
  fc.assert(
    fc.property(
      world.chain((moment) =>
        fc.tuple(fc.constant(moment), rulesIn(moment), fc.array(record(moment), { minLength: 8, maxLength: 8 })),
      ),
      ([moment, rules, records]) => {
        const surrounded = surroundings(moment)
        const index = ruleIndex(rules, fields, surrounded)
        for (const values of records) {
          const expected = oneByOne(rules, values, surrounded)
          expect(index.all(values)).toEqual(expected)
          expect(index.first(values)).toBe(expected[0] ?? -1)
          // Rules that match one record stand beside each other.
          for (const at of expected.slice(0, 4)) expect(index.beside(at)).toEqual(expect.arrayContaining(expected))
        }
      },
    ),
    { numRuns: runs, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
  )
})

const is = (field: string, op: Condition['op'], value: unknown): Filter => ({ field, op, value }) as Filter
const money = (amount: number) => ({ amount: `${amount}.00`, currency: 'THB' })
const families: Record<string, (n: number) => Filter> = {
  domains: (n) => is('companyName', 'endsWith', `@firm${n}.example`),
  names: (n) => is('companyName', 'contains', `kho ${n} xanh`),
  beginnings: (n) => is('companyName', 'startsWith', `firm ${n} `),
  bands: (n) => is('expectedRevenue', 'between', [money(n * 100), money(n * 100 + 99)]),
  heads: (n) => ({ all: [is('employees', 'atLeast', n), is('employees', 'below', n + 2)] }),
  choices: (n) => ({ any: [is('country', 'is', `X${n}`), is('tagIds', 'hasAnyOf', [`tag ${n}`])] }),
  negations: (n) => ({ all: [is('country', 'isNot', 'TH'), is('employees', 'is', n)] }),
  alternatives: (n) => ({
    any: [
      { all: [is('country', 'is', 'TH'), is('employees', 'is', n)] },
      { all: [is('country', 'is', 'VN'), is('companyName', 'is', `firm ${n}`)] },
    ],
  }),
}

test.for(Object.entries(families))('a thousand rules of a family: %s', ([, family]) => {
  const rules = Array.from({ length: 1000 }, (_, n) => family(n))
  const index = ruleIndex(rules, fields, around)
  const records: RecordValues[] = [0, 1, 31, 32, 499, 998, 999, 1000].flatMap((n) => [
    { companyName: `sales@firm${n}.example`, country: 'VN' },
    { companyName: `Công ty Kho ${n} Xanh`, country: 'TH' },
    { companyName: `Firm ${n} `, country: 'VN' },
    { expectedRevenue: money(n * 100 + 99), country: `X${n}` },
    { expectedRevenue: { amount: String(n * 75_000), currency: 'VND' }, tagIds: ['x', `tag ${n}`] },
    { employees: n, country: 'TH' },
    { employees: n, country: 'CA' },
    { employees: n },
    {},
  ])
  const hits = records.map((values) => {
    expect(index.all(values)).toEqual(oneByOne(rules, values))
    return index.first(values)
  })
  expect(hits.some((at) => at >= 0)).toBe(true)
})
