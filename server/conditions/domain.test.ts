import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
const made: Record<string, Json> = {}

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ country: 'VN', currency: 'VND', language: 'vi', timeZone: 'Asia/Ho_Chi_Minh' })
  const person = (name: string, email: string) =>
    admin.create('/users', { name, email, role: 'salesperson', language: 'vi', password })
  made.mai = await person('Lê Thanh Mai', 'mai@havylinh.example')
  made.first = await person('Anna', 'anna@havylinh.example')
  made.second = await person('Anna', 'anna.b@havylinh.example')
  made.camera = await admin.create('/products', { name: 'Ezviz C6T 2MP', sku: 'C6T' })
  made.lock = await admin.create('/products', { name: 'Khóa cửa', names: { en: 'Door lock' } })
  made.vip = await admin.create('/tags', { name: 'Khách quen' })
  made.north = await admin.create('/teams', { name: 'Miền Bắc' })
  const label = { en: 'Size', vi: 'Quy mô' }
  const options = [{ code: 'large', label: { vi: 'Doanh nghiệp lớn' } }]
  await admin.create('/custom-fields', { entity: 'lead', code: 'size', kind: 'choice', label, options })
})
afterAll(() => world.stop())

const is = (field: string, value: unknown, op = 'is') => ({ field, op, value })
const parse = (text: string) => admin.post('/rules/parse', { entity: 'lead', text })
const filterOf = async (text: string) => (await parse(text)).body.filter
const faultOf = async (text: string) => (await parse(text)).body.errors[0] as unknown as Record<string, unknown>

test('names of the workspace’s own things become their ids: people by name or e-mail, products, tags, teams, options, countries', async () => {
  expect(await filterOf("[('user_id', '=', 'Lê Thanh Mai')]")).toEqual(is('ownerId', made.mai?.id))
  expect(await filterOf("[('user_id', '=', 'anna.b@havylinh.example')]")).toEqual(is('ownerId', made.second?.id))
  expect(await filterOf("[('product_id', 'in', ['C6T', 'door lock'])]")).toEqual(
    is('productId', [made.camera?.id, made.lock?.id], 'isOneOf'),
  )
  expect(await filterOf("[('product_id', 'ilike', 'khóa')]")).toEqual(is('productId', [made.lock?.id], 'isOneOf'))
  expect(await filterOf("[('product_id.name', 'ilike', 'khóa')]")).toEqual(is('product.name', 'khóa', 'contains'))
  expect(await filterOf("[('product_id', '=ilike', 'EZVIZ%mp')]")).toEqual(
    is('productId', [made.camera?.id], 'isOneOf'),
  )
  expect(await filterOf("[('country_id', 'ilike', 'viet_nam')]")).toEqual(is('country', [], 'isOneOf'))
  expect(await filterOf("[('tag_ids', 'in', ['khach quen'])]")).toEqual(is('tagIds', [made.vip?.id], 'hasAnyOf'))
  expect(await filterOf("[('team_id', '!=', 'Miền Bắc')]")).toEqual(is('teamId', made.north?.id, 'isNot'))
  expect(await filterOf("[('x_size', '=', 'Doanh nghiệp lớn')]")).toEqual(is('custom.size', 'large'))
  expect(await filterOf("[('expected_revenue', '>', 5000000)]")).toEqual(
    is('expectedRevenue', { amount: '5000000', currency: 'VND' }, 'above'),
  )
})

test('a fault names its character, and what may have been meant', async () => {
  expect(await faultOf("[('user_id', '=', 'Anna')]")).toMatchObject({ code: 'domainAmbiguous', position: 18 })
  expect(await faultOf("[('country_id', '=', 'Canadia')]")).toMatchObject({
    path: 'text',
    code: 'domainName',
    position: 21,
    suggestions: ['Canada'],
  })
  expect(await faultOf("[('contry_id', '=', 'Canada')]")).toMatchObject({
    code: 'ruleField',
    position: 2,
    suggestions: ['country_id'],
  })
  expect((await faultOf("[('country_id', '=', 'Canada]")).message).toBe('Dấu nháy mở ở đây mà không đóng.')
})

test('printed with names, people of one name by e-mail; read again it is the same', async () => {
  const filter = {
    all: [
      { field: 'ownerId', op: 'isOneOf', value: [made.mai?.id, made.first?.id] },
      { field: 'country', op: 'isNot', value: 'US' },
      { field: 'expectedRevenue', op: 'atLeast', value: { amount: '100.00', currency: 'USD' } },
      { not: { field: 'custom.size', op: 'is', value: 'large' } },
    ],
  }
  const { domain, sentence } = (await admin.post('/rules/print', { entity: 'lead', filter }, { expect: 200 })).body
  expect(domain).toBe(
    "[('user_id', 'in', ['Lê Thanh Mai', 'anna@havylinh.example']), ('country_id', '!=', 'United States'), ('expected_revenue', '>=', '100.00 USD'), '!', ('custom.size', '=', 'Doanh nghiệp lớn')]",
  )
  expect(await filterOf(String(domain))).toEqual(filter)
  expect((sentence as Record<string, string>).vi).toBe(
    'Nhân viên bán hàng thuộc (Lê Thanh Mai, Anna) và quốc gia không là Hoa Kỳ và doanh thu dự kiến từ 100,00 USD trở lên và Quy mô không là Doanh nghiệp lớn',
  )
  const spoken = { any: [is('language', ['en', 'dialect'], 'isOneOf'), is('language', 'e', 'startsWith')] }
  const print = await admin.post('/rules/print', { entity: 'lead', filter: spoken }, { expect: 200 })
  expect((print.body.sentence as Record<string, string>).vi).toBe(
    'Ngôn ngữ thuộc (Tiếng Anh, dialect) hoặc ngôn ngữ bắt đầu bằng “e”',
  )
})

test('wherever a rule is written a domain is taken: a team, a list, a trial', async () => {
  const rule = "[('country_id', '=', 'Canada')]"
  const team = await admin.create('/teams', { name: 'Canada', rule })
  expect(team.rule).toEqual({ field: 'country', op: 'is', value: 'CA' })
  const refused = await admin.post('/teams', { name: 'x', rule: "[('country_id', '=', 'Canada'" }, { expect: 422 })
  expect(refused.body.errors).toMatchObject([{ path: 'rule', code: 'domainOpenList', position: 1 }])
  const lead = await admin.create('/leads', { name: 'Maple', country: 'CA' })
  expect((await admin.all(`/leads?filter=${encodeURIComponent(rule)}`)).map(({ id }) => id)).toEqual([lead.id])
  const preview = await admin.post('/rules/preview', { entity: 'lead', filter: rule }, { expect: 200 })
  expect(preview.body.count).toBe(1)
})

test('a product’s name and which product it is are one thing; an example names a real one', async () => {
  const named = { field: 'product.name', op: 'contains', value: 'ezviz' }
  const one = { field: 'productId', op: 'is', value: made.camera?.id }
  const compare = async (a: unknown, b: unknown) =>
    (await admin.post('/rules/compare', { entity: 'lead', a, b }, { expect: 200 })).body
  expect(await compare(named, one)).toMatchObject({ relation: 'equal', proven: true })
  const { relation, examples } = await compare({ not: named }, { field: 'productId', op: 'isEmpty' })
  expect(relation).toBe('superset')
  expect(examples).toMatchObject({ aOnly: { productId: made.lock?.id } })
  const impossible = await compare({ field: 'employees', op: 'below', value: 0 }, { any: [] })
  expect(impossible).toMatchObject({ relation: 'equal', proven: true })
})

test('an account’s name and which account it is are no two things either, as far as the account is named and may be seen', async () => {
  const lotus = await admin.create('/accounts', { name: 'Lotus Hotel', phone: '0901234567' })
  const one = is('accountId', lotus.id)
  const named = is('account.name', 'lotus', 'contains')
  const compare = async (a: unknown, b: unknown, who = admin) =>
    (await who.post('/rules/compare', { entity: 'opportunity', a, b }, { expect: 200 })).body
  expect(await compare(one, named)).toMatchObject({ relation: 'subset', proven: true, examples: { aOnly: null } })
  expect(await compare(one, is('account.phone', '+84901234567', 'isNot'))).toMatchObject({ relation: 'subset' })
  expect(await compare({ all: [one, is('account.name', 'x')] }, { any: [] })).toMatchObject({ relation: 'equal' })
  const none = { field: 'accountId', op: 'isEmpty' }
  expect(await compare({ field: 'account.name', op: 'isEmpty' }, none)).toMatchObject({ relation: 'equal' })
  expect(await compare(named, none)).toMatchObject({ relation: 'disjoint', proven: true })
  const { relation, examples } = await compare(named, one)
  expect(relation).toBe('superset')
  const { aOnly } = examples as { aOnly: Json }
  for (const [filter, matches] of [
    [named, true],
    [one, false],
  ] as const)
    expect((await admin.post('/rules/evaluate', { entity: 'opportunity', filter, record: aOnly })).body).toMatchObject({
      matches,
    })
  const mai = await world.as('mai@havylinh.example')
  expect(await compare(one, named, mai)).toMatchObject({ relation: 'overlap' })
})
