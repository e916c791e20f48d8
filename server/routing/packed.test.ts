import { finder, type RecordValues } from '@kohoi/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leavesReasons, pack, spelledOut, type Tried, unpack } from './packed.ts'
import { type Candidate, Page } from './pages.ts'

const demand = fc.record(
  {
    field: fc.constantFrom('country', 'employees', 'custom.size', 'product.name', 'score'),
    op: fc.constantFrom('is', 'isNoneOf', 'atLeast'),
    expected: fc.oneof(fc.constant(null), fc.string(), fc.integer(), fc.array(fc.string())),
    not: fc.constant<true>(true),
    path: fc.constantFrom('any.0', 'all.1.any.0'),
  },
  { requiredKeys: ['field', 'op', 'expected'] },
)
const candidate: fc.Arbitrary<Candidate> = fc.record({
  kind: fc.constantFrom('task', 'team', 'member'),
  id: fc.uuid(),
  name: fc.string(),
  demands: fc.array(demand, { maxLength: 14 }),
})
const page = fc.array(candidate, { minLength: 1, maxLength: 6 }).map((candidates) => new Page(candidates))
const result = fc.constantFrom<Tried['result'][]>('chosen', 'notMatched', 'inactive', 'optedOut', 'full', 'later')

/** Which of a candidate's demands the record has no value for: as good a reason as any. */
const lacking = ({ demands }: Candidate, record: object): number[] =>
  [...demands.keys()].filter((at) => (finder(demands[at]?.field ?? '')(record as RecordValues) ?? null) === null)

/** Some of a page's candidates in their order; those that do not match lack some of their demands, or an index ruled them out. */
const triedOn = (one: Page): fc.Arbitrary<Tried[]> =>
  fc.subarray([...one.candidates.keys()]).chain((places) =>
    fc.tuple(
      ...places.map((at) =>
        result.chain((outcome) =>
          fc.subarray(outcome === 'notMatched' ? [...(one.candidates[at]?.demands.keys() ?? [])] : []).chain((unmet) =>
            fc.boolean().map((ruledOut): Tried => {
              const tried = { page: one, at, result: outcome, unmet }
              if (!ruledOut || outcome !== 'notMatched') return tried
              return {
                ...tried,
                unmet: [],
                reasons: (place, seen) => lacking(one.candidates[place] as Candidate, seen),
              }
            }),
          ),
        ),
      ),
    ),
  )
const record = fc.record(
  {
    country: fc.constantFrom('TH', 'VN', null),
    employees: fc.integer(),
    custom: fc.record({ size: fc.array(fc.string()) }),
    'product.name': fc.string(),
    score: fc.constant(null),
  },
  { requiredKeys: [] },
)

test('a receipt that was packed reads as it would have been spelled out', () => {
  fc.assert(
    fc.property(
      fc.array(page, { maxLength: 3 }).chain((pages) => fc.tuple(...pages.map(triedOn))),
      record,
      (parts, values) => {
        const tried = parts.flat()
        const pages = new Map(tried.map((one) => [one.page.id, JSON.parse(JSON.stringify(one.page.candidates))]))
        const kept = JSON.parse(JSON.stringify(pack(tried, values)))
        const read = unpack(kept, (id) => pages.get(id) ?? [], lacking)
        expect(read).toEqual(JSON.parse(JSON.stringify(spelledOut(tried, values))))
        expect(leavesReasons(kept)).toBe(tried.some(({ reasons }) => reasons))
      },
    ),
    { numRuns: 500 },
  )
})

test('a page has the same id wherever it has the same content', () => {
  const candidates: Candidate[] = [{ kind: 'team', id: 'north', name: 'Miền Bắc', demands: [] }]
  expect(new Page(candidates).id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
  expect(new Page([...candidates]).id).toBe(new Page(candidates).id)
  expect(new Page([{ ...candidates[0], name: 'Miền Nam' } as Candidate]).id).not.toBe(new Page(candidates).id)
})
