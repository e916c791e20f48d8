import fc from 'fast-check'
import pg from 'pg'
import sqlTag, { join, Sql } from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Filter, readFilter, toPredicate, toSql } from './index.ts'
import { oracle } from './testing/oracle.ts'
import { eachCondition, nested, record, world } from './testing/samples.ts'
import { column, fields, rates, rowOf, surroundings, table } from './testing/world.ts'

const DATABASE = `rules_${process.pid}_${Date.now()}`
let admin: pg.Client
let client: pg.Client

beforeAll(async () => {
  admin = new pg.Client(inject('postgresUrl'))
  await admin.connect()
  await admin.query(`create database ${DATABASE} encoding 'UTF8' template template0`)
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${DATABASE}`
  client = new pg.Client(url.href)
  await client.connect()
  await client.query(table)
})

afterAll(async () => {
  await client.end()
  await admin.query(`drop database ${DATABASE}`)
  await admin.end()
})

/** What PostgreSQL answers: one row per record, one column per filter. */
async function ask(records: readonly object[], filters: readonly Filter[], moment: { now: number; timeZone: string }) {
  const around = surroundings(moment)
  const answers = filters.map((filter) => {
    const { strings, values } = toSql(filter, column, around)
    return new Sql(strings, values)
  })
  const rows = JSON.stringify(records.map((values, id) => rowOf(values as Record<string, unknown>, id)))
  const query = sqlTag`select ${join(answers)} from json_populate_recordset(null::lead, ${rows}::json) order by id`
  const result = await client.query({ text: query.text, values: query.values, rowMode: 'array' })
  return result.rows as (boolean | null)[][]
}

const scene = world.chain((moment) =>
  fc.record({
    moment: fc.constant(moment),
    records: fc.array(record(moment), { minLength: 1, maxLength: 40, size: 'max' }),
    filters: fc
      .tuple(eachCondition(moment), fc.array(nested(moment), { minLength: 15, maxLength: 15 }))
      .map(([leaves, trees]): Filter[] => [...leaves, ...trees]),
  }),
)

describe('predicate, PostgreSQL and the oracle', () => {
  test('agree on every record', async () => {
    let checks = 0
    const seen = new Map<string, Set<boolean>>()
    await fc.assert(
      fc.asyncProperty(scene, async ({ moment, records, filters }) => {
        const rows = await ask(records, filters, moment)
        for (const [f, filter] of filters.entries()) {
          const reading = readFilter(filter, fields)
          if ('problems' in reading) throw new Error(`refused: ${JSON.stringify({ filter, ...reading })}`)
          const matches = toPredicate(reading.filter, fields, surroundings(moment))
          for (const [r, values] of records.entries()) {
            const expected = oracle(filter, fields, values, { ...moment, rates })
            const answers = { predicate: matches(values), postgres: rows[r]?.[f] }
            if (answers.predicate !== expected || answers.postgres !== expected)
              throw new Error(JSON.stringify({ moment, filter, values, oracle: expected, ...answers }))
            checks++
            if ('op' in filter) note(seen, `${filter.field} ${filter.op}`, expected)
          }
        }
      }),
      { numRuns: 300, interruptAfterTimeLimit: 20_000, endOnFailure: true },
    )
    expect(checks).toBeGreaterThan(20_000)
    // Each condition was seen to hold and not to hold, or the agreement would say little.
    expect([...seen].filter(([, answers]) => answers.size < 2).map(([name]) => name)).toEqual([])
  })
})

describe('on a table with indexes', () => {
  beforeAll(async () => {
    await client.query(`
      create table indexed as
        select n as id, 'company ' || n as name, 'company ' || n as name_folded, n as employees, n * 100 as revenue,
          'THB' as currency, date '2026-01-01' + n as visit, timestamptz '2026-01-01' + n * interval '1 hour' as created_at,
          'C' || n % 200 as country, gen_random_uuid() as owner_id, array[gen_random_uuid()] as tag_ids,
          jsonb_build_object('tier', 'T' || n % 200, 'seats', n, 'gear', jsonb_build_array('G' || n % 200), 'vip', n % 500 = 0) as custom
        from generate_series(1, 5000) n;
      alter table indexed alter employees type bigint, alter revenue type bigint;
      create extension pg_trgm;
      create index by_name on indexed (name_folded text_pattern_ops);
      create index by_part on indexed using gin (name_folded gin_trgm_ops);
      create index by_employees on indexed (employees);
      create index by_revenue on indexed (currency, revenue);
      create index by_visit on indexed (visit);
      create index by_time on indexed (created_at);
      create index by_country on indexed (country);
      create index by_owner on indexed (owner_id);
      create index by_tag on indexed using gin (tag_ids);
      create index by_custom on indexed using gin (custom jsonb_path_ops);
      analyze indexed`)
  })

  const thb = (amount: string) => ({ amount, currency: 'THB' })
  const owner = '0190a5c0-0000-7000-8000-000000000001'
  test.each<[string, Filter]>([
    ['by_name', { field: 'companyName', op: 'is', value: 'Company 17' }],
    ['by_name', { field: 'companyName', op: 'isOneOf', value: ['Company 17', 'Company 18'] }],
    ['by_name', { field: 'companyName', op: 'startsWith', value: 'Company 499' }],
    ['by_part', { field: 'companyName', op: 'contains', value: 'pany 499' }],
    ['by_employees', { field: 'employees', op: 'is', value: 5 }],
    ['by_employees', { field: 'employees', op: 'above', value: '4990.5' }],
    ['by_employees', { field: 'employees', op: 'between', value: [10, 20] }],
    ['by_revenue', { field: 'expectedRevenue', op: 'atLeast', value: thb('4990.00') }],
    ['by_visit', { field: 'custom.visit', op: 'between', value: ['2026-03-01', '2026-03-05'] }],
    ['by_time', { field: 'createdAt', op: 'inLast', value: { value: 2, unit: 'days' } }],
    ['by_country', { field: 'country', op: 'isOneOf', value: ['C1', 'C2'] }],
    ['by_owner', { field: 'ownerId', op: 'is', value: owner }],
    ['by_tag', { field: 'tagIds', op: 'hasAnyOf', value: [owner] }],
    ['by_custom', { field: 'custom.tier', op: 'is', value: 'T1' }],
    ['by_custom', { field: 'custom.tier', op: 'isOneOf', value: ['T1', 'T2'] }],
    ['by_custom', { field: 'custom.seats', op: 'is', value: 5 }],
    ['by_custom', { field: 'custom.gear', op: 'hasAnyOf', value: ['G1', 'G2'] }],
    ['by_custom', { field: 'custom.gear', op: 'hasAllOf', value: ['G1', 'G1'] }],
    ['by_custom', { field: 'custom.vip', op: 'is', value: true }],
  ])('%s serves %j', async (index, filter) => {
    const around = surroundings({ now: Date.parse('2026-03-02T09:00:00+07:00'), timeZone: 'Asia/Bangkok' })
    const { strings, values } = toSql(filter, column, around)
    const query = sqlTag`explain select id from indexed where ${new Sql(strings, values)}`
    const { rows } = await client.query({ text: query.text, values: query.values, rowMode: 'array' })
    expect(rows.flat().join('\n')).toMatch(new RegExp(`Index Scan (on|using) ${index} `))
  })
})

function note(seen: Map<string, Set<boolean>>, name: string, answer: boolean): void {
  const answers = seen.get(name) ?? new Set()
  seen.set(name, answers.add(answer))
}
