import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client, Json } from '../testing/world.ts'
import { type Sales, startSales } from './testing/sales.ts'

let sales: Sales
let deal: Json
let other: Json
const hanging: Record<string, string> = {}

/** Lan sells elsewhere and Suda sits in the office: neither would see Preeya's deal. Lan is named by the rule, Suda is not. */
beforeAll(async () => {
  sales = await startSales()
  const { as, id } = sales
  await sales.rule({ recipients: [{ kind: 'user', userId: id.lan }], channels: ['app'] })
  other = await sales.deal()
  deal = await sales.deal({ probability: 60 })
  const at = { recordType: 'opportunity', recordId: deal.id }
  hanging.note = `/notes/${(await as.preeya.create('/notes', { ...at, text: 'secret' })).id}`
  const [type] = await sales.admin.all('/activity-types')
  const activity = { ...at, typeId: type?.id, dueDate: '2026-03-05' }
  hanging.activity = `/activities/${(await as.preeya.create('/activities', activity)).id}`
  const form = new FormData()
  form.set('recordType', 'opportunity')
  form.set('recordId', deal.id)
  form.set('file', new Blob(['bytes']), 'plan.txt')
  const file = (await as.preeya.post('/files', form, { raw: true, expect: 201 })).body
  hanging.file = `/files/${file.id}`
  hanging.content = `/files/${file.id}/content`
})
afterAll(() => sales.stop())

const reads = () => [
  `/opportunities/${deal.id}`,
  `/opportunities/${deal.id}/history`,
  `/opportunities/${deal.id}/assignment`,
  ...Object.values(hanging),
]
const hangsOn = async (who: Client, kind: string) =>
  (await who.get(`/${kind}?recordType=opportunity&recordId=${deal.id}`, { expect: 200 })).body.items.length

test('who was told opens the opportunity and reads what hangs on it; who was not finds nothing', async () => {
  const { lan, suda, preeya } = sales.as
  for (const path of reads()) {
    expect([path, (await lan.get(path)).status]).toEqual([path, 200])
    expect([path, (await preeya.get(path)).status]).toEqual([path, 200])
    expect([path, (await suda.get(path)).status]).toEqual([path, 404])
  }
  for (const kind of ['notes', 'activities', 'files']) {
    expect([kind, await hangsOn(lan, kind)]).toEqual([kind, 1])
    expect([kind, await hangsOn(suda, kind)]).toEqual([kind, 0])
  }
  expect(await sales.as.lan.all(`/big-deal-alerts?opportunityId=${deal.id}`)).toHaveLength(1)
  expect(await sales.as.suda.all(`/big-deal-alerts?opportunityId=${deal.id}`)).toEqual([])
  expect(await sales.as.suda.all('/big-deal-alerts')).toEqual([])
  expect(await sales.as.preeya.all('/big-deal-alerts')).toHaveLength(1)
})

test('other opportunities stay closed to him, and no list, search, board, export or report shows the one', async () => {
  const { lan } = sales.as
  expect((await lan.get(`/opportunities/${other.id}`)).status).toBe(404)
  expect((await lan.get('/opportunities?count=true')).body).toMatchObject({ items: [], count: 0 })
  expect((await lan.get(`/search?q=${encodeURIComponent(String(deal.name))}`)).body.items).toEqual([])
  expect(String((await lan.get('/exports/opportunities?format=csv')).body)).not.toContain(String(deal.number))
  expect(JSON.stringify((await lan.get('/board')).body)).not.toContain(deal.id)
  expect((await lan.get('/reports/big-deals')).body).toMatchObject({ items: [], total: { count: 0 } })
})

test('what hangs on it is found at the opportunity only, and what he himself is to do there in his own list too', async () => {
  const { lan, preeya } = sales.as
  for (const kind of ['notes', 'activities', 'files']) {
    expect([kind, (await lan.get(`/${kind}?count=true`)).body]).toMatchObject([kind, { items: [], count: 0 }])
    expect([kind, (await preeya.all(`/${kind}`)).length]).toEqual([kind, 1])
  }
  const [type] = await sales.admin.all('/activity-types')
  const at = { recordType: 'opportunity', recordId: deal.id, typeId: type?.id, dueDate: '2026-03-06' }
  const { id, version } = await lan.create('/activities', at)
  expect(await lan.all('/activities')).toMatchObject([{ id, assigneeId: sales.id.lan }])
  await lan.del(`/activities/${id}`, { version: Number(version), expect: 204 })
})

test('reading is all he may: whatever would change it is refused, and it is as it was', async () => {
  const { lan, preeya } = sales.as
  const { version } = (await preeya.get(`/opportunities/${deal.id}`)).body
  const path = `/opportunities/${deal.id}`
  const headers = { 'if-match': `"${version}"` }
  expect((await lan.patch(path, { name: 'Mine' }, { version })).status).toBe(403)
  expect((await lan.del(path, { version })).status).toBe(403)
  for (const act of ['win', 'loss', 'reopening'])
    expect([act, (await lan.post(`${path}/${act}`, {}, { headers })).status]).toEqual([act, 403])
  expect((await lan.post(`${path}/restoration`)).status).toBe(404)
  const at = { recordType: 'opportunity', recordId: deal.id }
  expect((await lan.patch(String(hanging.note), { text: 'x' }, { version: 1 })).status).toBe(403)
  expect((await lan.del(String(hanging.file), { version: 1 })).status).toBe(403)
  const form = new FormData()
  for (const [name, value] of Object.entries(at)) form.set(name, value)
  form.set('file', new Blob(['x']), 'x.txt')
  expect((await lan.post('/files', form, { raw: true })).status).toBe(403)
  expect((await preeya.get(path)).body).toMatchObject({ version, name: deal.name })
})

test('like everybody who reads a record he may comment on it and plan what is next; nobody else may', async () => {
  const { lan, suda, preeya } = sales.as
  const at = { recordType: 'opportunity', recordId: deal.id }
  const [type] = await sales.admin.all('/activity-types')
  const plan = { ...at, typeId: type?.id, dueDate: '2026-03-06', assigneeId: sales.id.preeya }
  await lan.create('/notes', { ...at, text: 'Well done' })
  await lan.create('/activities', plan)
  expect((await suda.post('/notes', { ...at, text: 'x' })).status).toBe(422)
  expect((await suda.post('/activities', plan)).status).toBe(422)
  expect(await hangsOn(preeya, 'notes')).toBe(2)
  expect((await lan.post('/notes', { ...at, recordId: other.id, text: 'x' })).status).toBe(422)
})

test('the walls between companies hold for roles, not for whom a rule names', async () => {
  const { admin, world } = sales
  const hanoi = await admin.create('/companies', {
    name: 'Hà Nội',
    country: 'VN',
    currency: 'VND',
    timeZone: 'Asia/Ho_Chi_Minh',
  })
  const make = (name: string) =>
    admin.create('/users', {
      name,
      email: `${name}@thantara.example`,
      role: 'executive',
      companyIds: [hanoi.id],
    })
  const [byRole, named] = [await make('minh'), await make('quang')]
  const rule = await sales.rule({
    channels: ['app'],
    recipients: [
      { kind: 'role', role: 'executive' },
      { kind: 'user', userId: named.id },
    ],
  })
  await sales.deal({ probability: 60 })
  await world.settle()
  const told = (await sales.alerts({ ruleId: rule.id })).flatMap((one) => one.deliveries as Json[])
  expect(told.map(({ userId }) => userId).sort()).toEqual([sales.id.wipa, named.id].sort())
  expect(told.map(({ userId }) => userId)).not.toContain(byRole.id)
})
