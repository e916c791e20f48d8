import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { join, sql } from '../db/sql.ts'
import { keptOf } from '../records/kept.ts'
import { conditions } from '../records/list.ts'
import { planEachTime, quickWords } from '../records/quick-search.ts'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'
import { rankOf } from './rank.ts'
import { textQuery } from './search.ts'

let world: World
let admin: Client
let lan: Client
let mai: Client
const ids: Record<string, string> = {}

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup()
  for (const [name, email, role] of [
    ['Lan', 'lan@thantara.example', 'salesperson'],
    ['Mai', 'mai@thantara.example', 'salesperson'],
    ['Office', 'office@thantara.example', 'office'],
  ] as const)
    ids[name] = (await admin.create('/users', { name, email, role, language: 'en', password })).id
  lan = await world.as('lan@thantara.example')
  mai = await world.as('mai@thantara.example')
  const own = { ownerId: ids.Lan }
  await admin.create('/leads', { name: 'กล้องวงจรปิดภูเก็ต', contactName: 'สมชาย ใจดี', phone: '081-234-5678', ...own })
  await admin.create('/leads', {
    name: 'Đặng Quốc Hùng',
    companyName: 'Hà Nội Steel',
    email: 'hung@steel.example',
    ...own,
  })
  await admin.create('/leads', { name: 'Steelworks of Bangkok', phone: '+66 89 111 2233', ...own })
  await admin.create('/leads', { name: 'Stainless Steel', ...own })
  const account = await admin.create('/accounts', { name: 'An Khang', taxId: '0105551234567', ...own })
  await admin.create('/contacts', {
    name: 'Nguyễn Thị Hoa',
    accountId: account.id,
    email: 'hoa@ankhang.example',
    ...own,
  })
  await admin.create('/opportunities', { name: 'Roof for An Khang', accountId: account.id, ownerId: ids.Mai })
})
afterAll(() => world.stop())

const search = async (who: Client, q: string, more = '') =>
  (await who.get(`/search?q=${encodeURIComponent(q)}${more}`, { expect: 200 })).body.items
const titles = async (who: Client, q: string) => (await search(who, q)).map((item: Json) => item.title)

test.each([
  ['an khang', 'An Khang'],
  ['AN KHANG', 'An Khang'],
  ['dang quoc', 'Đặng Quốc Hùng'],
  ['ha noi', 'Đặng Quốc Hùng'],
  ['nguyen thi', 'Nguyễn Thị Hoa'],
  ['วงจรปิด', 'กล้องวงจรปิดภูเก็ต'],
  ['ภูเก็ต กล้อง', 'กล้องวงจรปิดภูเก็ต'],
  ['กล', 'กล้องวงจรปิดภูเก็ต'],
  ['0812345678', 'กล้องวงจรปิดภูเก็ต'],
  ['(081) 234 5678', 'กล้องวงจรปิดภูเก็ต'],
  ['+66812345678', 'กล้องวงจรปิดภูเก็ต'],
  ['089-111-2233', 'Steelworks of Bangkok'],
  ['0105551234567', 'An Khang'],
  ['hung@steel', 'Đặng Quốc Hùng'],
  ['สมชาย 081-234', 'กล้องวงจรปิดภูเก็ต'],
  ['đ', 'Đặng Quốc Hùng'],
])('“%s” finds %s', async (q, title) => {
  expect(await titles(lan, q)).toContain(title)
})

test.each(['khang%', '_n khang', 'steel\\', '%', '&', 'zzz'])(
  '“%s” is taken literally and finds nothing',
  async (q) => {
    expect(await titles(lan, q)).toEqual([])
  },
)

test('whole words of the title come first, then beginnings, then what stands elsewhere', async () => {
  expect(await titles(lan, 'steel')).toEqual(['Stainless Steel', 'Steelworks of Bangkok', 'Đặng Quốc Hùng'])
})

test('each answer names the record and where it belongs', async () => {
  const [contact] = await search(lan, 'thi hoa')
  expect(contact).toEqual({
    entity: 'contact',
    id: expect.any(String),
    number: null,
    title: 'Nguyễn Thị Hoa',
    subtitle: 'An Khang · hoa@ankhang.example',
  })
  const [lead] = await search(lan, 'dang')
  expect(lead).toMatchObject({
    entity: 'lead',
    number: expect.stringMatching(/\d/),
    subtitle: 'Hà Nội Steel · hung@steel.example',
  })
})

test('nobody finds what he may not see, nor learns an account’s name from a record of his', async () => {
  expect(await titles(mai, 'steel')).toEqual([])
  expect(await search(mai, 'roof')).toMatchObject([{ entity: 'opportunity', subtitle: '' }])
  expect(await titles(lan, 'roof')).toEqual([])
  const office = await world.as('office@thantara.example')
  expect((await search(office, 'an khang')).map((item) => item.entity)).toEqual(['account'])
  expect((await world.anyone().get('/search?q=steel')).status).toBe(401)
})

test('tags are found by name, in either direction of change', async () => {
  const tag = await admin.create('/tags', { name: 'Khách quen', names: { th: 'ลูกค้าประจำ' } })
  const lead = await admin.create('/leads', { name: 'Quán Chi', ownerId: ids.Lan, tagIds: [tag.id] })
  for (const q of ['khach quen', 'quen', 'ประจำ']) {
    expect(await titles(lan, q)).toEqual(['Quán Chi'])
    expect((await lan.all(`/leads?q=${encodeURIComponent(q)}`)).map(({ name }) => name)).toEqual(['Quán Chi'])
  }
  await lan.patch(`/leads/${lead.id}`, { tagIds: [] }, { expect: 200 })
  expect(await titles(lan, 'khach quen')).toEqual([])
})

test('what is changed or binned is found as it stands', async () => {
  const lead = await admin.create('/leads', { name: 'Bamboo House', ownerId: ids.Lan })
  await lan.patch(`/leads/${lead.id}`, { name: 'Teak House' }, { expect: 200 })
  expect(await titles(lan, 'bamboo')).toEqual([])
  expect(await titles(lan, 'teak')).toEqual(['Teak House'])
  await lan.del(`/leads/${lead.id}`, { expect: 204 })
  expect(await titles(lan, 'teak')).toEqual([])
})

test('limit, and what is refused', async () => {
  expect(await search(lan, 'steel', '&limit=1')).toHaveLength(1)
  for (const [path, at] of [
    ['/search', 'q'],
    ['/search?q=a&limit=51', 'limit'],
    ['/search?q=a&limit=x', 'limit'],
    ['/search?q=a&page=2', 'page'],
  ] as const)
    expect((await lan.get(path, { expect: 422 })).body.errors).toMatchObject([{ path: at }])
  expect(await titles(lan, ' ')).toEqual([])
})

test('a list searched by words answers the same records', async () => {
  for (const [q, count] of [
    ['steel', 3],
    ['081 2345', 1],
    ['กล', 1],
    ['noi steel', 1],
  ] as const) {
    const { body } = await lan.get(`/leads?count=true&q=${encodeURIComponent(q)}`, { expect: 200 })
    expect(body.count, q).toBe(count)
  }
})

test('a list of products is searched without marks, too, and by their names in each language', async () => {
  const names = { en: 'Recorder', vi: 'Đầu ghi hình', th: 'เครื่องบันทึกภาพ' }
  const { id } = await admin.create('/products', { name: 'Đầu ghi hình', names })
  for (const q of ['dau ghi', 'Đầu', 'HINH ghi', 'recorder', 'เครื่องบันทึก'])
    expect((await admin.all(`/products?q=${encodeURIComponent(q)}`)).map((one) => one.id)).toEqual([id])
  expect(await admin.all('/products?q=dau%20trang')).toEqual([])
})

test('words of any rarity are looked up in the index, for those who see all and those who see little', async () => {
  const client = new pg.Client({ connectionString: world.databaseUrl })
  await client.connect()
  const workspace = (await client.query('select workspace_id from workspaces')).rows[0].workspace_id
  await client.query(
    `with n as (select gen_random_uuid() as id, i, 'zone ' || md5(i::text) as name from generate_series(1, 30000) i),
      l as (insert into leads (workspace_id, id, created_at, updated_at, number, name) select $1, id, now(), now(), 'N-' || i, name from n)
     insert into search_texts (workspace_id, entity, id, text) select $1, 'lead', id, name || E'\nนครราชสีมา' from n`,
    [workspace],
  )
  await client.query('vacuum analyze leads, search_texts')
  await client.end()
  const { gateway } = world.program
  const plan = (q: string, userId?: string) =>
    gateway.asSystem(workspace, async (system) => {
      const ctx = userId ? { ...system, actor: { ...system.actor, userId, role: 'salesperson' as const } } : system
      planEachTime(ctx)
      const mayRead = join(await conditions(ctx, keptOf('lead'), {}), ' and ')
      const rows = await ctx.tx.many<{ 'QUERY PLAN': string }>(
        sql`explain ${textQuery(keptOf('lead'), mayRead, quickWords(q), 30)}`,
      )
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    })
  for (const q of ['c4ca42', 'steel works', '081 234 5678', 'ภูเก็ต', 'ab'])
    expect(await plan(q), q).toContain('search_texts_trigrams')
  for (const q of ['c4ca42', 'นครราชสีมา', 'a']) expect(await plan(q, ids.Lan), q).not.toMatch(/Seq Scan/)
})

test('rank: whole title, whole word, beginning, inside, elsewhere', () => {
  const ranks = [
    'An Khang',
    'An Khang Steel',
    'An Khanggroup',
    'Tổ hợp An Khang',
    'Khang, An',
    'Ankhang an',
    'xkhang xan',
    'Bình',
  ].map((title) => rankOf(['an', 'khang'], title, null))
  expect(ranks).toEqual([0, 1, 2, 1, 3, 5, 5, 7])
  expect(rankOf(['l-7'], 'Bình', 'L-7')).toBe(0)
})
