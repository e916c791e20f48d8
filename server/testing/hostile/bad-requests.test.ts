import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, startWorld, type World } from '../world.ts'
import { type Ground, groundOf } from './bodies.ts'

let world: World
let admin: Client
let ground: Ground

beforeAll(async () => {
  world = await startWorld({ work: false })
  admin = await world.setup({ language: 'vi' })
  ground = await groundOf(admin)
})
afterAll(() => world.stop())

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
