import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let lan: Client
let office: Client
const ids: Record<string, string> = {}

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup()
  for (const [name, email, role] of [
    ['Lan', 'lan@thantara.example', 'salesperson'],
    ['Oat', 'oat@thantara.example', 'office'],
  ] as const)
    ids[name] = (await admin.create('/users', { name, email, role, language: 'vi', password })).id
  lan = await world.as('lan@thantara.example')
  office = await world.as('oat@thantara.example')
  ids.camera = (await admin.create('/products', { name: 'กล้องวงจรปิด' })).id
  await admin.create('/custom-fields', { entity: 'lead', code: 'size', kind: 'decimal', label: { en: 'Size' } })
  for (let i = 0; i < 25; i++) await admin.create('/leads', { name: `Lead ${i}`, country: 'CA', ownerId: ids.Lan })
  ids.hidden = (await admin.create('/leads', { name: 'Hidden', country: 'US', productId: ids.camera })).id
})
afterAll(() => world.stop())

const evaluate = async (filter: unknown, record: unknown, who = lan) =>
  (await who.post('/rules/evaluate', { entity: 'lead', filter, record }, { expect: 200 })).body
const matches = async (filter: unknown, record: unknown) => (await evaluate(filter, record)).matches
const is = (field: string, value: unknown, op = 'is') => ({ field, op, value })

test('a record sent along is read as the interface reads it, and each condition is told', async () => {
  const filter = { all: [is('country', ['US', 'CA'], 'isOneOf'), is('employees', 10, 'above')] }
  expect(await evaluate(filter, { country: 'Canada', employees: 5 })).toEqual({
    matches: false,
    parts: [
      { path: 'all.0', field: 'country', op: 'isOneOf', matches: true, actual: 'CA', expected: ['US', 'CA'] },
      { path: 'all.1', field: 'employees', op: 'above', matches: false, actual: 5, expected: 10 },
    ],
  })
})

test('custom fields, the server’s own fields, linked texts, dates by the clock', async () => {
  expect(await matches(is('custom.size', '2.5', 'atLeast'), { custom: { size: '2.50' } })).toBe(true)
  expect(await matches(is('custom.size', '2.5', 'above'), { 'custom.size': '2.50' })).toBe(false)
  expect(await matches(is('score', 7), { score: 7 })).toBe(true)
  expect(await matches(is('overdue', false), {})).toBe(true)
  expect(await matches(is('product.name', 'กล้อง', 'contains'), { productId: ids.camera })).toBe(true)
  expect(await matches(is('product.name', 'กล้อง', 'contains'), { productId: 'no-such-product' })).toBe(false)
  expect(
    await matches(is('createdAt', { value: 7, unit: 'days' }, 'inLast'), { createdAt: '2026-02-26T10:00:00+07:00' }),
  ).toBe(true)
  expect(await matches(is('email', 'A@B.example'), { email: 'a@b.example ' })).toBe(true)
})

test('a stored record, as far as one may see it', async () => {
  const body = { entity: 'lead', filter: is('product.name', 'กล้อง', 'startsWith'), recordId: ids.hidden }
  expect((await admin.post('/rules/evaluate', body, { expect: 200 })).body.matches).toBe(true)
  for (const who of [lan, office]) await who.post('/rules/evaluate', body, { expect: 404 })
  await lan.post('/rules/evaluate', { ...body, recordId: 'nonsense' }, { expect: 404 })
})

test('what is refused, and where', async () => {
  const refused = async (body: unknown, path = 'evaluate') =>
    (await lan.post(`/rules/${path}`, body, { expect: 422 })).body.errors.map((e) => `${e.path} ${e.code}`)
  const whole = { all: [] }
  expect(await refused({ entity: 'lead', filter: { all: [is('nonsense', 'x')] }, record: {} })).toEqual([
    'filter.all.0.field ruleField',
  ])
  expect(await refused({ entity: 'lead', filter: is('country', 'Canadia') }, 'preview')).toEqual([
    'filter.value ruleValue',
  ])
  const unfinished = { all: [{ field: 'country', op: 'is' }, is('employees', [1, null], 'between')] }
  expect(await refused({ entity: 'lead', filter: unfinished }, 'preview')).toEqual([
    'filter.all.0.value ruleUnfinished',
    'filter.all.1.value.1 ruleUnfinished',
  ])
  expect(await refused({ entity: 'lead', filter: is('employees', '5', 'contains') }, 'preview')).toEqual([
    'filter.op ruleOperator',
  ])
  expect(
    await refused({ entity: 'lead', filter: whole, record: { naem: 'x', custom: { no: 1 }, employees: 'many' } }),
  ).toEqual(['record.naem unknownField', 'record.custom.no unknownField', 'record.employees wholeNumber'])
  expect(await refused({ entity: 'lead', filter: whole })).toEqual(['record required'])
  expect(await refused({ entity: 'lead', filter: whole, record: {}, recordId: ids.hidden })).toEqual([
    'recordId unknownField',
  ])
  expect(await refused({ entity: 'user', filter: whole, record: {} })).toEqual(['entity choice'])
  expect(await refused({ filter: whole }, 'preview')).toEqual(['entity required'])
  expect(await refused({ entity: 'lead' }, 'preview')).toEqual(['filter required'])
})

test('a preview counts and shows what one may see', async () => {
  const preview = async (who: Client, filter: unknown) =>
    (await who.post('/rules/preview', { entity: 'lead', filter }, { expect: 200 })).body
  const all = await preview(admin, { all: [] })
  expect([all.count, all.items.length]).toEqual([26, 20])
  const mine = await preview(lan, { all: [] })
  expect([mine.count, mine.items.length]).toEqual([25, 20])
  expect(mine.items[0]).toMatchObject({ name: 'Lead 24', country: 'CA', overdue: false })
  expect(await preview(office, { all: [] })).toEqual({ count: 0, items: [] })
  expect(await preview(admin, is('product.name', 'กล้อง', 'contains'))).toMatchObject({
    count: 1,
    items: [{ id: ids.hidden }],
  })
  expect(await preview(admin, { any: [] })).toEqual({ count: 0, items: [] })
})
