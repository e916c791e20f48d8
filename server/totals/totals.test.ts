import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRow } from '../db/rows.ts'
import { importAll } from '../importing/testing/upload.ts'
import { keptOf } from '../records/kept.ts'
import { assignMany } from '../routing/assign-many.ts'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'
import { compactTotals } from './compact.ts'

/** What each currency is worth, so that what is converted stays whole. */
const inBaht: Record<string, number> = { THB: 1, USD: 30, VND: 2 }

let world: World
let admin: Client
let owner: pg.Client
const people: Record<string, Client> = {}
const id: Record<string, string> = {}
let teams: Json[]
let stages: Json[]
let lostReasonId: string
let workspaceId: string

/** Thantara sells in Bangkok and Hà Nội, each a company with a team; Anna sees the Bangkok company only. */
beforeAll(async () => {
  world = await startWorld({ clock: '2026-03-02T09:00:00+07:00' })
  admin = await world.setup({ language: 'en' })
  owner = new pg.Client({ connectionString: world.databaseUrl })
  await owner.connect()
  workspaceId =
    (await owner.query<{ workspace_id: string }>('select workspace_id from workspaces')).rows[0]?.workspace_id ?? ''
  const [bangkok] = await admin.all('/companies')
  const hanoi = await admin.create('/companies', {
    name: 'Thantara Hà Nội',
    country: 'VN',
    currency: 'VND',
    timeZone: 'Asia/Ho_Chi_Minh',
  })
  for (const [name, role, companyIds] of [
    ['somchai', 'salesperson', []],
    ['mai', 'salesperson', [hanoi.id]],
    ['linh', 'salesperson', []],
    ['hung', 'leader', []],
    ['anna', 'manager', [bangkok?.id]],
    ['nop', 'executive', []],
    ['office', 'office', []],
  ] as const) {
    const email = `${name}@thantara.example`
    id[name] = (await admin.create('/users', { name, email, role, companyIds, language: 'en', password })).id
    people[name] = await world.as(email)
  }
  people.admin = admin
  teams = [
    await admin.create('/teams', { name: 'Bangkok', companyId: bangkok?.id, leaderId: id.hung }),
    await admin.create('/teams', { name: 'Hà Nội', companyId: hanoi.id, rule: { any: [] } }),
  ]
  await admin.create(`/teams/${teams[0]?.id}/members`, { userId: id.somchai })
  await admin.create(`/teams/${teams[1]?.id}/members`, { userId: id.mai })
  for (const [from, rate] of Object.entries(inBaht))
    if (from !== 'THB')
      await admin.create('/exchange-rates', { from, to: 'THB', rate: `${rate}`, validFrom: '2026-01-01' })
  stages = await admin.all('/stages')
  lostReasonId = (await admin.all('/lost-reasons'))[0]?.id ?? ''
})
afterAll(async () => {
  await owner.end()
  await world.stop()
})

type Amount = { amount: string; currency: string }
type Column = { stageId: string | null; count: number; sum: Amount[]; weighted: Amount | null }
const totalsOf = (columns: readonly Column[]) =>
  Object.fromEntries(
    columns
      .filter(({ count }) => count > 0)
      .map(({ stageId, count, sum, weighted }) => [
        String(stageId),
        {
          count,
          sum: Object.fromEntries(sum.map(({ amount, currency }) => [currency, Number(amount)])),
          weighted: Math.round(Number(weighted?.amount) * 100),
        },
      ]),
  )

/** What stands on somebody's board, counted from the list he is shown. */
async function counted(who: Client, filter?: object) {
  const columns = new Map<unknown, { count: number; sum: Record<string, number>; weighted: number }>()
  const query = filter ? `?filter=${encodeURIComponent(JSON.stringify(filter))}` : ''
  for (const { state, stageId, expectedRevenue, weightedRevenue } of await who.all(`/opportunities${query}`)) {
    if (state === 'lost') continue
    const column = columns.get(String(stageId)) ?? { count: 0, sum: {}, weighted: 0 }
    columns.set(String(stageId), column)
    column.count++
    const [money, likely] = [expectedRevenue, weightedRevenue] as (Amount | null)[]
    if (money) column.sum[money.currency] = (column.sum[money.currency] ?? 0) + Number(money.amount)
    if (likely) column.weighted += Math.round(Number(likely.amount) * 100) * (inBaht[likely.currency] ?? Number.NaN)
  }
  return Object.fromEntries(columns)
}

async function expectTrue() {
  const filters = [
    undefined,
    { field: 'ownerId', op: 'is', value: id.mai },
    { any: [{ field: 'ownerId', op: 'isEmpty' }, { not: { field: 'state', op: 'is', value: 'open' } }] },
    { field: 'teamId', op: 'isNoneOf', value: [teams[1]?.id] },
  ]
  for (const [name, who] of Object.entries(people))
    for (const filter of filters) {
      const query = filter ? `?filter=${encodeURIComponent(JSON.stringify(filter))}` : ''
      const { body } = await who.get(`/board${query}`, { expect: 200 })
      expect(totalsOf(body.columns as unknown as Column[]), `${name} ${query}`).toEqual(await counted(who, filter))
    }
}

const compact = () => world.program.gateway.asSystem(workspaceId, async (ctx) => compactTotals(ctx))

type Step = { act: string; which: number; stage: number; team: number; who: number; amount: number; currency: string }
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(
    'create',
    'create',
    'change',
    'change',
    'stage',
    'win',
    'lose',
    'reopen',
    'bin',
    'restore',
    'run',
    'give',
    'import',
  ),
  which: fc.nat(999),
  stage: fc.nat(9),
  team: fc.nat(2),
  who: fc.nat(3),
  amount: fc.nat(99_999),
  currency: fc.constantFrom('THB', 'VND', 'USD', ''),
})

const known: string[] = []
const binned: string[] = []

async function take({ act, which, stage, team, who, amount, currency }: Step) {
  const one = known[which % Math.max(1, known.length)]
  const path = `/opportunities/${one}`
  const ownerId = [id.somchai, id.mai, id.linh, null][who]
  const teamId = teams[team]?.id ?? null
  const money = currency ? { amount: currency === 'VND' ? `${amount}` : `${amount}.00`, currency } : null
  const stageId = stages[stage % stages.length]?.id
  if (act === 'create' || !one) {
    const made = await admin.create('/opportunities', { name: 'Kho', ownerId, teamId, stageId, expectedRevenue: money })
    known.push(made.id)
  } else if (act === 'change')
    await admin.patch(path, { ownerId, teamId, expectedRevenue: money, probability: which % 101 })
  else if (act === 'stage') await admin.patch(path, { stageId })
  else if (act === 'win') await admin.act(`${path}/win`)
  else if (act === 'lose') await admin.act(`${path}/loss`, { lostReasonId })
  else if (act === 'reopen') await admin.act(`${path}/reopening`)
  else if (act === 'bin') {
    await admin.del(path)
    binned.push(...known.splice(known.indexOf(one), 1))
  } else if (act === 'restore') {
    for (const old of binned.splice(0)) {
      await admin.post(`/opportunities/${old}/restoration`, {}, { expect: 200 })
      known.push(old)
    }
  } else if (act === 'run') await admin.post('/assignment-runs', { entity: 'opportunity' }, { expect: 200 })
  else if (act === 'give') await admin.post(`/users/${id.linh}/handover`, { toUserId: id.somchai }, { expect: 200 })
  else {
    const file = `name,expectedRevenue\nKho A,${amount}\nKho B ${which},${amount + 1}\n`
    const settings = { mapping: { name: 'name', expectedRevenue: 'expectedRevenue' }, onDuplicate: 'update' }
    const run = await importAll(admin, 'opportunity', file, settings)
    expect(run.state).toBe('done')
    if (which % 2) await admin.post(`/imports/${run.id}/undo`, {}, { expect: 202 })
  }
}

test('whatever is done to opportunities, everybody’s totals are what he would count', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 25 }), async (steps) => {
      for (const one of steps) await take(one)
      await world.settle()
      await expectTrue()
      await compact()
      await expectTrue()
    }),
    { numRuns: process.env.KOHOI_LONG ? 30 : 3, endOnFailure: true },
  )
}, 300_000)

test('many who save at once leave no trace in each other’s totals, nor does putting them together meanwhile', async () => {
  const before = (await counted(admin))[String(stages[0]?.id)]?.count ?? 0
  const lanes = Array.from({ length: 8 }, async (_, lane) => {
    for (let i = 0; i < 5; i++) {
      const expectedRevenue = { amount: '1.00', currency: 'THB' }
      const { id: one } = await admin.create('/opportunities', {
        name: `Lane ${lane}`,
        ownerId: id.mai,
        expectedRevenue,
      })
      await admin.patch(`/opportunities/${one}`, { stageId: stages[i % 3]?.id, ownerId: id.somchai }, { expect: 200 })
      if (i % 2) await compact()
    }
  })
  await Promise.all(lanes)
  await compact()
  await expectTrue()
  expect((await counted(admin))[String(stages[0]?.id)]?.count).toBe(before + 16)
  const { rows } = await owner.query(
    `select from opportunity_totals group by stage_id, team_id, owner_id, state, currency having count(*) > 1`,
  )
  expect(rows).toEqual([])
})

test('who asks while others ask the same is told what stands when he asks', async () => {
  const filter = encodeURIComponent('{"field":"name","op":"is","value":"At once"}')
  const total = async () => {
    const { body } = await admin.get(`/board?filter=${filter}`, { expect: 200 })
    return (body.columns as unknown as Column[]).reduce((sum, { count }) => sum + count, 0)
  }
  let done = false
  const others = Array.from({ length: 6 }, async () => {
    while (!done) await total()
  })
  for (let made = 1; made <= 10; made++) {
    await admin.create('/opportunities', { name: 'At once', ownerId: id.mai })
    expect(await total()).toBe(made)
  }
  done = true
  await Promise.all(others)
})

test('a run that decided before a record changed takes away what stood there when it wrote', async () => {
  const { id: one } = await admin.create('/opportunities', {
    name: 'Late',
    teamId: teams[1]?.id,
    expectedRevenue: { amount: '5.00', currency: 'THB' },
  })
  await admin.patch(`/opportunities/${one}`, { ownerId: null }, { expect: 200 })
  const { rows } = await owner.query<Record<string, unknown>>('select * from opportunities where id = $1', [one])
  const decided = readRow(keptOf('opportunity').noun, rows[0] ?? {})
  await admin.patch(`/opportunities/${one}`, { expectedRevenue: { amount: '8.00', currency: 'THB' } }, { expect: 200 })
  const choice = { handlerId: null, teamId: teams[1]?.id ?? null, tried: [], broken: [] }
  await world.program.gateway.asSystem(workspaceId, (ctx) =>
    assignMany(ctx, 'opportunity', choice.teamId, [{ record: decided, choice }]),
  )
  expect((await admin.get(`/opportunities/${one}`)).body).toMatchObject({
    ownerId: id.mai,
    expectedRevenue: { amount: '8.00' },
  })
  await expectTrue()
})

test('older data are counted when the table comes', async () => {
  const migration = readFileSync(new URL('../migrations/0075-weighted-totals.sql', import.meta.url), 'utf8')
  const fill = /insert into opportunity_totals[^;]*/.exec(migration)?.[0] ?? ''
  await owner.query('delete from opportunity_totals')
  await owner.query(fill)
  await expectTrue()
  await admin.create('/opportunities', { name: 'After', expectedRevenue: { amount: '1.00', currency: 'USD' } })
  await expectTrue()
})
