import { allFields, type Field, type FieldType, type Noun, problems } from '@kohoi/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, startWorld, type World } from '../world.ts'
import { creatable, type Ground, groundOf, smallest, unique } from './bodies.ts'

let world: World
let admin: Client
let ground: Ground

beforeAll(async () => {
  world = await startWorld({ work: false })
  admin = await world.setup({ language: 'vi' })
  ground = await groundOf(admin)
})
afterAll(() => world.stop())

const number = 7.5
const text = 'zzz'
const list = [[['x']]]
const object = { a: 1 }
const long = 'x'.repeat(30_000)
const digits = '9'.repeat(40)

/** What no field of that type takes. */
const wrong: Record<FieldType, readonly unknown[]> = {
  text: [number, true, list, object, long],
  longText: [number, true, list, object, long],
  email: [number, true, list, object, text, 'a@b@c', '<a@b.example>', long],
  phone: [number, true, list, object, text, long],
  url: [number, true, list, object, 'javascript:alert(1)', 'http://', long],
  integer: [number, true, list, object, text, digits, 1e300, -1e15],
  decimal: [true, list, object, text, digits, '1e5', 'NaN', '0x10'],
  percent: [true, list, object, text, digits, '-1', '100.01'],
  money: [
    number,
    text,
    true,
    list,
    object,
    { amount: digits, currency: 'THB' },
    { amount: '-1', currency: 'THB' },
    { amount: '1.005', currency: 'THB' },
    { amount: 'NaN', currency: 'THB' },
    { amount: '1', currency: 'XXX1' },
    { amount: '999999999999999.9999', currency: 'CLF' },
    { amount: '1', currency: 'THB', more: 1 },
  ],
  date: [
    number,
    true,
    list,
    object,
    text,
    '2026-02-30',
    '0000-00-00',
    '0999-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
  ],
  dateTime: [
    number,
    true,
    list,
    object,
    text,
    '2026-02-30T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-14:00',
    '2026-01-01T00:00:00+99:99',
    '2026-01-01T00:00:00',
  ],
  yesNo: [number, text, list, object, null],
  choice: [number, true, list, object, text, '__proto__', 'constructor'],
  choices: [number, true, text, list, object, [null]],
  country: [number, true, list, object, text, 'XX'],
  reference: [number, true, list, object, text, '00000000-0000-7000-8000-000000000000', "' or 1=1 --"],
  references: [number, true, text, list, object, [null], ['00000000-0000-7000-8000-000000000000']],
  file: [number, true, list, object, '00000000-0000-7000-8000-000000000000'],
  filter: [
    number,
    true,
    text,
    list,
    object,
    { field: 'nope', op: 'is', value: 1 },
    { field: 'name', op: 'matches', value: '.*' },
  ],
  structure: [],
}

const wrongFor = (field: Field): readonly unknown[] =>
  field.type === 'structure' ? [number, true, text, list, object] : wrong[field.type]

/** Fields that a client sends and whose values have a shape: columns of views and defaults of custom fields are tried apart. */
const fieldsOf = (noun: Noun) =>
  Object.entries(noun.fields).filter(([, field]) => !field.readOnly && field.shape !== 'any')

describe.each(creatable.map((noun) => [noun.name, noun] as const))('%s', (_name, noun) => {
  test('a wrong value in any field is 422 at that field in the reader’s language; nothing is saved', async () => {
    const before = await admin.get(`/${noun.path}?count=true&limit=1`)
    for (const [name, field] of fieldsOf(noun))
      for (const value of wrongFor(field)) {
        const { status, body } = await admin.post(`/${noun.path}`, { ...smallest(noun, ground), [name]: value })
        const said = `${noun.name}.${name} = ${JSON.stringify(value)?.slice(0, 60)} → ${status}`
        expect(status, said).toBe(422)
        for (const error of body.errors) {
          expect(error.path.split('.')[0], said).toBe(name)
          expect(error.message, said).toBe(expectedMessage(error.code, error.message))
        }
      }
    const after = await admin.get(`/${noun.path}?count=true&limit=1`)
    expect(after.body.count).toBe(before.body.count)
  })
})

/** The message of a code in Vietnamese, whatever stands in its slot. */
function expectedMessage(code: string, message: string): string {
  const [before = '', after = ''] = problems[code as keyof typeof problems].vi.split('{0}')
  return message.startsWith(before) && message.endsWith(after) ? message : before
}

describe('what is no value of a field', () => {
  test('fields of the server, of the table and of every object are refused by name', async () => {
    for (const noun of creatable) {
      const own = Object.entries(allFields(noun)).flatMap(([name, field]) => (field.readOnly ? [name] : []))
      for (const name of [
        ...own,
        'workspaceId',
        'workspace_id',
        'deletedAt',
        'texts',
        'passwordHash',
        'constructor',
        'nonsense',
      ]) {
        const { status, body } = await admin.post(`/${noun.path}`, { ...smallest(noun, ground), [name]: 'x' })
        expect([status, body.errors?.map((e) => `${e.path} ${e.code}`)], `${noun.name}.${name}`).toEqual([
          422,
          [`${name} unknownField`],
        ])
      }
    }
  })

  test('in a change, too: ids, numbers, versions, scores and authors stay', async () => {
    const lead = await admin.create('/leads', { name: 'Gió Xanh' })
    const sent = {
      id: ground.account.id,
      number: 'LEAD-1',
      createdById: ground.account.id,
      score: 99,
      workspaceId: 'x',
      version: 7,
    }
    for (const [name, value] of Object.entries(sent)) {
      const { status, body } = await admin.patch(`/leads/${lead.id}`, { [name]: value })
      expect([status, body.errors[0]?.path], name).toEqual([422, name])
    }
    expect((await admin.get(`/leads/${lead.id}`)).body).toEqual(lead)
  })

  test('__proto__ in a body changes no object and saves nothing under that name', async () => {
    const raw = (body: string) =>
      admin.post('/leads', body, { raw: true, headers: { 'content-type': 'application/json' } })
    const { body } = await raw('{"name":"P","__proto__":{"polluted":true},"custom":{"__proto__":{"polluted":true}}}')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(JSON.stringify(body)).not.toContain('polluted')
  })

  test('a custom field’s default is a value of its kind, or every list would stumble over it', async () => {
    const field = (kind: string, value: unknown, more = {}) =>
      admin.post('/custom-fields', {
        ...smallest({ name: 'customField' } as Noun, ground),
        kind,
        default: value,
        ...more,
      })
    const bad: [string, unknown][] = [
      ['integer', 'abc'],
      ['decimal', 'abc'],
      ['date', '2026-02-30'],
      ['dateTime', 'tomorrow'],
      ['yesNo', 'yes'],
      ['money', '5'],
      ['user', 'nobody'],
      ['text', object],
    ]
    for (const [kind, value] of bad) {
      const { status, body } = await field(kind, value)
      expect([status, body.errors[0]?.path.split('.')[0]], kind).toEqual([422, 'default'])
    }
    const options = [{ code: 'a', label: { en: 'A' } }]
    expect((await field('choice', 'b', { options })).status).toBe(422)
    expect((await field('choice', 'a', { options })).status).toBe(201)
    expect((await field('decimal', 2.5)).status).toBe(201)
    for (const code of ['constructor', 'toString', 'valueOf', '__proto__'])
      expect((await field('text', 'x', { code })).status, code).toBe(422)
    const contact = await admin.create('/contacts', { name: 'Lan' })
    expect(Object.values(contact.custom as object).sort()).toEqual(['2.5', 'a'])
  })

  test('a task without an entity is for leads, and its condition is read; another entity reads it again', async () => {
    const task = (more: object) =>
      admin.post('/dispatch-tasks', { ...smallest({ name: 'dispatchTask' } as Noun, ground), ...more })
    const probability = { field: 'probability', op: 'atLeast', value: 50 }
    expect((await task({ filter: probability })).body.errors[0]).toMatchObject({
      path: 'filter.field',
      code: 'ruleField',
    })
    const { body } = await task({ entity: 'opportunity', filter: probability })
    expect((await admin.patch(`/dispatch-tasks/${body.id}`, { entity: 'lead' })).body.errors[0]?.path).toBe(
      'filter.field',
    )
  })

  test('sums that no column holds are refused, not stumbled over', async () => {
    const product = await admin.create('/products', {
      name: 'Tháp',
      price: { amount: '999999999999999', currency: 'VND' },
    })
    const lines = [{ productId: product.id, quantity: '999999999999' }]
    const { status, body } = await admin.post('/opportunities', { name: 'Vô hạn', lines })
    expect([status, body.errors.map((e) => e.path)]).toEqual([422, ['lines']])
  })
})

describe('texts', () => {
  const hazards = [
    'a\0b',
    '\ud800',
    'x\udfffy',
    '\u202egnp.exe',
    '\u200b\u200d',
    '\u2028',
    '🏯',
    'e\u0301',
    '\ufeffx',
    '{{7*7}}$\u007b7*7}',
    '<img src=x onerror=alert(1)>',
  ]
  const anyText = fc
    .array(fc.oneof(fc.constantFrom(...hazards), fc.string({ unit: 'binary' })), { maxLength: 4 })
    .map((parts) => parts.join(''))

  test('whatever somebody types is kept whole as far as a database can hold it, in fields and structures', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (typed) => {
        const address = { line: typed.slice(0, 400) }
        const { status, body } = await admin.post('/accounts', { name: `x${typed}`, billTo: address })
        expect(status).toBe(201)
        const read = (await admin.get(`/accounts/${body.id}`, { expect: 200 })).body
        expect(read).toEqual(body)
        expect((read.name as string).isWellFormed()).toBe(true)
        const storable = `x${typed}`
          .replaceAll('\0', '')
          .toWellFormed()
          .normalize('NFC')
          .replace(/(?![\t\n\r])\p{Cc}/gu, '')
        expect(read.name).toBe(storable.replace(/[\r\n\u2028\u2029]+/g, ' ').trim())
        expect((await admin.get(`/accounts/${body.id}/history`)).status).toBe(200)
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  test('NUL and half characters go nowhere near the database: searches, addresses, settings, labels, sign-in', async () => {
    const label = { en: 'a\0\ud800b' }
    await admin.create('/tags', { name: 'ไม่มี\0', names: label })
    await admin.create('/views', { entity: 'lead', name: 'v', columns: ['a\0', '\ud800'] })
    await admin.patch('/me', { languages: ['th\0', 'vi\ud800'] }, { expect: 200 })
    expect((await admin.get('/me')).body.languages).toEqual(['th', 'vi\ufffd'])
    for (const path of ['/leads?q=%00', '/search?q=a%00b', '/leads?filter=%00', '/duplicates?entity=lead&name=%00'])
      expect((await admin.get(path)).status, path).toBe(422)
    for (const path of ['/leads/%00', '/leads/%00/history', '/teams/%00/members'])
      expect((await admin.get(path)).status, path).toBe(404)
    const filter = encodeURIComponent(JSON.stringify({ field: 'name', op: 'is', value: '\ud800' }))
    expect((await admin.get(`/leads?filter=${filter}`)).status).toBe(422)
    const wrongly = { email: 'a\0@thantara.example', password: 'x\0\ud800' }
    expect((await world.anyone().post('/session', wrongly)).status).toBe(401)
    expect((await fetch(`${world.url}/f/%00`)).status).toBe(404)
  })
})

describe('settings that others rest on', () => {
  test('what a stage demands and an activity leads to must be there', async () => {
    const stage = (requirement: object) =>
      admin.post('/stages', { name: unique(), requirements: [{ text: 'x', ...requirement }] })
    const refused: [object, string][] = [
      [{ kind: 'filter', filter: { field: 'nope', op: 'is', value: 1 } }, 'requirements.0.filter.field'],
      [{ kind: 'filter' }, 'requirements.0.filter'],
      [{ kind: 'fieldFilled', field: 'nope' }, 'requirements.0.field'],
      [{ kind: 'fieldFilled' }, 'requirements.0.field'],
      [{ kind: 'activityDone', activityTypeId: ground.account.id }, 'requirements.0.activityTypeId'],
      [{ kind: 'magic' }, 'requirements.0.kind'],
    ]
    for (const [requirement, path] of refused) {
      const { status, body } = await stage(requirement)
      expect([status, body.errors[0]?.path]).toEqual([422, path])
    }
    expect((await stage({ kind: 'fieldFilled', field: 'expectedRevenue' })).status).toBe(201)
    expect((await stage({ kind: 'filter', filter: { field: 'probability', op: 'above', value: 10 } })).status).toBe(201)
    const next = { mode: 'auto', typeIds: [ground.account.id] }
    const type = await admin.post('/activity-types', { name: unique(), next })
    expect([type.status, type.body.errors[0]?.path]).toEqual([422, 'next.typeIds.0'])
  })

  test('what is in use stays: the last company, one with teams, a product in a deal', async () => {
    const [first] = await admin.all('/companies')
    const gone = (path: string) => admin.del(path).then(({ status, body }) => [status, body?.code])
    const second = await admin.create('/companies', { name: unique(), country: 'VN', currency: 'VND', timeZone: 'UTC' })
    await admin.create('/teams', { name: unique(), companyId: second.id })
    expect(await gone(`/companies/${second.id}`)).toEqual([409, 'catalogue.inUse'])
    const third = await admin.create('/companies', { name: unique(), country: 'VN', currency: 'VND', timeZone: 'UTC' })
    expect((await gone(`/companies/${third.id}`))[0]).toBe(204)
    expect((await admin.all('/companies')).map(({ id }) => id)).toContain(first?.id)
    const product = await admin.create('/products', { name: unique() })
    await admin.create('/opportunities', { name: unique(), lines: [{ productId: product.id }] })
    expect(await gone(`/products/${product.id}`)).toEqual([409, 'catalogue.inUse'])
  })

  test('a field that became required since holds up nobody but who fills in the form', async () => {
    const to = await admin.create('/users', { name: unique(), email: 'after@thantara.example' })
    const from = await admin.create('/users', { name: unique(), email: 'before@thantara.example' })
    const deal = await admin.create('/opportunities', { name: unique(), ownerId: from.id })
    const label = { en: 'New' }
    const field = { entity: 'opportunity', code: 'since', kind: 'text', label, required: true }
    const { id } = await admin.create('/custom-fields', field)
    expect((await admin.patch(`/opportunities/${deal.id}`, { note: 'x' })).body.errors[0]?.path).toBe('custom.since')
    expect((await admin.post(`/users/${from.id}/handover`, { toUserId: to.id })).body).toEqual({ moved: 1 })
    expect((await admin.act(`/opportunities/${deal.id}/win`)).status).toBe(200)
    await admin.patch(`/custom-fields/${id}`, { required: false }, { expect: 200 })
  })
})
