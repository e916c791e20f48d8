import { allFields, type Field, type FieldType, type Noun, problems } from '@kohoi/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, startWorld, type World } from '../world.ts'
import { creatable, type Ground, groundOf, smallest } from './bodies.ts'

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

describe('bodies', () => {
  const raw = (body: string, type = 'application/json') =>
    admin.post('/leads', body, { raw: true, headers: { 'content-type': type } })

  test('what is no JSON is 400 and names the place', async () => {
    const faults: [string, number][] = [
      ['{"name":', 8],
      ['hello', 0],
      ['{"name": "A", "note": x}', 22],
      ['{"name": "A",}', 13],
      ['{"name" "A"}', 8],
      ['{"name":"A', 10],
      ['{"name":"A"}}', 12],
      [`{"name":"${'ก'.repeat(5000)}", "note": tru }`, 5009 + 14],
      ["{'name':'A'}", 1],
    ]
    for (const [body, position] of faults)
      expect(await raw(body), body.slice(0, 40)).toMatchObject({
        status: 400,
        body: { code: 'request.malformed', position },
      })
  })

  test('any damage to good JSON is 400 inside its length, or still JSON', async () => {
    const good = JSON.stringify({ name: 'Gió', tagIds: [], expectedRevenue: { amount: '1.50', currency: 'THB' } })
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length - 1),
        fc.constantFrom('', '{', '"', ',', '\\', 'é', '1'),
        async (at, instead) => {
          const { status, body } = await raw(good.slice(0, at) + instead + good.slice(at + 1))
          expect([201, 400, 422]).toContain(status)
          if (status === 400) expect(body.position as number).toBeLessThanOrEqual(good.length)
        },
      ),
      { numRuns: 60, seed: 11 },
    )
  })

  test('other kinds of content are 415, too much is 413, too deep is 422', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/xml',
      'x',
      'application/json-patch+json',
    ])
      expect((await raw('{"name":"A"}', type)).status, type).toBe(415)
    expect((await raw(`{"name":"${'x'.repeat(3_000_000)}"}`)).status).toBe(413)
    expect(await raw(`{"name":${'['.repeat(500_000)}${']'.repeat(500_000)}}`)).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'tooDeep' }] },
    })
    expect((await raw('[]')).status).toBe(422)
    expect((await raw('"name"')).status).toBe(422)
    expect((await raw('null')).status).toBe(422)
    expect((await raw('{"name":"A","employees":1e999}')).body.errors.map((e) => e.path)).toEqual(['employees'])
  })

  test('a condition nested without end or as wide as a house is refused at its place', async () => {
    const deep = (n: number) => `${'{"not":'.repeat(n)}{"all":[]}${'}'.repeat(n)}`
    const rule = (filter: string) =>
      admin.post('/score-rules', `{"name":"x","points":1,"filter":${filter}}`, {
        raw: true,
        headers: { 'content-type': 'application/json' },
      })
    const wide = { any: Array.from({ length: 5000 }, () => ({ field: 'name', op: 'is', value: 'x' })) }
    for (const filter of [deep(900), JSON.stringify(wide)]) {
      const { status, body } = await rule(filter)
      expect([status, body.errors[0]?.code]).toEqual([422, 'ruleTooLarge'])
    }
    expect((await rule(deep(10_000))).body.errors[0]?.code).toBe('tooDeep')
    const inAddress = await admin.get(`/leads?filter=${encodeURIComponent(deep(400))}`)
    expect(inAddress.body.errors[0]?.code).toBe('ruleTooLarge')
    expect([414, 422, 431]).toContain((await admin.get(`/leads?filter=${encodeURIComponent(deep(10_000))}`)).status)
    const most = { field: 'name', op: 'isOneOf', value: Array.from({ length: 10_001 }, () => 'x') }
    expect((await admin.post('/rules/preview', { entity: 'lead', filter: most })).status).toBe(422)
  })
})

describe('addresses and headers', () => {
  test('ids that are no ids are not found, whatever hangs on them', async () => {
    for (const id of [
      '0',
      'null',
      "'--",
      '..%2f..%2fetc',
      '%F0%9F%8F%AF',
      'a'.repeat(150),
      ground.account.id.toUpperCase(),
    ])
      for (const path of [
        `/leads/${id}`,
        `/leads/${id}/history`,
        `/leads/${id}/assignment`,
        `/files/${id}/content`,
        `/imports/${id}`,
      ])
        expect((await admin.get(path)).status, path).toBe(404)
    for (const path of ['/sessions/abc', '/leads/abc', '/api-keys/abc'])
      expect((await admin.del(path, { version: 1 })).status, path).toBe(404)
    for (const path of [
      '/jobs/abc/retry',
      '/users/abc/handover',
      '/leads/abc/restoration',
      '/users/abc/invitation',
      '/leads/abc/dispatch',
    ])
      expect((await admin.post(path, { toUserId: 'x', taskId: 'x' })).status, path).toBe(404)
    expect((await admin.get('/leads/%FF')).status).toBeLessThan(500)
  })

  test('the same parameter twice, unknown ones, and names that every object has', async () => {
    for (const query of [
      'limit=1&limit=2',
      'filter=%7B%7D&filter=%7B%7D',
      'nonsense=1',
      '__proto__=1',
      'constructor=1',
      'limit=0',
      'limit=201',
      'limit=-1',
      'limit=1e2',
      'limit=%20',
      'count=maybe',
    ])
      expect((await admin.get(`/leads?${query}`)).status, query).toBe(422)
    for (const entity of ['constructor', '__proto__', 'toString', 'lead,account'])
      expect((await admin.get(`/fields?entity=${entity}`)).status, entity).toBe(422)
    expect((await admin.get('/notes?recordType=constructor')).status).toBe(422)
    expect((await admin.post('/views', { entity: 'constructor', name: 'x' })).status).toBe(422)
    const form = new FormData()
    form.append('recordType', 'constructor')
    form.append('recordId', ground.account.id)
    form.append('file', new Blob(['x']), 'x.txt')
    expect((await admin.post('/files', form, { raw: true })).status).toBe(422)
  })

  test('If-Match: only the present version passes', async () => {
    const { id } = await admin.create('/leads', { name: 'Gió' })
    const withIfMatch = async (value: string) =>
      (await admin.patch(`/leads/${id}`, { name: 'Gió 2' }, { version: null, headers: { 'if-match': value } })).status
    expect((await admin.patch(`/leads/${id}`, { name: 'x' }, { version: null })).status).toBe(428)
    for (const value of ['', '""', '*', '"0"', '"2"', '"1", "2"', `"${'9'.repeat(5000)}"`, 'é', '"1e0"'])
      expect(await withIfMatch(value), value).toBe(412)
    expect(await withIfMatch('"1"')).toBe(200)
  })

  test('Idempotency-Key: an empty one is none, an endless one is refused, long ones are not mixed up', async () => {
    const post = (name: string, key: string) => admin.post('/leads', { name }, { headers: { 'idempotency-key': key } })
    expect([(await post('A', '')).status, (await post('B', '')).status]).toEqual([201, 201])
    expect((await post('C', 'k'.repeat(256))).body.errors[0]).toMatchObject({
      path: 'Idempotency-Key',
      code: 'tooLong',
    })
    expect((await post('D', `${'k'.repeat(254)}1`)).status).toBe(201)
    expect((await post('E', `${'k'.repeat(254)}2`)).status).toBe(201)
    expect((await post('F', `${'k'.repeat(254)}2`)).body.code).toBe('idempotency.conflict')
  })
})
