import { createMongoAbility, subject } from '@casl/ability'
import {
  type Condition,
  compare,
  type Filter,
  findings,
  type RecordValues,
  type RuleFields,
  ruleIndex,
  type Surroundings,
  toPredicate,
} from '@kohoi/rules'
import { Engine } from 'json-rules-engine'
import { machine } from './machine.ts'
import { keepResult } from './result.ts'

/** Every run asks the same: numbers of a fixed seed. */
let seed = 20_260_302
const random = () => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
  return seed / 2 ** 32
}
const below = (n: number) => Math.floor(random() * n)
const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T
const some = <T>(list: readonly T[], n: number): T[] => Array.from({ length: n }, () => oneOf(list))

const label = { en: '', th: '', vi: '' }
const countries = 'TH VN LA KH MM MY SG ID PH JP KR CN TW HK IN AU NZ US CA MX BR DE FR GB NL SE NO DK PL IT'.split(' ')
const industries = Array.from({ length: 200 }, (_, n) => `industry ${n}`)
const words = 'camera lock router alarm sensor cable switch server display door gate light panel meter drone'.split(' ')
const kinds = {
  country: 'choice',
  industry: 'choice',
  employees: 'number',
  score: 'number',
  email: 'text',
  note: 'text',
} as const
const fields: RuleFields = (name) =>
  Object.hasOwn(kinds, name) ? { kind: kinds[name as keyof typeof kinds], label } : undefined
const around: Surroundings = {
  now: Date.parse('2026-03-02T09:00:00+07:00'),
  timeZone: 'Asia/Bangkok',
  money: { currencies: [], decimals: () => 2, convert: () => null },
}

type Asked = { field: string; op: 'isOneOf' | 'is' | 'atLeast' | 'below'; value: string | number | string[] }
/** A rule as people write for dispatching: a few countries, an industry, a size and a score. */
const ordinary = (): Asked[] => {
  const least = below(5000)
  return [
    { field: 'country', op: 'isOneOf', value: some(countries, 3) },
    { field: 'industry', op: 'is', value: oneOf(industries) },
    { field: 'employees', op: 'atLeast', value: least },
    { field: 'employees', op: 'below', value: least + 50 + below(2000) },
    { field: 'score', op: 'atLeast', value: below(100) },
  ]
}
const lead = (): RecordValues => ({
  country: oneOf(countries),
  industry: oneOf(industries),
  employees: below(6000),
  score: below(120),
})

const ours = (asked: readonly Asked[]): Filter => ({ all: asked as readonly Condition[] })
const engineOps = { isOneOf: 'in', is: 'equal', atLeast: 'greaterThanInclusive', below: 'lessThan' }
const mongoOps = { isOneOf: '$in', is: '$eq', atLeast: '$gte', below: '$lt' }

function engineOf(rules: readonly (readonly Asked[])[]): (record: RecordValues) => Promise<number> {
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const [at, asked] of rules.entries())
    engine.addRule({
      conditions: { all: asked.map(({ field, op, value }) => ({ fact: field, operator: engineOps[op], value })) },
      event: { type: 'match', params: { at } },
    })
  return async (record) => {
    const { events } = await engine.run({ ...record })
    return events.reduce((first, { params }) => (first < 0 ? params?.at : Math.min(first, params?.at)), -1)
  }
}

/** Of its rules the last that matches counts: they are handed in from the last to the first. */
function abilityOf(rules: readonly (readonly Asked[])[]): (record: RecordValues) => number {
  const raw = rules.map((asked, at) => {
    const conditions: Record<string, Record<string, unknown>> = {}
    for (const { field, op, value } of asked) conditions[field] = { ...conditions[field], [mongoOps[op]]: value }
    return { action: 'take', subject: 'Lead', conditions, reason: String(at) }
  })
  const ability = createMongoAbility(raw.toReversed())
  return (record) => Number(ability.relevantRuleFor('take', subject('Lead', { ...record }))?.reason ?? -1)
}

/** Nanoseconds of one call, the middle of several rounds that take some 100 ms each. */
async function nanoseconds<T>(records: readonly T[], call: (record: T) => unknown, rounds = 5): Promise<number> {
  const results: number[] = []
  const round = async () => {
    const begun = process.hrtime.bigint()
    let calls = 0
    do {
      for (const record of records) {
        const answer = call(record)
        if (answer instanceof Promise) await answer
      }
      calls += records.length
    } while (process.hrtime.bigint() - begun < 100_000_000n)
    return Number(process.hrtime.bigint() - begun) / calls
  }
  await round()
  for (let i = 0; i < rounds; i++) results.push(await round())
  return results.sort((a, b) => a - b)[rounds >> 1] ?? 0
}

const shown = (ns: number) =>
  ns < 1000 ? `${ns.toFixed(0)} ns` : ns < 1e6 ? `${(ns / 1000).toFixed(1)} µs` : `${(ns / 1e6).toFixed(1)} ms`

const lines: string[][] = []
const records = Array.from({ length: 500 }, lead)

await oneRule()
for (const size of [10, 1000, 10_000]) await firstMatch(size)
for (const [family, make, asked] of hardFamilies()) await firstOfFamily(family, make, asked)
for (const size of [3, 20, 200]) comparePairs(size)
for (const size of [1000, 5000, 10_000]) checkBook(size)
keepResult('rules', machine, lines)

async function oneRule() {
  const rule = ordinary()
  const matching = records.map((record) => ({
    ...record,
    country: [rule[0]?.value].flat()[0],
    industry: rule[1]?.value,
  }))
  const [predicate, ability, engine] = [toPredicate(ours(rule), fields, around), abilityOf([rule]), engineOf([rule])]
  for (const record of matching) {
    const expected = predicate(record) ? 0 : -1
    if (ability(record) !== expected || (await engine(record)) !== expected) throw new Error('answers differ')
  }
  lines.push([
    'one rule of five conditions on a record',
    shown(await nanoseconds(matching, predicate)),
    `@casl/ability ${shown(await nanoseconds(matching, ability))}; json-rules-engine ${shown(await nanoseconds(matching, engine))}`,
    'goal ≈ 1 µs',
  ])
}

async function firstMatch(size: number) {
  const rules = Array.from({ length: size }, ordinary)
  const begun = performance.now()
  const index = ruleIndex(rules.map(ours), fields, around)
  const built = performance.now() - begun
  const tests = rules.map((rule) => toPredicate(ours(rule), fields, around))
  const linear = (record: RecordValues) => tests.findIndex((test) => test(record))
  const [ability, engine] = [abilityOf(rules), engineOf(rules)]
  const few = records.slice(0, size > 1000 ? 3 : 30)
  for (const record of few) {
    const expected = linear(record)
    if (index.first(record) !== expected || ability(record) !== expected || (await engine(record)) !== expected)
      throw new Error('answers differ')
  }
  const matched = records.filter((record) => index.first(record) >= 0).length
  lines.push([
    `first match among ${size.toLocaleString('en')} rules`,
    shown(await nanoseconds(records, (record) => index.first(record))),
    `one by one ${shown(await nanoseconds(records, linear))}; @casl/ability ${shown(await nanoseconds(few, ability, 3))}; json-rules-engine, which has no first match, all rules ${shown(await nanoseconds(few, engine, 3))}. Built in ${built.toFixed(0)} ms; ${Math.round((100 * matched) / records.length)} % of leads match`,
    size === 10_000 ? 'goal ≤ 10 µs' : '',
  ])
}

/** Families that are hard to index, 10,000 rules each. */
function hardFamilies(): [string, (n: number) => Filter, RecordValues[]][] {
  const record = (field: string, value: (n: number) => unknown) =>
    Array.from({ length: 300 }, () => ({ [field]: value(below(12_000)) }))
  return [
    [
      'e-mail ends with a domain',
      (n) => ({ field: 'email', op: 'endsWith', value: `@firm${n}.example` }),
      record('email', (n) => `sales@firm${n}.example`),
    ],
    [
      'text contains',
      (n) => ({ field: 'note', op: 'contains', value: `${oneOf(words)} ${n}x` }),
      record('note', (n) => `wants a ${oneOf(words)} ${n}x for the gate`),
    ],
    [
      'narrow bands of a number',
      (n) => ({ field: 'employees', op: 'between', value: [n, n + 1] }),
      record('employees', (n) => n),
    ],
    [
      'mostly negations',
      (n) => ({
        all: [
          { field: 'country', op: 'isNot', value: oneOf(countries) },
          { field: 'industry', op: 'isNoneOf', value: some(industries, 3) },
          { field: 'score', op: 'is', value: 1000 + n },
        ],
      }),
      records,
    ],
    ['either of two groups', () => ({ any: [ours(ordinary()), ours(ordinary())] }), records],
  ]
}

async function firstOfFamily(family: string, make: (n: number) => Filter, asked: RecordValues[]) {
  const rules = Array.from({ length: 10_000 }, (_, n) => make(n))
  const index = ruleIndex(rules, fields, around)
  const tests = rules.map((rule) => toPredicate(rule, fields, around))
  const linear = (record: RecordValues) => tests.findIndex((test) => test(record))
  for (const record of asked) if (index.first(record) !== linear(record)) throw new Error('answers differ')
  lines.push([
    `first match among 10,000 rules: ${family}`,
    shown(await nanoseconds(asked, (record) => index.first(record))),
    `one by one ${shown(await nanoseconds(asked.slice(0, 30), linear, 3))}`,
    'goal ≤ 15 µs',
  ])
}

/** Two random filters of so many conditions over six fields, nested in groups. */
function comparePairs(size: number) {
  const leaf = (): Filter => {
    const op = oneOf(['isOneOf', 'isNoneOf', 'atLeast', 'below', 'contains', 'endsWith'] as const)
    if (op === 'isOneOf' || op === 'isNoneOf')
      return { field: oneOf(['country', 'industry']), op, value: some(oneOf([countries, industries]), 4) }
    if (op === 'contains' || op === 'endsWith') return { field: oneOf(['email', 'note']), op, value: oneOf(words) }
    return { field: oneOf(['employees', 'score']), op, value: below(3000) }
  }
  const group = (parts: Filter[]): Filter => (random() < 0.5 ? { all: parts } : { any: parts })
  const filter = (n: number): Filter => {
    if (n <= 3) return group(Array.from({ length: n }, leaf))
    const parts = Array.from({ length: 4 }, (_, i) => filter(Math.ceil((n - i) / 4)))
    return group(parts)
  }
  const times: number[] = []
  let open = 0
  for (let i = 0; i < 200; i++) {
    const [a, b] = [filter(size), filter(size)]
    const begun = performance.now()
    if (!compare(a, b, fields, around).proven) open++
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(2)} ms`
  lines.push([
    `compare two rules of ${size} conditions each`,
    `p50 ${at(0.5)}, p99 ${at(0.99)}`,
    `200 random pairs, ${open} left open; neither library can`,
    size === 200 ? 'goal p99 ≤ 15 ms' : '',
  ])
}

/** Every finding over a rule book: ordinary tasks, as many for mail domains, and a team that takes all the rest. */
function checkBook(size: number) {
  const domain = (n: number): Filter => ({ field: 'email', op: 'endsWith', value: `@firm${n}.example` })
  const families: [string, (n: number) => Filter][] = [
    ['ordinary rules', () => ours(ordinary())],
    ['rules of mail domains', domain],
  ]
  for (const [family, make] of families) {
    const tasks = Array.from({ length: size }, (_, n) => ({
      subject: { type: 'dispatchTask' as const, id: `task ${n}`, name: '' },
      filter: make(n),
      handlerActive: true,
    }))
    const member = { subject: { type: 'member' as const, id: 'member', name: '' }, rule: null, takes: true }
    const rest = {
      subject: { type: 'team' as const, id: 'team', name: '' },
      rule: null,
      position: 1,
      members: [member],
    }
    const book = { tasks, teams: [rest] }
    const timed = (options: object) => {
      const begun = performance.now()
      const found = findings(book, fields, around, options)
      return { took: `${(performance.now() - begun).toFixed(0)} ms`, found }
    }
    const { took, found } = timed({})
    const open = found.filter(({ proven }) => !proven).length
    lines.push([
      `check of a whole rule book: ${size.toLocaleString('en')} ${family}`,
      took,
      `${found.length} findings, ${open} left open; of one rule about to be saved ${timed({ about: 'task 10' }).took}`,
      '',
    ])
  }
}
