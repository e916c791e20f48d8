import { afterAll, beforeAll, expect, test } from 'vitest'
import { finished, importAll, upload } from '../importing/testing/upload.ts'
import type { Json } from '../testing/world.ts'
import { type Sales, startSales, thb } from './testing/sales.ts'

let sales: Sales
let rule: Json

beforeAll(async () => {
  sales = await startSales()
  rule = await sales.rule({
    recipients: [{ kind: 'user', userId: sales.id.anan }, { kind: 'owner' }],
  })
})
afterAll(() => sales.stop())

const file = (lines: readonly string[]) => `name,expectedRevenue,probability,ownerId\n${lines.join('\n')}\n`
const deals = (name: string, n: number) =>
  Array.from(
    { length: n },
    (_, i) => `${name} ${i},${(i + 1) * 1_000_000},${i % 2 ? 70 : 50},${i % 4 === 1 ? 'ปรียา' : ''}`,
  )

test('an import tells of its alerts as a whole: each recipient once for a rule, how many and the largest; each alert is kept', async () => {
  const { admin, world, notices, mailsTo, alerts, told } = sales
  // Of 40 every second is probable, and 18 of those reach five million; every second of these is Preeya's.
  const run = await importAll(admin, 'opportunity', file(deals('Big', 40)))
  expect(run).toMatchObject({ state: 'done', created: 40, failed: 0 })
  await world.settle()
  const given = await alerts({ ruleId: rule.id })
  expect(given).toHaveLength(18)
  expect(await notices('anan')).toMatchObject([{ data: { count: 18 } }])
  expect((await notices('anan'))[0]?.body).toMatch(
    /^18 opportunities now match this rule\.\nOPP-\S+ Big 39: 40,000,000\.00 THB\nOPP-\S+ Big 37: 38,000,000\.00 THB/,
  )
  expect(await notices('preeya')).toMatchObject([{ data: { count: 9 } }])
  expect([mailsTo('anan').length, mailsTo('preeya').length]).toEqual([1, 1])
  const both = given.filter((one) => told(one).length === 4)
  expect([both.length, new Set(given.flatMap(told))]).toEqual([
    9,
    new Set(['anan app sent', 'anan email sent', 'preeya app sent', 'preeya email sent']),
  ])
  // The link leads to exactly what the reader was told of.
  for (const [reader, count] of [
    ['anan', 18],
    ['preeya', 9],
  ] as const) {
    const link = String((await notices(reader))[0]?.link)
    expect(link).toMatch(/^\/big-deal-alerts\?/)
    const shown = await sales.as[reader].all(link)
    expect([reader, shown.length]).toEqual([reader, count])
    expect(shown.map(({ ruleId, opportunity }) => [ruleId, (opportunity as Json).name])).toContainEqual([
      rule.id,
      'Big 37',
    ])
  }
  expect(await sales.as.wipa.all(String((await notices('anan'))[0]?.link))).toEqual([])
  // What an import brought is open to whom it was told of.
  expect((await sales.as.anan.get(`/opportunities/${given[0]?.opportunityId}`)).status).toBe(200)
})

test('a test of an import alerts nobody; an update that crosses is told of, one that only saves is not', async () => {
  const { admin, world, notices, alerts } = sales
  const before = [(await alerts({ ruleId: rule.id })).length, (await notices('anan')).length]
  const account = await admin.create('/accounts', { name: 'Gió Xanh' })
  const one = await sales.deal({ name: 'Known', accountId: account.id, ownerId: null })
  const same = 'name,accountId,probability,expectedRevenue\nKnown,Gió Xanh,80,6000000\n'
  await importAll(admin, 'opportunity', same, { onDuplicate: 'update' }, 'test')
  await world.settle()
  expect([(await alerts({ ruleId: rule.id })).length, (await notices('anan')).length]).toEqual(before)
  for (let again = 0; again < 2; again++) {
    const run = await importAll(admin, 'opportunity', same, { onDuplicate: 'update' })
    expect(run).toMatchObject({ state: 'done', updated: 1 })
    await world.settle()
    expect(await alerts({ ruleId: rule.id, opportunityId: one.id })).toMatchObject([
      { values: { probability: 80 }, previous: { probability: 20 } },
    ])
  }
  expect((await notices('anan')).at(-1)).toMatchObject({ link: `/opportunities/${one.id}`, data: { count: 1 } })
  expect(await notices('anan')).toHaveLength((before[1] ?? 0) + 1)
})

test('stopped in the middle and started again, an import tells of each alert once', async () => {
  const { admin, world, notices, alerts } = sales
  const before = [(await alerts({ ruleId: rule.id })).length, (await notices('anan')).length]
  const rows = 600
  const { body } = await upload(admin, 'opportunity', file(deals('Long', rows)))
  await admin.post(`/imports/${body.id}/run`, {}, { expect: 202 })
  await expect
    .poll(async () => Number((await admin.get(`/imports/${body.id}`)).body.done), { interval: 5 })
    .toBeGreaterThan(0)
  await world.restart({ smtpUrl: sales.mails.url })
  expect(await finished(admin, body.id)).toMatchObject({ state: 'done', created: rows })
  await world.settle()
  const crossings = Array.from({ length: rows }, (_, i) => i).filter((i) => i % 2 && i >= 4).length
  expect((await alerts({ ruleId: rule.id })).length - (before[0] ?? 0)).toBe(crossings)
  const fresh = (await notices('anan')).slice(before[1])
  expect(fresh.reduce((sum, one) => sum + (one.data as { count: number }).count, 0)).toBe(crossings)
  expect(fresh).toHaveLength(1)
})

test('taken back, an import leaves no Big Deals, and what crosses by it is told of', async () => {
  const { admin, world, notices, alerts, save } = sales
  const account = await admin.create('/accounts', { name: 'Sơn Ca' })
  const one = await sales.deal({ name: 'Lowered', accountId: account.id, probability: 90 })
  const before = (await notices('anan')).length
  const lower = 'name,accountId,expectedRevenue\nLowered,Sơn Ca,1000\nMade,Sơn Ca,9000000\n'
  const run = await importAll(admin, 'opportunity', lower, { onDuplicate: 'update' })
  const read = async () => (await admin.get(`/opportunities/${one.id}`)).body
  expect(await read()).toMatchObject({ expectedRevenue: thb('1000.00'), bigDeal: false })
  await admin.post(`/imports/${run.id}/undo`, {}, { expect: 202 })
  expect(await finished(admin, run.id)).toMatchObject({ state: 'undone', removed: 1, restored: 1 })
  await world.settle()
  expect(await read()).toMatchObject({ expectedRevenue: thb('6000000.00'), bigDeal: true })
  expect(await alerts({ opportunityId: one.id })).toHaveLength(2)
  expect((await notices('anan')).slice(before)).toMatchObject([{ link: `/opportunities/${one.id}` }])
  await save(one, { note: 'x' })
  expect(await alerts({ opportunityId: one.id })).toHaveLength(2)
})

test('what was won before today is no news when an import brings it, nor when it is corrected; what is won today is', async () => {
  const { admin, world, alerts, save } = sales
  const lines = ['Old,9000000,won,2019-04-30', 'Fresh,9000000,won,2026-03-02', 'Gone,9000000,lost,2019-04-30']
  const reason = (await admin.all('/lost-reasons'))[0]?.name
  const text = `name,expectedRevenue,state,closedAt,lostReasonId\n${lines.map((line) => `${line},${line.includes('lost') ? reason : ''}`).join('\n')}\n`
  const run = await importAll(admin, 'opportunity', text)
  expect(run).toMatchObject({ state: 'done', created: 3 })
  await world.settle()
  const named = async (name: string) => (await admin.all('/opportunities')).find((one) => one.name === name) as Json
  const of = async (name: string) => (await alerts({ opportunityId: (await named(name)).id })).length
  expect([await of('Old'), await of('Fresh'), await of('Gone')]).toEqual([0, 1, 0])
  await save(await named('Old'), { note: 'x' })
  expect(await of('Old')).toBe(0)
})
