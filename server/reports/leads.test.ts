import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sales, startSales } from '../bigdeals/testing/sales.ts'
import type { Client, Json } from '../testing/world.ts'
import { ask, expectRecordsBehind, type Figure, problemsOf } from './testing/ask.ts'

let sales: Sales
let task: Json

const day = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
]
const weekly = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }
const monday = (time: string) => `2026-03-02T${time}:00+07:00`
const tuesday = (time: string) => `2026-03-03T${time}:00+07:00`
const as = (who: string) => sales.world.as(`${who}@thantara.example`)

/**
 * On Monday at nine a task gives Bảo's lead to Lan, the rules of the team Hà Nội give Cường's to Preeya, the administrator gives her Dũng's
 * by hand, she enters Êm's herself, and nobody gets Giang's and Hoa's. Lan answers at half past nine, Preeya plans a call at eleven; the
 * manager looks after Dũng at ten, she herself on Tuesday at half past eight. On Tuesday at ten the manager gives her Hoa's.
 */
beforeAll(async () => {
  sales = await startSales(monday('08:00'))
  const { admin, id, world } = sales
  const [company] = (await admin.all('/companies')) as [Json]
  await admin.patch(`/companies/${company.id}`, { calendar: { weekly, holidays: [] } }, { expect: 200 })
  const { body: settings } = await admin.get('/settings/automation', { expect: 200 })
  const { version: _, createdAt, updatedAt, createdById, id: __, ...automation } = settings as Record<string, unknown>
  await admin.put('/settings/automation', { ...automation, workingTimeOnly: true }, { expect: 200 })
  const filter = { field: 'name', op: 'startsWith', value: 'Bảo' }
  task = await admin.create('/dispatch-tasks', { entity: 'lead', name: 'Web của Lan', filter, handlerId: id.lan })
  const rule = { field: 'country', op: 'is', value: 'VN' }
  const hanoi = (await admin.create('/teams', { name: 'Hà Nội', leaderId: id.kamol, rule })).id
  await admin.create(`/teams/${hanoi}/members`, { userId: id.preeya })
  await admin.patch(`/teams/${sales.team}`, { rule: { any: [] } }, { expect: 200 })

  await world.at(monday('09:00'))
  let [anan, preeya, lan, office] = await Promise.all(['anan', 'preeya', 'lan', 'admin'].map(as))
  if (!(anan && preeya && lan && office)) throw new Error('nobody is there')
  const bao = await office.create('/leads', { name: 'Bảo' })
  const cuong = await office.create('/leads', { name: 'Cường', country: 'VN' })
  const dung = await office.create('/leads', { name: 'Dũng', ownerId: id.preeya })
  await preeya.create('/leads', { name: 'Êm', ownerId: id.preeya })
  await office.create('/leads', { name: 'Giang' })
  const hoa = await office.create('/leads', { name: 'Hoa' })
  expect((await office.get(`/leads/${bao.id}`)).body).toMatchObject({ assignedBy: 'task', taskId: task.id })

  await world.at(monday('09:30'))
  await lan.create('/notes', { recordType: 'lead', recordId: bao.id, text: 'Đã gọi' })
  await world.at(monday('10:00'))
  await anan.patch(`/leads/${dung.id}`, { city: 'Huế' }, { expect: 200 })
  await world.at(monday('11:00'))
  const type = await office.create('/activity-types', { name: 'Gọi', category: 'call' })
  await preeya.create('/activities', {
    ...{ recordType: 'lead', recordId: cuong.id },
    ...{ typeId: type.id, dueDate: '2026-03-09', assigneeId: id.preeya },
  })
  await world.at(tuesday('08:30'))
  ;[anan, preeya] = [await as('anan'), await as('preeya')]
  await preeya.patch(`/leads/${dung.id}`, { phone: '0912345678' }, { expect: 200 })
  await world.at(tuesday('10:00'))
  await anan.patch(`/leads/${hoa.id}`, { ownerId: id.preeya }, { expect: 200 })
  await world.at(tuesday('11:00'))
  expect((await anan.get(`/leads/${dung.id}`)).body.respondedAt).toBe(new Date(tuesday('08:30')).toISOString())
})
afterAll(() => sales.stop())

const figure = (part: Figure | undefined) => [part?.count, part?.minutes?.median, part?.minutes?.p90]
const table = async (who: string, report: string, parts: readonly string[]) => {
  const { items, total } = await ask(await as(who), report)
  return [...items, { ...total, name: 'total' }].map(({ name, count, parts: of }) => [
    name,
    count,
    ...parts.map((part) => figure(of[part])),
  ])
}

test('leads given out and waiting: by whom, why, and how long they waited in working time', async () => {
  const assignment = (who: string, query: string) => table(who, `assignment?${query}`, ['given', 'waiting'])
  expect(await assignment('anan', 'from=2026-03-01&to=2026-03-31')).toEqual([
    ['ปรียา', 4, [4, 0, 378], [0, undefined, undefined]],
    ['Lan', 1, [1, 0, 0], [0, undefined, undefined]],
    [null, 1, [0, undefined, undefined], [1, 600, 600]],
    ['total', 6, [5, 0, 324], [1, 600, 600]],
  ])
  const counts = async (query: string) =>
    (await assignment('anan', query)).map(([name, count]) => `${name} ${count}`).sort()
  expect(await counts('groupBy=way')).toEqual([
    'By a task 1',
    'By hand 2',
    'By the rules of its team 1',
    'Entered or taken by themselves 1',
    'null 1',
    'total 6',
  ])
  expect(await counts('groupBy=task')).toEqual(['Web của Lan 1', 'null 5', 'total 6'])
  expect(await counts('groupBy=team')).toEqual(['Hà Nội 1', 'null 5', 'total 6'])
  expect(await counts('from=2026-03-03')).toEqual(['total 1', 'ปรียา 1'])
})

test('how soon people first act on what they were given; what they entered themselves does not count', async () => {
  const response = (who: string, query = '') => table(who, `response-time?${query}`, ['answered', 'waiting'])
  const none = [0, undefined, undefined]
  expect(await response('anan')).toEqual([
    ['ปรียา', 3, [2, 285, 417], [1, 60, 60]],
    ['Lan', 1, [1, 30, 30], none],
    ['total', 4, [3, 120, 384], [1, 60, 60]],
  ])
  expect(await response('anan', 'groupBy=month&to=2026-03-02')).toEqual([
    ['2026-03', 3, [3, 120, 384], none],
    ['total', 3, [3, 120, 384], none],
  ])
})

test('each person counts what he may see, and every figure leads to its leads', async () => {
  for (const [who, given, answering] of [
    ['lan', 1, 1],
    ['preeya', 4, 3],
    ['kamol', 4, 3],
    ['wipa', 6, 4],
    ['suda', 0, 0],
  ] as const) {
    const client: Client = await as(who)
    for (const groupBy of ['owner', 'team', 'source', 'month', 'way', 'task']) {
      const assignment = await ask(client, `assignment?groupBy=${groupBy}`)
      expect(assignment.total.count, who).toBe(given)
      await expectRecordsBehind(client, 'leads', assignment)
    }
    const response = await ask(client, 'response-time')
    expect(response.total.count, who).toBe(answering)
    await expectRecordsBehind(client, 'leads', response)
  }
  expect(await problemsOf(await as('lan'), 'response-time?groupBy=task&from=1')).toEqual([
    'from date',
    'groupBy choice',
  ])
})
