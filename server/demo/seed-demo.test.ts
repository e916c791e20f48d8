import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type Json, startWorld, type World } from '../testing/world.ts'
import { demoPassword } from './seed-demo.ts'

const minutes = 60_000
let world: World
let owner: pg.Client

/** A database in which the people of Thantara work already. The world looks on: it works for nobody. */
beforeAll(async () => {
  world = await startWorld({ clock: new Date().toISOString(), work: false })
  const admin = await world.setup()
  await admin.create('/leads', { name: 'A real one' })
  owner = new pg.Client({ connectionString: world.databaseUrl })
  await owner.connect()
  await owner.query(`select set_config('app.whole', 'on', false)`)
})
afterAll(async () => {
  await owner.end()
  await world.stop()
})

/** `npm start -- seed …` on that database, with what it says. */
function seed(...args: string[]): { child: ChildProcess; ended: Promise<{ code: number | null; said: string }> } {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../testing/stop-child.ts'), 'seed', ...args], {
    env: { ...process.env, DATABASE_URL: world.databaseUrl, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)))
  return { child, ended: new Promise((done) => child.once('close', (code) => done({ code, said }))) }
}

const count = async (table: string): Promise<number> =>
  Number((await owner.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n)
const everything = async (): Promise<number[]> => {
  const counts: number[] = []
  for (const table of ['history', 'events', 'jobs', 'users', 'opportunities']) counts.push(await count(table))
  return counts
}

test('real people are not disturbed: it is said what is there, and nothing is done', async () => {
  const before = await everything()
  const { code, said } = await seed('--demo').ended
  expect(code).toBe(1)
  expect(said).toContain('“Thantara”')
  expect(said).toContain('--beside-real-data')
  expect((await seed('--everything').ended).said).toContain('npm start -- seed --demo')
  expect(await everything()).toEqual(before)
})

test(
  'killed half-way it begins that company anew, ends whole, and does nothing more when it is run again',
  async () => {
    const jobs = await count('jobs')
    const first = seed('--demo', '--beside-real-data')
    // Far enough for issued documents, which nobody else can delete.
    const issued = () => count('invoices where number is not null')
    await expect.poll(issued, { timeout: 8 * minutes, interval: 100 }).toBeGreaterThan(0)
    first.child.kill('SIGKILL')
    await first.ended
    const whole = await seed('--demo', '--beside-real-data').ended
    expect(whole.said).toMatch(/^Thai: .* was left half made and is begun anew/)
    expect(whole).toMatchObject({
      code: 0,
      said: expect.stringContaining('1480 rows of sales_pipeline.csv name “GTXPro”'),
    })
    const there = await everything()
    const again = await seed('--demo', '--beside-real-data').ended
    expect(again.said.match(/is there already and stays as it is/g)).toHaveLength(3)
    expect(signInOf(again.said)).toEqual(signInOf(whole.said))
    expect(await everything()).toEqual(there)
    // Thantara's own work is still to be done by its own program.
    expect(await count('jobs')).toBe(jobs)
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
    expect(readme).toContain(`\`${demoPassword}\``)
    for (const [i, { role, email }] of signInOf(whole.said).entries()) {
      expect(readme).toContain(`\`${email}\``)
      const me = (await (await world.as(email, demoPassword)).get('/me')).body
      expect([i, me.role, me.language]).toEqual([i, role, ['th', 'vi', 'en'][Math.floor(i / 6)]])
    }
  },
  20 * minutes,
)

const signInOf = (said: string) =>
  [...said.matchAll(/^ {2}(\w+) +(\S+@\S+)$/gm)].map(([, role = '', email = '']) => ({ role, email }))

const filter = (condition: object) => `filter=${encodeURIComponent(JSON.stringify(condition))}&count=true&limit=1`
const is = (field: string, value: unknown) => ({ field, op: 'is', value })
const counted = async (as: Client, path: string, condition: object = { all: [] }): Promise<number> =>
  Number((await as.get(`/${path}?${filter(condition)}`, { expect: 200 })).body.count)

type Party = { taxId: string | null; address: { country: string; line: string | null } | null }
type Paper = Record<
  'number' | 'state' | 'paymentState' | 'validUntil' | 'issuedOn' | 'nextDueOn' | 'paidOn',
  string
> & {
  accountId: string | null
  opportunityId: string
  parties: { buyer: Party; seller: Party }
}

describe.each([
  ['Thai', 'supaporn@suriya.example', 'THB'],
  ['Vietnamese', 'thao@antamviet.example', 'VND'],
])('the %s company', (_, email, currency) => {
  test('is alive on every screen', async () => {
    const manager = await world.as(email, demoPassword)
    const stages = await manager.all('/stages')
    for (const { id } of stages) expect(await counted(manager, 'opportunities', is('stageId', id))).toBeGreaterThan(3)
    for (const state of ['open', 'won', 'lost'])
      expect(await counted(manager, 'opportunities', is('state', state))).toBeGreaterThan(7)
    expect(await counted(manager, 'opportunities', is('stale', true))).toBeGreaterThan(0)
    expect(await counted(manager, 'opportunities', is('bigDeal', true))).toBeGreaterThan(0)
    expect(await counted(manager, 'opportunities', { field: 'expectedRevenue', op: 'isEmpty' })).toBe(0)
    for (const { id } of await manager.all('/lead-statuses'))
      expect(await counted(manager, 'leads', is('statusId', id))).toBeGreaterThan(3)
    expect(await counted(manager, 'leads', { field: 'ownerId', op: 'isEmpty' })).toBeGreaterThan(0)
    const activities = (await manager.all('/activities')).filter(({ state }) => state === 'planned')
    for (const urgency of ['overdue', 'today', 'planned'])
      expect(activities.filter((one) => one.urgency === urgency).length).toBeGreaterThan(3)
    for (const path of ['accounts', 'contacts', 'notes', 'big-deal-alerts'])
      expect((await manager.all(`/${path}`)).length).toBeGreaterThan(1)
    for (const path of ['views', 'web-forms', 'imports', 'sales-targets', 'dispatch-tasks', 'score-rules'])
      expect((await manager.all(`/${path}`)).length).toBeGreaterThan(0)
    const [newest] = await manager.all('/opportunities?sort=-createdAt')
    expect(newest).toMatchObject({ expectedRevenue: { currency } })
    expect(Date.now() - Date.parse(String(newest?.createdAt))).toBeLessThan(14 * 24 * 60 * minutes)
    expect((await manager.get('/notifications')).body.unread).toBeGreaterThan(0)
  })

  test('tells of every lead why it went where it is, and every letter has left', async () => {
    const manager = await world.as(email, demoPassword)
    const receipts = await Promise.all(
      (await manager.all('/leads')).map(async ({ id }) => (await manager.get(`/leads/${id}/assignment`)).body),
    )
    expect(
      receipts.filter((one) => (one.steps as Json[]).some(({ kind }) => kind === 'member')).length,
    ).toBeGreaterThan(20)
    const mails = await manager.all('/mail/outbox')
    expect(mails.length).toBeGreaterThan(0)
    expect(new Set(mails.map(({ state }) => state))).toEqual(new Set(['sent']))
  })

  test('has documents from the offer to the money, each where its days have brought it', async () => {
    const manager = await world.as(email, demoPassword)
    const all = async (path: string) => (await manager.all(`/${path}`)) as unknown as Paper[]
    const [quotations, orders] = [await all('quotations'), await all('orders')]
    const [deposits, invoices, payments] = [await all('deposits'), await all('invoices'), await all('payments')]
    const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Bangkok' })
    const inState = (of: Paper[], ...states: string[]) => of.filter((one) => states.includes(String(one.state)))
    expect(inState(quotations, 'accepted')).toHaveLength(orders.length)
    expect(inState(quotations, 'waitingApproval')).toHaveLength(1)
    for (const { validUntil } of inState(quotations, 'sent')) expect(validUntil >= today).toBe(true)
    for (const { validUntil } of inState(quotations, 'expired')) expect(validUntil < today).toBe(true)
    for (const state of ['sent', 'expired']) expect(inState(quotations, state).length).toBeGreaterThan(0)
    expect(inState(orders, 'closed')).toHaveLength(3)
    expect(inState(orders, 'ready')).toHaveLength(1)
    for (const { opportunityId } of orders)
      expect((await manager.get(`/opportunities/${opportunityId}`)).body.state).toBe('won')
    expect(deposits.map(({ state }) => state)).toEqual(['received', 'received'])
    const states = [...invoices].sort((a, b) => (a.number < b.number ? -1 : 1)).map((one) => one.paymentState)
    expect(states).toHaveLength(3)
    expect(new Set(states)).toEqual(new Set(['paid', 'overdue', 'partlyPaid']))
    for (const { issuedOn, nextDueOn, paymentState, parties, accountId } of invoices) {
      expect(issuedOn < today).toBe(true)
      if (paymentState !== 'paid') expect(nextDueOn < today).toBe(paymentState === 'overdue')
      const { buyer, seller } = parties
      if (accountId && buyer.address?.country === seller.address?.country)
        expect(buyer.taxId && buyer.address?.line).toBeTruthy()
      expect(seller.taxId).toMatch(/^0\d{9,12}$/)
    }
    for (const { paidOn } of [...deposits, ...payments]) expect(paidOn < today).toBe(true)
    for (const of of [deposits, invoices, payments])
      for (const numbers of Map.groupBy(of.map(({ number }) => String(number)).sort(), (one) =>
        one.slice(0, -4),
      ).values())
        expect(numbers.map((one) => Number(one.slice(-4)))).toEqual(numbers.map((_, i) => i + 1))
  })
})

test('the pipeline of Maven came in by the import, whole, and shows how', async () => {
  const manager = await world.as('manager@maven.example', demoPassword)
  const products = new Map((await manager.all('/products')).map(({ name, price }) => [name, price]))
  expect(products.get('GTX Pro')).toEqual({ amount: '4821.00', currency: 'USD' })
  expect(products.size).toBe(7)
  const runs = await manager.all('/imports')
  expect(runs.map(({ fileName, created, failed }) => [fileName, created, failed])).toEqual([
    ['sales_pipeline-errors.csv', 1480, 0],
    ['sales_pipeline.csv', 7320, 1480],
    ['accounts.csv', 85, 0],
  ])
  expect((await manager.get(`/imports/${runs[1]?.id}/problems`)).body.items).toMatchObject([
    { column: 'product', value: 'GTXPro', rows: 1480, suggestions: ['GTX Pro'] },
  ])
  const states = ['won', 'lost', 'open'].map((state) => counted(manager, 'opportunities', is('state', state)))
  expect(await Promise.all(states)).toEqual([4238, 2473, 2089])
  const { rows } = await owner.query<{ name: string; n: string; total: string }>(`
    select p.name, count(*) as n, sum(o.expected_revenue) filter (where o.state = 'won') / 100 as total
    from opportunities o join products p on p.workspace_id = o.workspace_id and p.id::text = o.lines -> 0 ->> 'productId'
    join workspaces w on w.workspace_id = o.workspace_id where w.name like 'Maven%' group by p.name order by p.name`)
  expect(Object.fromEntries(rows.map(({ name, n, total }) => [name, `${n} ${Number(total)}`]))).toEqual({
    'GTK 500': '40 400612',
    'GTX Basic': '1866 499263',
    'GTX Plus Basic': '1383 705275',
    'GTX Plus Pro': '968 2629651',
    'GTX Pro': '1480 3510578',
    'MG Advanced': '1412 2216387',
    'MG Special': '1651 43768',
  })
  const darcel = await world.as('darcel.schlecht@maven.example', demoPassword)
  expect(await counted(darcel, 'opportunities')).toBe(747)
  expect(await counted(darcel, 'accounts')).toBeGreaterThan(3)
})
