import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../../testing/world.ts'

let world: World
let admin: Client
const id: Record<string, string> = {}
const leads: Json[] = []

const country = (...value: string[]) => ({ field: 'country', op: 'isOneOf', value })

beforeAll(async () => {
  world = await startWorld({ clock: '2026-03-02T08:00:00+07:00' })
  admin = await world.setup({ country: 'VN', currency: 'VND', language: 'vi', timeZone: 'Asia/Ho_Chi_Minh' })
  for (const [key, name] of [
    ['mai', 'Lê Thanh Mai'],
    ['duc', 'Phạm Minh Đức'],
    ['toni', 'Toni Buchanan'],
  ] as const)
    id[key] = (
      await admin.create('/users', {
        name,
        email: `${key}@havylinh.example`,
        role: 'salesperson',
        language: 'vi',
        password,
      })
    ).id
  id.north = (await admin.create('/teams', { name: 'Miền Bắc', rule: country('VN') })).id
  id.abroad = (await admin.create('/teams', { name: 'Nước ngoài', rule: country('US', 'CA') })).id
  for (const key of ['mai', 'duc']) await admin.create(`/teams/${id.north}/members`, { userId: id[key] })
  await admin.create(`/teams/${id.abroad}/members`, { userId: id.toni, capacity: 2 })
  const places = ['VN', 'CA', 'VN', 'CA', 'VN', 'CA', 'LA']
  for (const [i, place] of places.entries()) {
    await world.at(`2026-03-02T0${9 + Math.floor(i / 60)}:${String(i).padStart(2, '0')}:00+07:00`)
    leads.push(await admin.create('/leads', { name: `Khách ${i}`, country: place }))
  }
})
afterAll(() => world.stop())

type Tally = { name: string; was: number; would: number; gained: number; lost: number }
type Tried = Json & {
  moved: { id: string; would: { ownerId: string | null } }[]
  members: Tally[]
  nobody: { was: number; would: number }
}
const period = { entity: 'lead', from: '2026-03-02T00:00:00+07:00', to: '2026-03-03T00:00:00+07:00' }
const backtest = async (draft?: object, who = admin) =>
  (await who.post('/assignment/backtest', { ...period, ...(draft ? { draft } : {}) }, { expect: 200 }))
    .body as unknown as Tried

test('the present rules give every lead where it went: turns and capacity are those of that time', async () => {
  expect(leads.map((lead) => lead.ownerId)).toEqual([id.mai, id.toni, id.duc, id.toni, id.mai, null, null])
  expect(await backtest()).toMatchObject({ records: 7, same: 7, moved: [], nobody: { was: 2, would: 2 } })
})

test('a lead changed since is asked as it stood when it was decided', async () => {
  await admin.patch(`/leads/${leads[0]?.id}`, { country: 'CA' }, { expect: 200 })
  await admin.patch(`/leads/${leads[2]?.id}`, { ownerId: id.toni }, { expect: 200 })
  expect(await backtest()).toMatchObject({ records: 7, same: 7 })
})

test('a draft: who would gain and lose, which leads would have gone elsewhere, and why', async () => {
  const wider = {
    teams: [{ id: id.north }, { id: id.abroad, rule: "[('country_id', 'in', ['United States', 'Canada', 'Laos'])]" }],
    members: [
      { teamId: id.north, userId: id.mai },
      { teamId: id.abroad, userId: id.toni, capacity: null },
    ],
  }
  const { moved, members, nobody, same } = await backtest(wider)
  expect(same).toBe(4)
  expect(moved.map((one) => [one.id, one.would.ownerId])).toEqual([
    [leads[2]?.id, id.mai],
    [leads[5]?.id, id.toni],
    [leads[6]?.id, id.toni],
  ])
  expect(members).toMatchObject([
    { name: 'Toni Buchanan', was: 2, would: 4, gained: 2, lost: 0 },
    { name: 'Lê Thanh Mai', was: 2, would: 3, gained: 1, lost: 0 },
    { name: 'Phạm Minh Đức', was: 1, would: 0, gained: 0, lost: 1 },
  ])
  expect(nobody).toEqual({ was: 2, would: 0 })
  const stands = await admin.all('/teams')
  expect(stands.map(({ rule }) => rule)).toEqual([country('VN'), country('US', 'CA')])
})

test('what was given by hand meanwhile counts in turns and capacity, and a team that a lead came with is kept', async () => {
  await world.at('2026-03-04T09:00:00+07:00')
  const later = { entity: 'lead', from: '2026-03-04T00:00:00+07:00', to: '2026-03-05T00:00:00+07:00' }
  const lead = (name: string, values: object) => admin.create('/leads', { name, ...values })
  const first = await lead('Đầu tiên', { country: 'VN' })
  await lead('Trao tay', { country: 'VN', teamId: id.north, ownerId: first.ownerId === id.mai ? id.duc : id.mai })
  const third = await lead('Thứ ba', { country: 'VN' })
  const came = await lead('Có đội sẵn', { country: 'CA', teamId: id.north })
  expect([third.ownerId === first.ownerId, came.teamId]).toEqual([true, id.north])
  const { body } = await admin.post('/assignment/backtest', later, { expect: 200 })
  expect(body).toMatchObject({ records: 3, same: 3, moved: [] })
})

test('a draft that could not be saved is refused at its place; the history of others is not for salespeople', async () => {
  const refused = async (draft: object) =>
    (await admin.post('/assignment/backtest', { ...period, draft }, { expect: 422 })).body.errors.map(
      (e) => `${e.path} ${e.code}`,
    )
  expect(
    await refused({ tasks: [{ name: 'x', filter: { field: 'no', op: 'is', value: 1 }, handlerId: id.mai }] }),
  ).toEqual(['draft.tasks.0.filter.field ruleField'])
  expect(await refused({ teams: [{ rule: null }] })).toEqual(['draft.teams.0.name required'])
  expect(await refused({ teams: [{ id: 'nobody', name: 'x' }] })).toEqual(['draft.teams.0.id unknownReference'])
  expect(
    (await admin.post('/assignment/backtest', { ...period, from: 'yesterday' }, { expect: 422 })).body.errors,
  ).toMatchObject([{ path: 'from', code: 'dateTime' }])
  const turned = { entity: 'lead', from: period.to, to: period.from }
  expect((await admin.post('/assignment/backtest', turned, { expect: 422 })).body.errors).toMatchObject([
    { path: 'to', code: 'period' },
  ])
  const mai = await world.as('mai@havylinh.example')
  expect((await mai.post('/assignment/backtest', period)).status).toBe(403)
})
