import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ country: 'VN', currency: 'VND', language: 'vi' })
})
afterAll(() => world.stop())

const label = (en: string) => ({ en, th: en, vi: en })
const options = (...codes: string[]) => codes.map((code) => ({ code, label: label(code) }))
const make = (code: string, more: object = {}): Promise<Json> =>
  admin.create('/custom-fields', { entity: 'lead', code, kind: 'text', label: label(code), ...more })
const said = ({ status, body }: { status: number; body: Json }) => [
  status,
  ...(body.errors ?? []).map(({ path, code }) => `${path} ${code}`),
]
const change = async ({ id }: Json, to: object) => said(await admin.patch(`/custom-fields/${id}`, to))

test('what no field can be called or hold is refused at its place, and nothing is saved', async () => {
  const refused = async (more: object) =>
    said(await admin.post('/custom-fields', { entity: 'lead', code: 'fine', kind: 'text', label: label('x'), ...more }))
  for (const code of ['constructor', 'toString', 'hasOwnProperty', 'null', 'Not', 'prototype', 'id'])
    expect(await refused({ code }), code).toEqual([422, 'code reserved'])
  expect(await refused({ code: '__proto__' })).toEqual([422, 'code reserved'])
  for (const code of ['1st', 'a b', 'ชื่อ', 'a.b', "x' or 1"])
    expect(await refused({ code }), code).toEqual([422, 'code code'])
  const many = options(...Array.from({ length: 10_000 }, (_, i) => `o${i}`))
  expect(await refused({ kind: 'choice', options: many })).toEqual([422, 'options tooMany'])
  expect(await refused({ kind: 'choice', options: options('a', '__proto__') })).toEqual([
    422,
    'options.1.code reserved',
  ])
  expect(await refused({ kind: 'choice', options: options('a', 'a') })).toEqual([422, 'options.1.code taken'])
  expect(await refused({ kind: 'choice', options: [] })).toEqual([422, 'options required'])
  expect(await refused({ kind: 'choice', options: options('a'), default: 'b' })).toEqual([422, 'default choice'])
  expect(await refused({ kind: 'choices', options: options('a'), default: ['a', 'b'] })).toEqual([
    422,
    'default.1 choice',
  ])
  expect(await refused({ kind: 'file', required: true })).toEqual([422, 'required neverRequired'])
  expect(await refused({ label: {} })).toEqual([422, 'label required'])
  expect(await admin.all('/custom-fields')).toEqual([])
})

test('an option that is chosen somewhere stays, also when it is chosen at this moment', async () => {
  const grade = await make('grade', { kind: 'choice', options: options('a', 'b', 'c'), default: 'a' })
  const uses = await make('uses', { kind: 'choices', options: options('x', 'y') })
  const lead = await admin.create('/leads', { name: 'Khách', custom: { grade: 'b', uses: ['x', 'y'] } })
  expect(await change(grade, { options: options('a', 'c') })).toEqual([422, 'options optionUsed'])
  expect(await change(grade, { options: options('b', 'c') })).toEqual([422, 'default choice'])
  expect(await change(uses, { options: options('y') })).toEqual([422, 'options optionUsed'])
  expect(await change(grade, { options: options('b', 'a', 'd') })).toEqual([200])
  await admin.patch(`/leads/${lead.id}`, { custom: { uses: ['y'] } }, { expect: 200 })
  expect(await change(uses, { options: options('y') })).toEqual([200])
  const { body: me } = await admin.get('/me')
  const filter = { field: 'custom.grade', op: 'isOneOf', value: ['d'] }
  const task = await admin.create('/dispatch-tasks', { entity: 'lead', name: 'Hạng D', filter, handlerId: me.id })
  expect(await change(grade, { options: options('a', 'b') })).toEqual([422, 'options optionUsed'])
  expect((await admin.patch(`/custom-fields/${grade.id}`, { kind: 'text' })).body.code).toBe('customField.kindFixed')
  await admin.del(`/dispatch-tasks/${task.id}`, { expect: 204 })

  const team = await admin.create('/teams', { name: 'Miền Bắc' })
  const holder = new pg.Client({ connectionString: world.databaseUrl })
  await holder.connect()
  const waiting = async () =>
    (
      await holder.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
    ).rows.length
  await holder.query('begin')
  await holder.query('select 1 from teams where id = $1 for update', [team.id])
  const saved = admin.post('/leads', { name: 'Cùng lúc', teamId: team.id, custom: { grade: 'd' } })
  await expect.poll(waiting, { timeout: 20_000 }).toBe(1)
  let answered = false
  const changed = change(grade, { options: options('a', 'b') }).finally(() => {
    answered = true
  })
  await expect.poll(async () => answered || (await waiting()) === 2, { timeout: 20_000 }).toBe(true)
  await holder.query('commit')
  await holder.end()
  expect((await saved).body.custom).toMatchObject({ grade: 'd' })
  expect(await changed).toEqual([422, 'options optionUsed'])
})

test('a field that conditions name keeps its kind and code', async () => {
  const area = await make('area', { kind: 'integer' })
  const rule = { not: { field: 'custom.area', op: 'above', value: 10 } }
  await admin.create('/teams', { name: 'Diện tích', rule })
  expect(await change(area, { kind: 'text' })).toEqual([422, 'kind namedByRules'])
  expect(await change(area, { code: 'size' })).toEqual([422, 'code namedByRules'])
  await admin.patch(`/custom-fields/${area.id}`, { active: false }, { expect: 200 })
  // The team's rule is broken: it takes nothing, though what it negates is gone.
  const lead = await admin.create('/leads', { name: 'Không đội nào nhận' })
  expect(lead.teamId).not.toBe((await admin.all('/teams')).find(({ name }) => name === 'Diện tích')?.id)
})

test('a deactivated field hides its data at once and keeps them; they are back with it', async () => {
  const field = await make('plate')
  const lead = await admin.create('/leads', { name: 'Xe tải', custom: { plate: '29C-123.45' } })
  const filter = `filter=${encodeURIComponent(JSON.stringify({ field: 'custom.plate', op: 'is', value: '29C-123.45' }))}`
  const shown = async () => {
    await world.settle()
    const { items } = (await admin.get('/search?q=29C-123.45', { expect: 200 })).body
    const { body: read } = await admin.get(`/leads/${lead.id}`, { expect: 200 })
    const listed = (await admin.all('/leads')).find(({ id }) => id === lead.id)
    const { body: saved } = await admin.patch(`/leads/${lead.id}`, { note: `${Math.random()}` }, { expect: 200 })
    return [...[read, listed, saved].map((one) => (one?.custom as Json | undefined)?.plate), items.length]
  }
  expect(await shown()).toEqual(['29C-123.45', '29C-123.45', '29C-123.45', 1])
  await admin.patch(`/custom-fields/${field.id}`, { active: false }, { expect: 200 })
  expect(said(await admin.get(`/leads?${filter}`))).toEqual([422, 'filter.field ruleField'])
  expect(await shown()).toEqual([undefined, undefined, undefined, 0])
  await admin.patch(`/custom-fields/${field.id}`, { active: true }, { expect: 200 })
  expect((await admin.get(`/leads?${filter}`, { expect: 200 })).body.items.map(({ id }) => id)).toEqual([lead.id])
  expect(await shown()).toEqual(['29C-123.45', '29C-123.45', '29C-123.45', 1])
})

test('links lead to records of their kind that one may see, files to files', async () => {
  const account = await admin.create('/accounts', { name: 'Công ty Gió Xanh' })
  const product = await admin.create('/products', { name: 'Ezviz C6T 2MP' })
  expect((await make('partner', { kind: 'link' })).linkTo).toBe('account')
  await make('device', { kind: 'link', linkTo: 'product' })
  await make('plan', { kind: 'file' })
  const lead = await admin.create('/leads', { name: 'Khách', custom: { partner: account.id, device: product.id } })
  expect(said(await admin.patch(`/leads/${lead.id}`, { custom: { partner: product.id } }))).toEqual([
    422,
    'custom.partner unknownReference',
  ])
  const form = new FormData()
  form.append('recordType', 'lead')
  form.append('recordId', lead.id)
  form.append('file', new Blob(['x']), 'bản vẽ.pdf')
  const { body: file } = await admin.post('/files', form, { raw: true, expect: 201 })
  await admin.patch(`/leads/${lead.id}`, { custom: { plan: file.id } }, { expect: 200 })
  expect(said(await admin.patch(`/leads/${lead.id}`, { custom: { plan: account.id } }))).toEqual([
    422,
    'custom.plan unknownReference',
  ])
  const having = async (op: string) => {
    const filter = {
      all: [
        { field: 'name', op: 'is', value: 'Khách' },
        { field: 'custom.plan', op },
      ],
    }
    const { body } = await admin.get(`/leads?filter=${encodeURIComponent(JSON.stringify(filter))}`, { expect: 200 })
    return body.items.some((one) => one.id === lead.id)
  }
  expect([await having('isNotEmpty'), await having('isEmpty')]).toEqual([true, false])
  expect((await admin.del(`/products/${product.id}`)).body).toMatchObject({ code: 'catalogue.inUse', count: 1 })
  const filter = encodeURIComponent(JSON.stringify({ field: 'custom.device', op: 'isOneOf', value: [product.id] }))
  expect((await admin.get(`/leads?filter=${filter}`, { expect: 200 })).body.items.map(({ id }) => id)).toEqual([
    lead.id,
  ])
})

test('the quick search finds what stands in custom texts, by marks and punctuation of any kind', async () => {
  await make('nick')
  await make('hotline', { kind: 'phone' })
  const lead = await admin.create('/leads', {
    name: 'Vô danh',
    custom: { nick: 'Đại bàng Núi', hotline: '0901 234 567' },
  })
  for (const q of ['dai bang', 'ĐẠI BÀNG', '0901234567'])
    expect(
      (await admin.get(`/search?q=${encodeURIComponent(q)}`, { expect: 200 })).body.items.map(({ id }) => id),
      q,
    ).toEqual([lead.id])
})

test('quotations and products have fields of their own, too', async () => {
  await admin.create('/custom-fields', {
    entity: 'quotation',
    code: 'site',
    kind: 'text',
    label: label('Site'),
    required: true,
  })
  await admin.create('/custom-fields', {
    entity: 'product',
    code: 'warranty',
    kind: 'integer',
    label: label('Warranty'),
  })
  const account = await admin.create('/accounts', { name: 'Công ty Sao Mai' })
  const product = await admin.create('/products', { name: 'Đầu ghi 8 kênh', custom: { warranty: 24 } })
  const lines = [{ productId: product.id, quantity: '1', unitPrice: '1000000' }]
  expect(said(await admin.post('/quotations', { accountId: account.id, lines }))).toEqual([422, 'custom.site required'])
  const quotation = await admin.create('/quotations', { accountId: account.id, lines, custom: { site: 'Kho A' } })
  for (const [path, field, value, id] of [
    ['quotations', 'custom.site', 'kho a', quotation.id],
    ['products', 'custom.warranty', 24, product.id],
  ] as const) {
    const filter = encodeURIComponent(JSON.stringify({ field, op: 'is', value }))
    expect((await admin.get(`/${path}?filter=${filter}`, { expect: 200 })).body.items.map((one) => one.id)).toEqual([
      id,
    ])
  }
  expect((await admin.del(`/products/${product.id}`)).body).toMatchObject({ code: 'catalogue.inUse', count: 1 })
})

test('a colour is a colour', async () => {
  expect(said(await admin.post('/tags', { name: 'Đỏ', color: 'red; x' }))).toEqual([422, 'color colour'])
  expect((await admin.create('/tags', { name: 'Đỏ', color: '#D4380D' })).color).toBe('#D4380D')
})
