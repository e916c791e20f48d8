import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
const as: Record<string, Client> = {}
const id: Record<string, string> = {}

const money = (amount: string, currency: string) => ({ amount, currency })
const deal = (team: string, expectedRevenue: object | null, more: object = {}): Promise<Json> =>
  admin.create('/opportunities', { name: 'Camera', teamId: id[team], ownerId: id.mai, expectedRevenue, ...more })
const overview = async (who: Client) =>
  (await who.get('/teams/overview', { expect: 200 })).body.items as unknown as {
    teamId: string
    opportunities: { count: number; sum: object[]; converted: object | null; overdue: number }
    waitingLeads: number
  }[]

/** Hùng leads the north, where Mai sells; nobody leads the south. */
beforeAll(async () => {
  world = await startWorld({ clock: '2026-03-02T09:00:00+07:00' })
  admin = await world.setup({ country: 'VN', currency: 'VND', language: 'vi', timeZone: 'Asia/Ho_Chi_Minh' })
  for (const [name, role] of [
    ['mai', 'salesperson'],
    ['hung', 'leader'],
    ['nop', 'executive'],
    ['van', 'office'],
  ] as const) {
    const email = `${name}@havylinh.example`
    id[name] = (await admin.create('/users', { name, email, role, language: 'vi', password })).id
    as[name] = await world.as(email)
  }
  id.north = (await admin.create('/teams', { name: 'Miền Bắc', leaderId: id.hung })).id
  id.south = (await admin.create('/teams', { name: 'Miền Nam', usesLeads: false })).id
  id.old = (await admin.create('/teams', { name: 'Đội cũ', active: false })).id
  await admin.create('/exchange-rates', { from: 'USD', to: 'VND', rate: '25000', validFrom: '2026-01-01' })
})
afterAll(() => world.stop())

test('each team says how many opportunities are open, worth what by currency and together, how many late, and which leads wait', async () => {
  const [stage] = await admin.all('/stages')
  await admin.patch(`/stages/${stage?.id}`, { limit: { value: 2, unit: 'days' } }, { expect: 200 })
  await deal('north', money('1000000', 'VND'))
  await deal('north', money('100.00', 'USD'))
  await deal('north', null)
  const won = await deal('north', money('7', 'VND'))
  await admin.act(`/opportunities/${won.id}/win`, {}, { expect: 200 })
  await deal('south', money('5', 'USD'))
  await admin.create('/leads', { name: 'Chờ', teamId: id.north })
  await admin.create('/leads', { name: 'Đã có người', teamId: id.north, ownerId: id.mai })
  const [north, south, ...more] = await overview(admin)
  expect(more).toEqual([])
  expect(north).toEqual({
    teamId: id.north,
    opportunities: {
      count: 3,
      sum: [money('100.00', 'USD'), money('1000000', 'VND')],
      converted: money('3500000', 'VND'),
      overdue: 0,
    },
    waitingLeads: 1,
  })
  expect(south?.opportunities).toMatchObject({ count: 1, converted: money('125000', 'VND') })
  await world.at('2026-03-20T09:00:00+07:00')
  expect((await overview(admin)).map(({ opportunities }) => opportunities.overdue)).toEqual([3, 1])
})

test('a leader sees his own team, whoever oversees sales all of them, a salesperson and the office none', async () => {
  const teams = async (who: string) => (await overview(as[who] as Client)).map(({ teamId }) => teamId)
  expect(await teams('hung')).toEqual([id.north])
  expect(await teams('nop')).toEqual([id.north, id.south])
  for (const who of ['mai', 'van']) await (as[who] as Client).get('/teams/overview', { expect: 403 })
})

test('a team is offered where it is ticked; what has it keeps it', async () => {
  const lead = { name: 'Quán Chi', teamId: id.south }
  expect((await admin.post('/leads', lead)).body.errors).toMatchObject([{ path: 'teamId', code: 'teamNotOffered' }])
  const kept = await deal('south', null)
  await admin.patch(`/teams/${id.south}`, { usesOpportunities: false }, { expect: 200 })
  expect((await admin.post('/opportunities', { name: 'x', teamId: id.south })).status).toBe(422)
  const { body } = await admin.patch(
    `/opportunities/${kept.id}`,
    { name: 'Camera 2', teamId: id.south },
    { expect: 200 },
  )
  expect([body.name, body.teamId]).toEqual(['Camera 2', id.south])
})
