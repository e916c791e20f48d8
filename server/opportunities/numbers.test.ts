import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importAll } from '../importing/testing/upload.ts'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client

const place = { country: 'VN', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' }
let me: string
/** Mine, so that no team's rule takes it. */
const deal = (more: object = {}): Promise<Json> =>
  admin.create('/opportunities', { name: 'Camera', ownerId: me, ...more })
const numberOf = async (more: object = {}) => (await deal(more)).number

beforeAll(async () => {
  world = await startWorld({ clock: '2026-12-31T09:00:00+07:00' })
  admin = await world.setup({ country: 'TH', currency: 'THB', language: 'th' })
  me = (await admin.get('/me', { expect: 200 })).body.id
})
afterAll(() => world.stop())

test('each company counts its own: by its code, which others than the first have from their country', async () => {
  expect(await numberOf()).toBe('OPP-2026-0001')
  expect(await numberOf()).toBe('OPP-2026-0002')
  const hanoi = await admin.create('/companies', { name: 'Hà Vy Linh', ...place })
  const saigon = await admin.create('/companies', { name: 'Sài Gòn', ...place })
  expect([hanoi.code, saigon.code]).toEqual(['VN', 'VN2'])
  const team = await admin.create('/teams', { name: 'Miền Bắc', companyId: hanoi.id })
  const email = 'mai@havylinh.example'
  const mai = await admin.create('/users', {
    name: 'Mai',
    email,
    role: 'salesperson',
    password,
    companyIds: [saigon.id],
  })
  expect(await numberOf({ teamId: team.id })).toBe('OPP-VN-2026-0001')
  expect(await numberOf({ teamId: team.id, ownerId: mai.id })).toBe('OPP-VN-2026-0002')
  expect(await deal({ ownerId: mai.id, expectedRevenue: { amount: '5' } })).toMatchObject({
    number: 'OPP-VN2-2026-0001',
    expectedRevenue: { amount: '5', currency: 'VND' },
  })
  expect(await numberOf()).toBe('OPP-2026-0003')
  await admin.create(`/teams/${team.id}/members`, { userId: mai.id })
  expect(await deal({ ownerId: null })).toMatchObject({ teamId: team.id, number: 'OPP-VN-2026-0003' })
  await admin.patch(`/teams/${team.id}`, { usesOpportunities: false }, { expect: 200 })
})

test('a code is short, plain and nobody else’s', async () => {
  const [first, second] = await admin.all('/companies?sort=createdAt')
  for (const [code, problem] of [
    ['V-N', 'code'],
    ['1VN', 'code'],
    ['บท', 'code'],
    ['vn2', 'taken'],
    ['ABCDEFGHI', 'tooLong'],
  ])
    expect((await admin.patch(`/companies/${second?.id}`, { code })).body.errors).toMatchObject([
      { path: 'code', code: problem },
    ])
  expect((await admin.patch(`/companies/${first?.id}`, { code: ' bkk ' }, { expect: 200 })).body.code).toBe('BKK')
  expect(await numberOf()).toBe('OPP-BKK-2026-0001')
  await admin.patch(`/companies/${first?.id}`, { code: null }, { expect: 200 })
  expect(await numberOf()).toBe('OPP-2026-0004')
})

test('a test of a list uses up no numbers', async () => {
  const list = 'Name\nหนึ่ง\nสอง\nสาม\n'
  const mapping = { Name: 'name' }
  expect(await importAll(admin, 'opportunity', list, { mapping }, 'test')).toMatchObject({
    state: 'tested',
    created: 3,
  })
  expect(await numberOf()).toBe('OPP-2026-0005')
})

test('forty at once: no two alike, also over a restart', async () => {
  const numbers = (await Promise.all(Array.from({ length: 40 }, () => deal()))).map(({ number }) => number)
  await world.restart()
  admin = await world.as('admin@thantara.example')
  numbers.push(await numberOf())
  expect(new Set(numbers).size).toBe(41)
  expect(numbers.every((number) => /^OPP-2026-\d{4}$/.test(String(number)))).toBe(true)
})

test('nobody waits for the number of one whose commit hangs', async () => {
  const team = await admin.create('/teams', { name: 'ค้าง' })
  const holder = new pg.Client({ connectionString: world.databaseUrl })
  await holder.connect()
  await holder.query('begin')
  await holder.query('select 1 from teams where id = $1 for update', [team.id])
  const hanging = deal({ teamId: team.id })
  await expect
    .poll(
      async () =>
        (
          await holder.query(
            `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          )
        ).rows.length,
      { timeout: 20_000 },
    )
    .toBe(1)
  expect(await numberOf()).toMatch(/^OPP-2026-/)
  await holder.query('commit')
  await holder.end()
  expect((await hanging).number).toMatch(/^OPP-2026-/)
})

test('the new year begins with one', async () => {
  await world.at('2027-01-01T00:00:01+07:00')
  admin = await world.as('admin@thantara.example')
  expect(await numberOf()).toBe('OPP-2027-0001')
})
