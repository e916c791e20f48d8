import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sales, startSales, thb, usd } from '../bigdeals/testing/sales.ts'
import type { Client, Json } from '../testing/world.ts'

let sales: Sales

beforeAll(async () => {
  sales = await startSales()
  const { deal, types, id } = sales
  await sales.rule()
  await deal({ probability: 60, expectedCloseDate: '2026-04-30' })
  await deal({ probability: 90, expectedRevenue: usd('200000'), expectedCloseDate: '2026-05-01' })
  await deal({
    probability: 75,
    expectedRevenue: thb('5000000.01'),
    typeId: types.private,
    teamId: null,
    ownerId: id.lan,
  })
  await deal({ probability: 99, expectedRevenue: thb('4999999.99') })
  const won = await deal({ probability: 80 })
  await sales.admin.act(`/opportunities/${won.id}/win`, {}, { expect: 200 })
})
afterAll(() => sales.stop())

const report = async (query: string, who = sales.as.wipa) =>
  (await who.get(`/reports/big-deals?${query}`, { expect: 200 })).body

test('open Big Deals by type, team and month: number, revenue and weighted revenue in the company’s currency, shares, totals', async () => {
  const total = { count: 3, amount: thb('18000000.01'), weighted: thb('13650000.01') }
  expect(await report('')).toMatchObject({
    items: [
      {
        id: sales.types.government,
        name: 'ราชการ',
        count: 2,
        amount: thb('13000000.00'),
        weighted: thb('9900000.00'),
        share: '72.2',
      },
      {
        id: sales.types.private,
        name: 'เอกชน',
        count: 1,
        amount: thb('5000000.01'),
        weighted: thb('3750000.01'),
        share: '27.8',
      },
    ],
    total,
  })
  expect(await report('groupBy=team')).toMatchObject({
    items: [
      { id: sales.team, count: 2 },
      { id: null, name: null, count: 1 },
    ],
    total,
  })
  expect((await report('groupBy=month')).items.map(({ id, count }) => [id, count])).toEqual([
    ['2026-05', 1],
    ['2026-04', 1],
    [null, 1],
  ])
})

test('narrowed by days of expected close, team and salesperson; each sees what he may', async () => {
  const counts = async (query: string, who = sales.as.wipa) =>
    ((await report(query, who)).total as unknown as { count: number }).count
  expect(await counts('from=2026-04-30&to=2026-04-30')).toBe(1)
  expect(await counts('from=2026-05-01')).toBe(1)
  expect(await counts(`teamId=${sales.team}`)).toBe(2)
  expect(await counts(`ownerId=${sales.id.lan}`)).toBe(1)
  expect(await counts('', sales.as.lan)).toBe(1)
  expect(await counts('', sales.as.kamol)).toBe(2)
  expect(await counts('', sales.as.suda)).toBe(0)
  const { body } = await sales.as.wipa.get('/reports/big-deals?from=2026-13-01&groupBy=owner&teamId=nonsense&x=1', {
    expect: 422,
  })
  expect(body.errors.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
    'from date',
    'groupBy choice',
    'teamId unknownReference',
    'x unknownParameter',
  ])
})

test('an amount without a rate is counted, and said to be missing from the sums', async () => {
  await sales.rule({ revenueFrom: { amount: '1', currency: 'EUR' } })
  await sales.deal({ probability: 80, expectedRevenue: { amount: '100', currency: 'EUR' } })
  expect((await report('')).total).toMatchObject({
    count: 4,
    amount: thb('18000000.01'),
    weighted: thb('13650000.01'),
    unconverted: [{ amount: '100.00', currency: 'EUR' }],
  })
})

test('the pipeline counts all that is open, by stage too, and every line leads to what it counts', async () => {
  const ask = async (who: Client, query = '') =>
    (await who.get(`/reports/pipeline?${query}`, { expect: 200 })).body as Json & { items: Json[]; total: Json }
  const whole = await ask(sales.admin)
  const open = await sales.admin.all(`/opportunities?filter=${filterOf({ field: 'state', op: 'is', value: 'open' })}`)
  expect(whole.total.count).toBe(open.length)
  expect(whole.total.count).toBeGreaterThan(3)
  for (const { id, count, filter } of whole.items) {
    const found = await sales.admin.all(`/opportunities?filter=${filterOf(filter)}`)
    expect(found.map(({ stageId }) => stageId)).toEqual(Array(Number(count)).fill(id))
  }
  expect((await sales.admin.get('/reports/pipeline?groupBy=reason')).status).toBe(422)
  // A salesperson counts his own.
  const own = await ask(sales.as.lan)
  expect(own.total.count).toBe(
    (await sales.as.lan.all('/opportunities')).filter(({ state }) => state === 'open').length,
  )
})
const filterOf = (filter: unknown) => encodeURIComponent(JSON.stringify(filter))
