import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sales, startSales, thb, usd } from '../bigdeals/testing/sales.ts'
import type { Json } from '../testing/world.ts'
import { ask, expectRecordsBehind, type Line, problemsOf } from './testing/ask.ts'

let sales: Sales

/**
 * In March: Preeya's 1,000,000 at 20 % for April and her 2,000,000 at 50 % for May; Lan's 10,000 USD at 90 % for April and one without a
 * date. Won: Preeya's 300,000 in March, and Lan's 1,000 USD on 1 April at 40.
 */
beforeAll(async () => {
  sales = await startSales('2026-03-02T09:00:00+07:00')
  const { deal, id, world, admin } = sales
  await deal({ expectedRevenue: thb('1000000'), expectedCloseDate: '2026-04-30' })
  await deal({ expectedRevenue: thb('2000000'), probability: 50, expectedCloseDate: '2026-05-01' })
  const lans = { ownerId: id.lan, teamId: null }
  await deal({ ...lans, expectedRevenue: usd('10000'), probability: 90, expectedCloseDate: '2026-04-01' })
  await deal({ ...lans, expectedRevenue: null })
  await win(await deal({ expectedRevenue: thb('300000'), expectedCloseDate: '2026-05-31' }))
  const late = await deal({ ...lans, expectedRevenue: usd('1000') })
  await admin.create('/exchange-rates', { from: 'USD', to: 'THB', rate: '40', validFrom: '2026-04-01' })
  await world.at('2026-04-01T00:00:00+07:00')
  await win(late)
})
afterAll(() => sales.stop())

const win = async ({ id }: Json) =>
  (await sales.world.as('admin@thantara.example')).act(`/opportunities/${id}/win`, {}, { expect: 200 })

const report = async (query: string) => ask(await sales.world.as('anan@thantara.example'), `forecast?${query}`)
const lines = ({ items }: { items: Line[] }) =>
  items.map(({ name, count, amount, weighted, share, parts }) => [
    name,
    count,
    amount?.amount,
    weighted?.amount,
    share,
    parts.won?.count,
    parts.won?.amount?.amount,
  ])

test('by month of expected close, what is open and weighted at today’s rates; beside it what was won by its own day', async () => {
  const { items, total } = await report('')
  expect(lines({ items })).toEqual([
    ['2026-05', 1, '2000000.00', '1000000.00', '58.8', 0, '0.00'],
    ['2026-04', 2, '1400000.00', '560000.00', '41.2', 1, '40000.00'],
    [null, 1, '0.00', '0.00', '0.0', 0, '0.00'],
    ['2026-03', 0, '0.00', '0.00', '0.0', 1, '300000.00'],
  ])
  expect(total).toMatchObject({
    count: 4,
    amount: thb('3400000.00'),
    weighted: thb('1560000.00'),
    parts: { open: { count: 4 }, won: { count: 2, amount: thb('340000.00') } },
  })
})

test('by person, team, stage and type, within a period', async () => {
  expect(lines(await report('groupBy=owner&from=2026-04-01&to=2026-04-30'))).toEqual([
    ['ปรียา', 1, '1000000.00', '200000.00', '71.4', 0, '0.00'],
    ['Lan', 1, '400000.00', '360000.00', '28.6', 1, '40000.00'],
  ])
  expect(lines(await report('groupBy=team&from=2026-04-01&to=2026-04-30')).map(([name]) => name)).toEqual([
    'ราชการ',
    null,
  ])
  expect((await report(`groupBy=type&ownerId=${sales.id.lan}`)).total.count).toBe(2)
  expect((await report(`groupBy=stage&teamId=${sales.team}`)).total.count).toBe(2)
})

test('every figure leads to the records it counts, and each person counts what he may see', async () => {
  for (const [who, open, won] of [
    ['lan', 2, 1],
    ['preeya', 2, 1],
    ['kamol', 2, 1],
    ['wipa', 4, 2],
    ['suda', 0, 0],
  ] as const) {
    const client = await sales.world.as(`${who}@thantara.example`)
    const answer = await ask(client, 'forecast?groupBy=owner')
    expect([answer.total.count, answer.total.parts.won?.count], who).toEqual([open, won])
    await expectRecordsBehind(client, 'opportunities', answer)
  }
})

test('what cannot be read is refused at its parameter', async () => {
  const problems = (query: string) => problemsOf(sales.as.wipa, `forecast?${query}`)
  expect(await problems('from=2026-02-30&to=tomorrow&groupBy=way')).toEqual(['from date', 'groupBy choice', 'to date'])
  expect(await problems('from=2026-05-01&to=2026-04-30')).toEqual(['to period'])
  const nobody = '01890000-0000-7000-8000-000000000000'
  expect(await problems(`ownerId=${nobody}&teamId=${nobody}&page=2`)).toEqual([
    'ownerId unknownReference',
    'page unknownParameter',
    'teamId unknownReference',
  ])
})
