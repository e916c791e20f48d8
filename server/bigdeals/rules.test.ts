import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Json } from '../testing/world.ts'
import { type Person, type Sales, startSales, thb, usd, vnd } from './testing/sales.ts'

let sales: Sales

beforeAll(async () => {
  sales = await startSales()
})
afterAll(() => sales.stop())

const draft = (change: object = {}) => ({
  code: 'BD-001',
  topic: 'งานใหญ่',
  revenueFrom: thb('5000000'),
  probabilityFrom: 60,
  channels: ['app'],
  recipients: [{ kind: 'owner' }],
  ...change,
})
const refused = async (change: object, path = '/big-deal-rules') =>
  (await sales.as.anan.post(path, draft(change), { expect: 422 })).body.errors.map(
    ({ path, code }) => `${path} ${code}`,
  )

test('whatever is missing is told at its field, all at once, and nothing is saved', async () => {
  const { status, body } = await sales.as.anan.post('/big-deal-rules', {})
  expect(status).toBe(422)
  expect(body.errors.map(({ path, code }) => `${path} ${code}`).sort()).toEqual(
    ['channels', 'code', 'probabilityFrom', 'recipients', 'revenueFrom', 'topic'].map((path) => `${path} required`),
  )
  expect(await refused({ channels: [], recipients: [], topic: ' ' })).toEqual([
    'topic required',
    'channels required',
    'recipients required',
  ])
  expect(await sales.as.anan.all('/big-deal-rules')).toEqual([])
})

test('numbers out of bounds, amounts of forty digits, unknown money, bounds the wrong way round', async () => {
  expect(await refused({ probabilityFrom: 101 })).toEqual(['probabilityFrom tooLarge'])
  expect(await refused({ probabilityFrom: -1, probabilityTo: 101 })).toEqual([
    'probabilityFrom tooSmall',
    'probabilityTo tooLarge',
  ])
  expect(await refused({ revenueFrom: thb('-0.01') })).toEqual(['revenueFrom.amount tooSmall'])
  expect(await refused({ revenueFrom: thb('9'.repeat(40)) })).toEqual(['revenueFrom.amount tooLarge'])
  expect(await refused({ revenueFrom: { amount: '1', currency: 'BAHT' } })).toEqual(['revenueFrom.currency currency'])
  expect(await refused({ revenueFrom: vnd('1.5') })).toEqual(['revenueFrom.amount amount'])
  expect(await refused({ revenueTo: thb('4999999.99') })).toEqual(['revenueTo bounds'])
  expect(await refused({ revenueTo: usd('9000000') })).toEqual(['revenueTo boundCurrency'])
  expect(await refused({ probabilityTo: 59 })).toEqual(['probabilityTo bounds'])
  expect(await refused({ channels: ['fax'] })).toEqual(['channels.0 choice'])
  expect(await refused({ recipients: [{ kind: 'user', userId: sales.team }] })).toEqual([
    'recipients.0.userId unknownReference',
  ])
  expect(await refused({ recipients: [{ kind: 'role', role: 'king' }] })).toEqual(['recipients.0.role choice'])
  expect(await refused({ typeIds: [sales.team] })).toEqual(['typeIds.0 unknownReference'])
  expect(await refused({ alertExisting: 'yes' })).toEqual(['alertExisting wrongType'])
  expect(await sales.as.anan.all('/big-deal-rules')).toEqual([])
})

test('bounds may be equal; a code is taken whatever its case and blanks; the next free one is proposed', async () => {
  const propose = async () => (await sales.as.anan.get('/big-deal-rules/proposal', { expect: 200 })).body.code
  expect(await propose()).toBe('BD-001')
  const rule = await sales.as.anan.create(
    '/big-deal-rules',
    draft({ revenueTo: thb('5000000.00'), probabilityTo: 60, code: ' BD-001 ', alertExisting: true }),
  )
  expect(rule).toMatchObject({ code: 'BD-001', active: true, typeIds: [], description: null, alertExisting: false })
  expect(await propose()).toBe('BD-002')
  expect(await refused({ code: ' bd-001' })).toEqual(['code taken'])
  const other = await sales.as.anan.create('/big-deal-rules', draft({ code: 'bd-0041' }))
  expect(await propose()).toBe('BD-042')
  expect((await sales.as.anan.patch(`/big-deal-rules/${other.id}`, { code: 'Bd-001' })).body.errors).toMatchObject([
    { path: 'code', code: 'taken' },
  ])
  // A lower bound that overtakes the upper one.
  expect((await sales.as.anan.patch(`/big-deal-rules/${rule.id}`, { probabilityFrom: 61 })).body.errors).toMatchObject([
    { path: 'probabilityTo', code: 'bounds' },
  ])
  await Promise.all(
    ['x-1', 'X-1 ', ' X-1', 'x-1'].map((code) => sales.as.anan.post('/big-deal-rules', draft({ code }))),
  )
  expect((await sales.as.anan.all('/big-deal-rules')).filter(({ code }) => /^x-1$/i.test(String(code)))).toHaveLength(1)
})

test('administrators and managers write rules, executives and leaders read them, to salespeople and the office they are closed', async () => {
  const { as, admin } = sales
  const rule = (await as.anan.all('/big-deal-rules'))[0] as Json
  const ways = [
    ['get', '/big-deal-rules'],
    ['get', `/big-deal-rules/${rule.id}`],
    ['get', `/big-deal-rules/${rule.id}/history`],
    ['get', `/big-deal-rules/${rule.id}/matches`],
    ['get', '/big-deal-rules/proposal'],
    ['post', '/big-deal-rules/preview'],
  ] as const
  for (const [verb, path] of ways) {
    const ask = (who: Person) => (verb === 'get' ? as[who].get(path) : as[who].post(path, draft()))
    for (const who of ['wipa', 'kamol', 'anan'] as const) expect((await ask(who)).status, `${who} ${path}`).toBe(200)
    for (const who of ['preeya', 'suda'] as const) {
      const { status, body } = await ask(who)
      expect([status, body.code], `${who} ${path}`).toEqual([403, 'permission.denied'])
    }
  }
  for (const who of ['wipa', 'kamol', 'preeya', 'suda'] as const) {
    expect((await as[who].post('/big-deal-rules', draft({ code: 'Z' }))).status).toBe(403)
    expect((await as[who].post('/big-deal-rules/test', draft({ code: 'Z' }))).status).toBe(403)
    expect((await as[who].patch(`/big-deal-rules/${rule.id}`, { active: false }, { version: 1 })).status).toBe(403)
    expect((await as[who].del(`/big-deal-rules/${rule.id}`, { version: 1 })).status).toBe(403)
  }
  expect((await admin.patch(`/big-deal-rules/${rule.id}`, { topic: 'ใหม่' })).status).toBe(200)
})

test('a draft tells how many open opportunities it would match, before it has a code or a topic', async () => {
  const { as, deal, types } = sales
  await deal({ probability: 60, expectedRevenue: usd('200000') })
  await deal({ probability: 90, typeId: types.private })
  await deal({ probability: 59 })
  const lost = await deal({ probability: 90 })
  const [reason] = await as.anan.all('/lost-reasons')
  await sales.admin.act(`/opportunities/${lost.id}/loss`, { lostReasonId: reason?.id }, { expect: 200 })
  const won = await deal({ probability: 90 })
  await sales.admin.act(`/opportunities/${won.id}/win`, {}, { expect: 200 })
  const preview = async (body: object, who = as.anan) =>
    (await who.post('/big-deal-rules/preview', body, { expect: 200 })).body
  const conditions = { revenueFrom: thb('5000000'), probabilityFrom: 60 }
  expect((await preview(conditions)).count).toBe(2)
  expect((await preview({ ...conditions, typeIds: [types.private] })).items).toMatchObject([{ probability: 90 }])
  expect((await preview({ ...conditions, revenueTo: thb('6000000') })).count).toBe(1)
  expect((await preview({ ...conditions, revenueFrom: usd('200000.01') })).count).toBe(0)
  // A leader counts what he may see.
  expect((await preview(conditions, as.kamol)).count).toBe(2)
  const { body } = await as.anan.post('/big-deal-rules/preview', { probabilityFrom: 'x' }, { expect: 422 })
  expect(body.errors.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'revenueFrom required',
    'probabilityFrom wholeNumber',
  ])
})

test('a draft is tried on oneself over its channels; it is checked as a save is, its own code is not taken', async () => {
  const { as, world, mailsTo, notices } = sales
  const before = (await sales.alerts({})).length
  const rule = (await as.anan.all('/big-deal-rules'))[0] as Json
  expect(await refused({ topic: '' }, '/big-deal-rules/test')).toEqual(['topic required'])
  expect(await refused({}, '/big-deal-rules/test')).toEqual(['code taken'])
  const body = draft({ id: rule.id, topic: 'ทดลอง', channels: ['app', 'email'], description: 'Bring <b>cake</b>' })
  expect((await as.anan.post('/big-deal-rules/test', body, { expect: 200 })).body).toEqual({ sent: ['app', 'email'] })
  await world.settle()
  expect(await notices('anan')).toMatchObject([
    { title: 'Big Deal BD-001: ทดลอง', body: expect.stringContaining('This is a sample') },
  ])
  const [mail, ...more] = mailsTo('anan')
  expect(more).toEqual([])
  expect(mail?.text).toContain('Bring <b>cake</b>')
  expect(mail?.html).toContain('Bring &lt;b&gt;cake&lt;/b&gt;')
  expect(await sales.alerts({})).toHaveLength(before)
})
