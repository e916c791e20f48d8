import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProgram } from '../program.ts'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'
import { errorRows, finished, upload } from './testing/upload.ts'

let world: World
let admin: Client
let team: string
const sellers = ['Mai', 'Đức', 'Hưng']
const id: Record<string, string> = {}

/** A team of three takes turns; whoever imports is the administrator. */
beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ country: 'VN', currency: 'VND', language: 'vi', timeZone: 'Asia/Ho_Chi_Minh' })
  team = (await admin.create('/teams', { name: 'Trực tuyến', rule: { field: 'country', op: 'is', value: 'VN' } })).id
  for (const name of sellers) {
    const body = {
      name,
      email: `seller${sellers.indexOf(name)}@thantara.example`,
      role: 'salesperson',
      active: true,
      language: 'vi',
      password,
    }
    id[name] = (await admin.create('/users', body)).id
    await admin.create(`/teams/${team}/members`, { userId: id[name] })
  }
})
afterAll(() => world.stop())

/** Waits until the import has done more than `rows`; answers how many it had then. */
async function past(run: string, rows: number): Promise<number> {
  for (;;) {
    const { done, state } = (await admin.get(`/imports/${run}`, { expect: 200 })).body as unknown as {
      done: number
      state: string
    }
    if (done > rows || state !== 'running') return done
    await pause(5)
  }
}

async function start(rows: number, name: string, settings: object = {}): Promise<string> {
  const lines = Array.from({ length: rows }, (_, i) => `${name} ${i},VN,${name.toLowerCase()}${i}@x.example`)
  const { body } = await upload(admin, 'lead', `name,country,email\n${lines.join('\n')}\n`)
  await admin.patch(`/imports/${body.id}`, settings, { expect: 200 })
  await admin.post(`/imports/${body.id}/run`, {}, { expect: 202 })
  return body.id
}

/** Every lead of the file once, its turn taken once, its receipt written once. */
async function expectOnce(rows: number, name: string) {
  const client = new pg.Client(world.databaseUrl)
  await client.connect()
  try {
    await client.query(`select set_config('app.whole', 'on', false)`)
    const found = await client.query(
      `select count(*)::int as leads, count(distinct l.name)::int as names, count(distinct l.number)::int as numbers,
         (select count(*)::int from assignments a join leads l using (workspace_id) where a.record_id = l.id and l.name like $1) as receipts
       from leads l where l.name like $1 and deleted_at is null`,
      [`${name} %`],
    )
    expect(found.rows[0]).toEqual({ leads: rows, names: rows, numbers: rows, receipts: rows })
    const owners = await client.query(
      'select owner_id, count(*)::int as n from leads where name like $1 group by owner_id',
      [`${name} %`],
    )
    const counts = owners.rows.map((row: { n: number }) => row.n)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
  } finally {
    await client.end()
  }
}

test('an import whose program is stopped, and whose database connections are cut, goes on where it was', async () => {
  const rows = 1500
  const run = await start(rows, 'Dừng')
  const first = await past(run, 0)
  expect(first).toBeLessThan(rows)
  await world.restart()
  await past(run, first)
  const client = new pg.Client(world.databaseUrl)
  await client.connect()
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
  await client.end()
  for (let again = 0; again < 50; again++) if ((await admin.get(`/imports/${run}`)).status === 200) break
  expect(await finished(admin, run)).toMatchObject({ state: 'done', rows, done: rows, created: rows, failed: 0 })
  await expectOnce(rows, 'Dừng')
  // A job whose connection was cut is tried again a little later.
  await world.at('2026-03-02T09:00:00+07:00')
  const told = async () => (await admin.all('/notifications')).filter(({ kind }) => kind === 'import.done').length
  await expect.poll(told, { timeout: 90_000 }).toBe(1)
  await world.settle()
  expect(await told()).toBe(1)
}, 180_000)

test('two workers and five jobs of one import make nothing twice', async () => {
  const rows = 800
  const second = await openProgram({
    databaseUrl: world.databaseUrl,
    publicUrl: world.url,
    origins: [world.url],
    testClock: new Date('2026-03-02T08:00:00+07:00'),
    smtpUrl: null,
    mailFrom: 'kohoi@thantara.example',
    serve: false,
    work: true,
    log: false,
  })
  try {
    const run = await start(rows, 'Đôi', { onDuplicate: 'create' })
    const workspaceId = await workspaceOf()
    await world.program.gateway.asSystem(workspaceId, async (ctx) => {
      for (let i = 0; i < 4; i++) ctx.enqueue('imports.work', { importId: run })
    })
    second.worker?.wake()
    expect(await finished(admin, run)).toMatchObject({ state: 'done', done: rows, created: rows })
    await expectOnce(rows, 'Đôi')
    await admin.post(`/imports/${run}/undo`, {}, { expect: 202 })
    await past(run, rows)
    await world.restart()
    expect(await finished(admin, run)).toMatchObject({ state: 'undone', removed: rows, kept: 0 })
    const left = await admin.get(
      `/leads?count=true&limit=1&filter=${encodeURIComponent(JSON.stringify({ field: 'name', op: 'contains', value: 'Đôi' }))}`,
    )
    expect(left.body.count).toBe(0)
  } finally {
    await second.close()
  }
}, 120_000)

async function workspaceOf(): Promise<string> {
  const client = new pg.Client(world.databaseUrl)
  await client.connect()
  const { rows } = await client.query<{ workspace_id: string }>('select workspace_id from logins limit 1')
  await client.end()
  return rows[0]?.workspace_id ?? ''
}

test('of 10,000 rows 500 are bad: they come back with their numbers, the others are in', async () => {
  const bad = (i: number) => i % 20 === 7
  const lines = Array.from(
    { length: 10_000 },
    (_, i) => `Company ${i},${bad(i) ? 'many' : i % 900},"Street ${i}, ""Soi"" 5",Thailand`,
  )
  const { body } = await upload(
    admin,
    'account',
    `name,employees,Billing address: Street,Billing address: Country\n${lines.join('\n')}\n`,
  )
  const { id: run } = body
  await admin.post(`/imports/${run}/run`, {}, { expect: 202 })
  expect(await finished(admin, run)).toMatchObject({ state: 'done', rows: 10_000, created: 9500, failed: 500 })
  const [header, ...rows] = await errorRows(admin, run)
  expect(header).toEqual(['Dòng', 'Lý do', 'name', 'employees', 'Billing address: Street', 'Billing address: Country'])
  expect(rows).toHaveLength(500)
  const wanted = Array.from({ length: 10_000 }, (_, i) => i).filter(bad)
  expect(rows.map(([row]) => Number(row))).toEqual(wanted.map((i) => i + 2))
  expect(rows[0]).toEqual([
    '9',
    'employees “many”: Đây không phải là số.',
    'Company 7',
    'many',
    'Street 7, "Soi" 5',
    'Thailand',
  ])
  const { body: counted } = await admin.get('/accounts?count=true&limit=1')
  expect((counted as Json).count).toBe(9500)
}, 300_000)
