import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sales, startSales, thb, usd } from '../bigdeals/testing/sales.ts'
import { importAll } from '../importing/testing/upload.ts'
import type { Json } from '../testing/world.ts'
import { lastDay } from './period.ts'

let sales: Sales

beforeAll(async () => {
  sales = await startSales()
})
afterAll(() => sales.stop())

const target = (change: object = {}): Promise<Json> =>
  sales.as.anan.create('/sales-targets', {
    name: 'Q1',
    scope: 'user',
    userId: sales.id.preeya,
    period: 'quarter',
    startsOn: '2026-01-01',
    amount: thb('10000000'),
    channels: ['app', 'email'],
    recipients: [{ kind: 'user', userId: sales.id.anan }, { kind: 'owner' }],
    ...change,
  })
const read = async ({ id }: Json) => (await sales.as.anan.get(`/sales-targets/${id}`, { expect: 200 })).body
const win = async (change: object) => {
  const deal = await sales.deal(change)
  return (await sales.admin.act(`/opportunities/${deal.id}/win`, {}, { expect: 200 })).body
}
const told = async (of: Json) =>
  (await sales.notices('anan')).filter((one) => (one.data as { targetId?: string }).targetId === of.id)

test('a period ends the day before its next begins, whatever day it begins on', () => {
  expect(lastDay('2026-01-01', 'month')).toBe('2026-01-31')
  expect(lastDay('2024-01-31', 'month')).toBe('2024-02-28')
  expect(lastDay('2026-01-31', 'month')).toBe('2026-02-27')
  expect(lastDay('2026-11-15', 'quarter')).toBe('2027-02-14')
  expect(lastDay('2024-02-29', 'year')).toBe('2025-02-27')
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  const first = day.map((date) => `${date.toISOString().slice(0, 7)}-01`)
  fc.assert(
    fc.property(first, (start) => {
      const days = (to: string) => (Date.parse(to) - Date.parse(start)) / 86_400_000 + 1
      expect([28, 29, 30, 31]).toContain(days(lastDay(start, 'month')))
      expect(days(lastDay(start, 'quarter'))).toBeGreaterThanOrEqual(89)
      expect(days(lastDay(start, 'quarter'))).toBeLessThanOrEqual(92)
      expect([365, 366]).toContain(days(lastDay(start, 'year')))
    }),
  )
})

test('what is wrong with a target is told at its field; whom it is not for is not kept', async () => {
  const refused = async (change: object) =>
    (
      await sales.as.anan.post(
        '/sales-targets',
        {
          name: 'x',
          startsOn: '2026-01-01',
          amount: thb('1'),
          channels: ['app'],
          recipients: [{ kind: 'owner' }],
          ...change,
        },
        { expect: 422 },
      )
    ).body.errors.map(({ path, code }) => `${path} ${code}`)
  expect(await refused({ scope: 'user' })).toEqual(['userId required'])
  expect(await refused({ scope: 'team' })).toEqual(['teamId required'])
  expect(await refused({ amount: thb('-5') })).toEqual(['amount.amount tooSmall'])
  expect(await refused({ startsOn: '2026-02-30', recipients: [] })).toEqual(['startsOn date', 'recipients required'])
  expect(await refused({ endsOn: '2026-03-01' })).toEqual(['endsOn unknownField'])
  expect(await target({ name: 'Team', scope: 'team', teamId: sales.team })).toMatchObject({
    userId: null,
    teamId: sales.team,
    endsOn: '2026-03-31',
    won: thb('0.00'),
    share: '0.0',
    reachedAt: null,
  })
})

test('what is won in the period counts, at the rate of the day it was won; reached is told once, and stands there', async () => {
  const { admin, as, id, types, world, mailsTo } = sales
  const mine = await target()
  const all = await target({
    name: 'All',
    scope: 'company',
    period: 'month',
    startsOn: '2026-03-01',
    amount: usd('200000'),
  })
  await sales.deal({ expectedRevenue: thb('90000000') })
  await win({ expectedRevenue: thb('4000000') })
  await win({ expectedRevenue: thb('5000000'), ownerId: id.lan, teamId: null, typeId: types.private })
  await world.settle()
  expect(await read(mine)).toMatchObject({ won: thb('4000000.00'), share: '40.0', reachedAt: null })
  // 9,000,000 THB at 35.
  expect(await read(all)).toMatchObject({ won: usd('257142.86'), share: '128.5', reachedAt: expect.any(String) })
  await admin.create('/exchange-rates', { from: 'USD', to: 'THB', rate: '30', validFrom: '2026-03-03' })
  await world.at('2026-03-03T10:00:00+07:00')
  const deal = await win({ expectedRevenue: usd('199999.99') })
  await world.settle()
  expect(await read(mine)).toMatchObject({ won: thb('9999999.70'), share: '99.9', reachedAt: null })
  expect(await told(mine)).toEqual([])
  await sales.save(deal, { expectedRevenue: usd('200000.00') })
  await world.settle()
  expect(await read(mine)).toMatchObject({
    won: thb('10000000.00'),
    share: '100.0',
    reachedAt: '2026-03-03T03:00:00.000Z',
  })
  expect(await told(mine)).toMatchObject([
    {
      kind: 'bigDeal',
      title: 'Target reached: Q1',
      body: '10,000,000.00 THB is won, 100 % of the target.',
      link: `/sales-targets/${mine.id}`,
    },
  ])
  expect(await sales.notices('preeya')).toMatchObject([{ title: 'ถึงเป้าหมายแล้ว: Q1' }])
  const mail = mailsTo('preeya').find(({ subject }) => subject.includes('Q1'))
  expect(mail?.text).toContain('รอบเวลา: 01/01/2026 – 31/03/2026')
  await win({ expectedRevenue: thb('5000000') })
  await sales.save(deal, { expectedRevenue: thb('1') })
  await sales.save(deal, { expectedRevenue: thb('9000000') })
  await world.settle()
  expect([(await told(mine)).length, (await told(all)).length]).toEqual([1, 1])
  expect((await as.anan.get(`/sales-targets/${mine.id}/history`)).body.items.map(({ type }) => type)).toContain(
    'reached',
  )
})

test('of many who win at once nobody misses that the target is reached, and it is told once', async () => {
  const { world, id } = sales
  const before = (await read(await target({ name: 'Before', userId: id.kamol }))).won
  expect(before).toEqual(thb('0.00'))
  const one = await target({ name: 'Together', userId: id.kamol, amount: thb('20000') })
  const deals = await Promise.all(
    Array.from({ length: 20 }, () => sales.deal({ ownerId: id.kamol, expectedRevenue: thb('1000') })),
  )
  await Promise.all(
    deals.map((deal) =>
      sales.admin.post(`/opportunities/${deal.id}/win`, {}, { headers: { 'if-match': '"1"' }, expect: 200 }),
    ),
  )
  await world.settle()
  expect(await read(one)).toMatchObject({ won: thb('20000.00'), reachedAt: expect.any(String) })
  expect(await told(one)).toHaveLength(1)
})

test('what an import wins counts at its end; another period is told of anew; switched off nobody is told', async () => {
  const { admin, world, id } = sales
  const one = await target({
    name: 'Imported',
    userId: id.lan,
    period: 'month',
    startsOn: '2026-03-01',
    amount: thb('7000000'),
  })
  const off = await target({ name: 'Off', userId: id.lan, amount: thb('1'), active: false })
  const won = (await admin.all('/stages')).find(({ outcome }) => outcome === 'won')
  const lines = Array.from({ length: 30 }, (_, i) => `Won ${i},100000,Lan,${won?.name}`)
  const run = await importAll(admin, 'opportunity', `name,expectedRevenue,ownerId,stageId\n${lines.join('\n')}\n`)
  expect(run).toMatchObject({ created: 30 })
  await world.settle()
  // Five millions from before.
  expect(await read(one)).toMatchObject({ won: thb('8000000.00') })
  expect([(await told(one)).length, (await told(off)).length]).toEqual([1, 0])
  const change = (startsOn: string) => admin.patch(`/sales-targets/${one.id}`, { startsOn }, { expect: 200 })
  expect((await change('2026-02-15')).body).toMatchObject({ endsOn: '2026-03-14', reachedAt: null })
  await win({ ownerId: id.lan, expectedRevenue: thb('1') })
  await world.settle()
  expect(await told(one)).toHaveLength(2)
})

test('managers write targets; leaders see their teams’, salespeople their own, the office none', async () => {
  const { as, id } = sales
  const seen = async (who: keyof typeof as) => (await as[who].all('/sales-targets')).map(({ name }) => name).sort()
  const all = await seen('anan')
  expect(await seen('wipa')).toEqual(all)
  expect(await seen('suda')).toEqual([])
  expect(await seen('lan')).toEqual(['Imported', 'Off'])
  expect(await seen('preeya')).toEqual(['Q1'])
  expect(await seen('kamol')).toEqual(['Before', 'Q1', 'Team', 'Together'])
  const own = (await as.preeya.all('/sales-targets'))[0] as Json
  expect((await as.preeya.patch(`/sales-targets/${own.id}`, { amount: thb('1') })).status).toBe(403)
  expect((await as.kamol.del(`/sales-targets/${own.id}`)).status).toBe(403)
  expect((await as.lan.get(`/sales-targets/${own.id}`)).status).toBe(404)
  expect((await as.wipa.post('/sales-targets', { name: 'x', userId: id.lan })).status).toBe(403)
})

test('who is told of a target opens it, whoever it is for, by name or by role; his list stays his own', async () => {
  const { as, id } = sales
  const told = async (recipients: object[]) => {
    const { id: of } = await target({ name: 'Told', recipients })
    return [(await as.lan.get(`/sales-targets/${of}`)).status, (await as.kamol.get(`/sales-targets/${of}`)).status]
  }
  expect(await told([{ kind: 'user', userId: id.lan }])).toEqual([200, 200])
  expect(await told([{ kind: 'role', role: 'salesperson' }])).toEqual([200, 200])
  expect(await told([{ kind: 'user', userId: id.anan }])).toEqual([404, 200])
  expect((await as.lan.all('/sales-targets')).map(({ name }) => name)).not.toContain('Told')
})
