import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sales, startSales } from '../bigdeals/testing/sales.ts'
import type { Json } from '../testing/world.ts'
import { ask, expectRecordsBehind, type Line } from './testing/ask.ts'

let sales: Sales

/** Preeya does a call on 31 March that was due in April, and lets a visit of 5 April pass; Lan plans a call and a visit for April, and cancels one. */
beforeAll(async () => {
  sales = await startSales('2026-03-02T09:00:00+07:00')
  const { admin, id, world } = sales
  const call = await admin.create('/activity-types', { name: 'โทร', names: { vi: 'Gọi điện' }, category: 'call' })
  const visit = await admin.create('/activity-types', { name: 'เยี่ยม', category: 'meeting' })
  const deal = await sales.deal()
  const lans = await sales.deal({ ownerId: id.lan, teamId: null })
  const plan = (type: Json, record: Json, assigneeId: string, dueDate: string) =>
    admin.create('/activities', {
      recordType: 'opportunity',
      recordId: record.id,
      typeId: type.id,
      dueDate,
      assigneeId,
    })
  const early = await plan(call, deal, id.preeya, '2026-04-02')
  await plan(visit, deal, id.preeya, '2026-04-05')
  await plan(call, lans, id.lan, '2026-04-10')
  await plan(visit, lans, id.lan, '2026-04-11')
  const off = await plan(visit, lans, id.lan, '2026-04-12')
  await world.at('2026-03-31T23:59:00+07:00')
  const preeya = await world.as('preeya@thantara.example')
  await preeya.act(`/activities/${early.id}/completion`, {}, { expect: 200 })
  const lan = await world.as('lan@thantara.example')
  await lan.act(`/activities/${off.id}/cancellation`, {}, { expect: 200 })
  await world.at('2026-04-10T09:00:00+07:00')
})
afterAll(() => sales.stop())

const report = async (query: string, who = 'anan') =>
  ask(await sales.world.as(`${who}@thantara.example`), `activity?${query}`)
/** Lines of equal size stand in no order that anybody would look for. */
const lines = ({ items }: { items: Line[] }) =>
  items
    .map(({ name, count, share, parts }) => [
      name,
      count,
      share,
      ...['done', 'overdue', 'planned'].map((part) => parts[part]?.count),
    ])
    .sort(([a], [b]) => String(a).localeCompare(String(b), 'en'))

test('done, overdue and planned by type, in the reader’s words; what was cancelled does not count', async () => {
  expect(lines(await report('', 'wipa'))).toEqual([
    ['โทร', 2, '50.0', 1, 0, 1],
    ['เยี่ยม', 2, '50.0', 0, 1, 1],
  ])
  expect(lines(await report('groupBy=type', 'lan'))).toEqual([
    ['Gọi điện', 1, '50.0', 0, 0, 1],
    ['เยี่ยม', 1, '50.0', 0, 0, 1],
  ])
})

test('by person, by the team of the person, and by the month it was done or is due', async () => {
  expect(lines(await report('groupBy=owner'))).toEqual([
    ['Lan', 2, '50.0', 0, 0, 2],
    ['ปรียา', 2, '50.0', 1, 1, 0],
  ])
  expect(lines(await report('groupBy=team'))).toEqual([
    [null, 2, '50.0', 0, 0, 2],
    ['ราชการ', 2, '50.0', 1, 1, 0],
  ])
  expect((await report('groupBy=month')).items.map(({ id, count, share }) => [id, count, share])).toEqual([
    ['2026-04', 3, '75.0'],
    ['2026-03', 1, '25.0'],
  ])
  expect((await report('from=2026-04-01&to=2026-04-10')).total.count).toBe(2)
  expect(lines(await report(`teamId=${sales.team}&groupBy=owner`)).map(([name]) => name)).toEqual(['ปรียา'])
  expect((await report(`ownerId=${sales.id.lan}`)).total.count).toBe(2)
})

test('every figure leads to its activities, and each person counts those of the records he may see', async () => {
  for (const [who, count] of [
    ['lan', 2],
    ['preeya', 2],
    ['kamol', 2],
    ['wipa', 4],
    ['suda', 0],
  ] as const) {
    const client = await sales.world.as(`${who}@thantara.example`)
    for (const groupBy of ['type', 'owner', 'team', 'month']) {
      const answer = await ask(client, `activity?groupBy=${groupBy}`)
      expect(answer.total.count, who).toBe(count)
      await expectRecordsBehind(client, 'activities', answer)
    }
  }
})
