import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ctx } from '../db/context.ts'
import { migrate } from '../db/migrate.ts'
import { type Sql, sql } from '../db/sql.ts'
import { type Client, startWorld, type World } from '../testing/world.ts'
import { keptOf } from './kept.ts'
import { type Asked, listRecords } from './list.ts'

let world: World
let admin: Client
let owner: pg.Client
let workspaceId: string

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup()
  owner = new pg.Client({ connectionString: world.databaseUrl })
  await owner.connect()
  workspaceId = (await owner.query('select workspace_id from workspaces')).rows[0].workspace_id
})
afterAll(async () => {
  await owner.end()
  await world.stop()
})

test('names stand as people sort them: marks after bare letters, Thai in its own order, 9 before 10', async () => {
  const names = ['Kho 2', 'Kho 10', 'kho 2b', 'Đà Nẵng', 'Da Nang', 'Diễm', 'กรุงเทพ', 'เกาะ', 'ขอนแก่น', 'Zoo']
  for (const name of names) await admin.create('/contacts', { name })
  const sorted = (await admin.all('/contacts?sort=name')).map((contact) => contact.name)
  expect(sorted).toEqual(['Da Nang', 'Đà Nẵng', 'Diễm', 'Kho 2', 'kho 2b', 'Kho 10', 'Zoo', 'กรุงเทพ', 'เกาะ', 'ขอนแก่น'])
  expect((await admin.all('/contacts?sort=-name')).map((contact) => contact.name)).toEqual(sorted.toReversed())
})

/** All rows are read, or sorted at once. */
const whole = /Seq Scan|Bitmap|-> {2}Sort/

/** How PostgreSQL goes about each statement of a list, as the program's role. */
async function plansOf(noun: string, asked: Asked): Promise<{ plan: string; nextCursor: string | null }> {
  return world.program.gateway.asSystem(workspaceId, async (ctx) => {
    const sent: Sql[] = []
    const many: Ctx['tx']['many'] = (query) => {
      sent.push(query)
      return ctx.tx.many(query)
    }
    const { nextCursor } = await listRecords({ ...ctx, tx: { ...ctx.tx, many } }, keptOf(noun), asked)
    const plans = await Promise.all(sent.map((query) => ctx.tx.many<Record<string, string>>(sql`explain ${query}`)))
    return { plan: plans.flat().flatMap(Object.values).join('\n'), nextCursor }
  })
}

test('pages of large tables come along an index, made once somebody looks at them in that order, up and down, however deep', async () => {
  const common = 'workspace_id, id, created_at, updated_at, name'
  const values = `$1, gen_random_uuid(), now() - make_interval(mins => i), now(), md5(i::text)`
  const money = `'O-' || i, i, 'THB'`
  const due = 'case when i % 2 = 0 then now() + make_interval(hours => i) end'
  const pick = (table: string) => `(select (array_agg(id))[1 + i % count(*)] from ${table})`
  for (const [table, columns, more] of [
    ['accounts', '', ''],
    ['contacts', '', ''],
    [
      'leads',
      ', number, expected_revenue, expected_revenue_currency, company_name, score, status_id, priority_id, owner_id, due_at, custom',
      // What is a number here may be a text in another workspace.
      `, ${money}, md5((i % 500)::text), i % 100, ${pick('lead_statuses')}, ${pick('priorities')}, ${pick('users')}, ${due},
        jsonb_build_object('size', case i when 1 then '"much"'::jsonb else to_jsonb(i % 100) end)`,
    ],
    [
      'opportunities',
      ', number, expected_revenue, expected_revenue_currency, probability, expected_close_date, stage_id, owner_id, due_at, closed_at',
      `, ${money}, i % 101, now() + make_interval(days => i % 700), ${pick('stages')}, ${pick('users')}, ${due}, now() - make_interval(mins => i)`,
    ],
  ] as const)
    await owner.query(
      `insert into ${table} (${common}${columns}) select ${values}${more} from generate_series(1, 12000) i`,
      [workspaceId],
    )
  await owner.query('vacuum analyze leads, opportunities, accounts, contacts')
  await admin.create('/custom-fields', { entity: 'lead', code: 'size', kind: 'integer', label: { en: 'Size' } })
  const lists = {
    lead: [
      ...[
        'name',
        'number',
        'createdAt',
        'updatedAt',
        'expectedRevenue',
        'companyName',
        'statusId',
        'priorityId',
        'ownerId',
      ],
      ...['teamId', 'score', 'dueAt', 'custom.size'],
    ],
    opportunity: [
      ...['name', 'number', 'createdAt', 'expectedRevenue', 'probability', 'expectedCloseDate', 'stageId', 'ownerId'],
      ...['teamId', 'dueAt', 'closedAt'],
    ],
    account: ['name'],
    contact: ['name'],
  }
  for (const [noun, sorts] of Object.entries(lists)) for (const sort of sorts) await plansOf(noun, { sort, limit: '1' })
  await world.settle()
  await owner.query('vacuum analyze leads, opportunities')
  const { rows } = await owner.query(`select indexname from pg_indexes where indexname like 'leads_by_%' order by 1`)
  // Not of owner, team and due date, which have one that serves.
  expect(rows.map((row) => row.indexname.slice('leads_by_'.length))).toEqual([
    ...['company_name', 'created_at', 'custom_size', 'expected_revenue', 'name', 'number', 'priority_id', 'score'],
    ...['status_id', 'updated_at'],
  ])
  for (const [noun, sorts] of Object.entries(lists))
    for (const sort of sorts.flatMap((name) => [name, `-${name}`])) {
      const first = await plansOf(noun, { sort })
      expect(first.plan, `${noun} ${sort}`).not.toMatch(whole)
      const next = await plansOf(noun, { sort, cursor: first.nextCursor ?? '' })
      expect(next.plan, `${noun} ${sort}, next page`).not.toMatch(whole)
      expect(next.plan, `${noun} ${sort}, next page`).toMatch(/Index Cond: .*(<|>|ROW)/)
    }
})

test('texts that many hold are found on the way, a known e-mail by its index', async () => {
  const contains = JSON.stringify({ field: 'name', op: 'contains', value: 'a1' })
  expect((await plansOf('lead', { filter: contains })).plan).not.toMatch(whole)
  const email = JSON.stringify({ field: 'email', op: 'is', value: 'a@b.example' })
  expect((await plansOf('lead', { filter: email })).plan).toContain('leads_email')
})

test('a new version of the library that sorts makes the indexes anew', async () => {
  const nodes = async () =>
    (
      await owner.query(
        `select relfilenode from pg_class where relname in ('leads_by_name', 'contacts_by_name') order by relname`,
      )
    ).rows
  const before = await nodes()
  await migrate(world.databaseUrl)
  expect(await nodes()).toEqual(before)
  await owner.query(`update pg_collation set collversion = '1' where collname = 'natural_order'`)
  await migrate(world.databaseUrl)
  const after = await nodes()
  expect(after[0].relfilenode).not.toBe(before[0].relfilenode)
  expect(after[1].relfilenode).not.toBe(before[1].relfilenode)
  await migrate(world.databaseUrl)
  expect(await nodes()).toEqual(after)
})

test('amounts of several currencies stand by what they are worth today; those without an amount come last', async () => {
  const deals = ['900000 VND', '10.50 USD', '2000.00 THB', '5 JPY', '20000000 VND', '700.00 USD', '']
  for (const deal of deals) {
    const [amount, currency] = deal.split(' ')
    const expectedRevenue = deal ? { amount, currency } : null
    await admin.create('/opportunities', { name: deal || '-', expectedRevenue })
  }
  for (const [from, rate] of [
    ['USD', '35'],
    ['VND', '0.00135'],
  ])
    await admin.create('/exchange-rates', { from, to: 'THB', rate, validFrom: '2020-01-01' })
  const few = encodeURIComponent(
    JSON.stringify({ field: 'name', op: 'isOneOf', value: deals.map((deal) => deal || '-') }),
  )
  const page = (query: string) =>
    admin.get(`/opportunities?filter=${few}&sort=-expectedRevenue&${query}`, { expect: 200 })
  const names: unknown[] = []
  for (let cursor = ''; ; ) {
    const { body } = await page(`limit=2${cursor && `&cursor=${cursor}`}`)
    names.push(...body.items.map(({ name }) => name))
    if (!body.nextCursor) break
    cursor = String(body.nextCursor)
  }
  expect(names).toEqual(['20000000 VND', '700.00 USD', '2000.00 THB', '900000 VND', '10.50 USD', '5 JPY', '-'])
})
