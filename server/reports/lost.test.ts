import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sales, startSales, thb, usd } from '../bigdeals/testing/sales.ts'
import type { Client, Json } from '../testing/world.ts'

let sales: Sales
let price: Json
let rival: Json

/** Three losses of March and one of April, the last minutes of a day and a month among them. */
beforeAll(async () => {
  sales = await startSales('2026-03-02T09:00:00+07:00')
  price = await sales.admin.create('/lost-reasons', { name: 'ราคาสูง', names: { vi: 'Giá cao' } })
  rival = await sales.admin.create('/lost-reasons', { name: 'เลือกคู่แข่ง' })
  const { deal, id } = sales
  await lose(await deal({ expectedRevenue: thb('300000') }), price)
  await lose(await deal({ expectedRevenue: usd('10000'), ownerId: id.lan, teamId: null }), rival)
  await sales.admin.create('/exchange-rates', { from: 'USD', to: 'THB', rate: '40', validFrom: '2026-03-31' })
  await sales.world.at('2026-03-31T23:59:00+07:00')
  await lose(await deal({ expectedRevenue: usd('1000') }), price)
  await sales.world.at('2026-04-01T00:00:00+07:00')
  await lose(await deal({ expectedRevenue: null }), rival)
})
afterAll(() => sales.stop())

const lose = async ({ id }: Json, reason: Json) =>
  (await sales.world.as('admin@thantara.example')).act(
    `/opportunities/${id}/loss`,
    { lostReasonId: reason.id, note: 'แพ้' },
    { expect: 200 },
  )
const report = async (query: string, who?: Client) =>
  (await (who ?? (await sales.world.as('anan@thantara.example'))).get(`/reports/lost?${query}`, { expect: 200 })).body
const lines = ({ items }: Json) =>
  (items as unknown as Json[]).map(({ name, count, amount, share }) => [
    name,
    count,
    (amount as unknown as { amount: string }).amount,
    share,
  ])

test('losses by reason, at the rate of the day of each; the month ends at midnight where the company is', async () => {
  expect(lines(await report('from=2026-03-01&to=2026-03-31'))).toEqual([
    ['เลือกคู่แข่ง', 1, '350000.00', '50.7'],
    ['ราคาสูง', 2, '340000.00', '49.3'],
  ])
  expect(lines(await report('groupBy=month'))).toEqual([
    ['2026-03', 3, '690000.00', '100.0'],
    ['2026-04', 1, '0.00', '0.0'],
  ])
  expect((await report('groupBy=owner')).items.map(({ name, count }) => [name, count])).toEqual([
    ['Lan', 1],
    ['ปรียา', 3],
  ])
  expect((await report('groupBy=team')).items.map(({ name, count }) => [name, count])).toEqual([
    [null, 1],
    ['ราชการ', 3],
  ])
})

test('behind each figure stand the opportunities it counts', async () => {
  const anan = await sales.world.as('anan@thantara.example')
  for (const groupBy of ['reason', 'team', 'owner', 'month']) {
    const { items, total } = await report(`groupBy=${groupBy}&from=2026-03-02&to=2026-04-30`)
    for (const { filter, count } of [...items, total as unknown as Json]) {
      const asked = `/opportunities?count=true&filter=${encodeURIComponent(JSON.stringify(filter))}`
      expect((await anan.get(asked, { expect: 200 })).body.count, groupBy).toBe(count)
    }
  }
})

test('each reads the reasons in his language and counts what he may see; what is opened again is not lost', async () => {
  const lan = await sales.world.as('lan@thantara.example')
  expect(lines(await report('', lan))).toEqual([['เลือกคู่แข่ง', 1, '350000.00', '100.0']])
  const deal = await sales.deal({ expectedRevenue: thb('1'), ownerId: sales.id.lan })
  await lose(deal, price)
  expect((await report('', lan)).items.map(({ name }) => name)).toEqual(['เลือกคู่แข่ง', 'Giá cao'])
  const admin = await sales.world.as('admin@thantara.example')
  await admin.act(`/opportunities/${deal.id}/reopening`, {}, { expect: 200 })
  expect((await report('', lan)).total).toMatchObject({ count: 1 })
  const office = await sales.world.as('suda@thantara.example')
  expect((await office.get('/reports/lost')).body.total).toMatchObject({ count: 0 })
})

test('a reason in use is not deleted, and one reads by how many it is used', async () => {
  const admin = await sales.world.as('admin@thantara.example')
  const { status, body } = await admin.del(`/lost-reasons/${price.id}`)
  expect([status, body.code, body.count, body.detail]).toEqual([
    409,
    'catalogue.inUse',
    2,
    expect.stringContaining('2'),
  ])
  await admin.patch(`/lost-reasons/${price.id}`, { active: false }, { expect: 200 })
  expect((await report('')).items.map(({ name }) => name)).toContain('ราคาสูง')
})

test('what cannot be read is refused at its parameter', async () => {
  const { body } = await sales.admin.get('/reports/lost?from=2026-02-30&groupBy=type&x=1')
  expect(body.errors.map(({ path, code }) => [path, code])).toEqual([
    ['x', 'unknownParameter'],
    ['groupBy', 'choice'],
    ['from', 'date'],
  ])
})
