import { type Noun, nouns } from '@kohoi/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPage } from '../live-page.ts'
import { type Client, type Json, startWorld, type World } from '../world.ts'
import { creatable, type Ground, groundOf, nounAt, smallest } from './bodies.ts'
import { addressOf, everyRoute } from './every-route.ts'
import { makePeople, type People, type RoleName, roles } from './people.ts'

/** Two cores may have much else to do. */
const patient = { timeout: 10_000 }
let world: World
let admin: Client
let people: People
let ground: Ground
/** One record of every noun; sales records, customers and documents are Lan's. */
const samples: Record<string, Json> = {}

const owned = ['lead', 'opportunity', 'account', 'contact']
const documents = ['quotation', 'order']

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ language: 'en' })
  people = await makePeople(world, admin)
  ground = await groundOf(admin)
  await admin.patch(`/accounts/${ground.account.id}`, { ownerId: people.lan.id }, { expect: 200 })
  for (const noun of creatable) {
    const mine = [...owned, ...documents].includes(noun.name) ? { ownerId: people.lan.id } : {}
    samples[noun.name] = await admin.create(`/${noun.path}`, { ...smallest(noun, ground), ...mine })
  }
}, 120_000)
afterAll(() => world.stop())

const idFor = (path: string) => samples[nounAt(path)?.name ?? '']?.id ?? '00000000-0000-7000-8000-000000000000'
const ask = (client: Client, method: string, path: string, body: unknown = {}, ifMatch = '"0"') => {
  const options = { headers: { 'if-match': ifMatch }, version: null }
  if (method === 'GET') return client.get(path, options)
  if (method === 'POST') return client.post(path, body, options)
  if (method === 'PUT') return client.put(path, body, options)
  if (method === 'PATCH') return client.patch(path, body, options)
  return client.del(path, options)
}

describe('every route', () => {
  // They end the session, or never end.
  const apart = ['DELETE /session', 'GET /events', 'PUT /test-clock', 'POST /test-clock/settle']
  const asked = everyRoute.filter(({ method, path }) => !apart.includes(`${method} ${path}`))

  test('asks for a session, unless it is open', async () => {
    const forged = `${admin.cookie.slice('kohoi_session='.length, -5)}AAAAA`
    const strangers = [
      {},
      { cookie: `kohoi_session=${forged}` },
      { authorization: `Bearer ${forged}` },
      { authorization: 'Basic eDp5' },
    ]
    for (const { method, path, open } of everyRoute.filter(({ open }) => !open))
      for (const headers of strangers) {
        const response = await fetch(`${world.url}/api/v1${addressOf(path, idFor(path))}`, {
          method,
          headers: { ...headers, origin: world.url },
        })
        expect([open, response.status], `${method} ${path}`).toEqual([false, 401])
        await response.body?.cancel()
      }
  })

  test.each(roles)('answers %s without stumbling, whatever it says', async (role) => {
    for (const { method, path } of asked)
      for (const id of [idFor(path), 'nonsense']) {
        const { status } = await ask(people.clients[role], method, addressOf(path, id))
        expect(status, `${role} ${method} ${path}`).toBeLessThan(500)
        if (id === 'nonsense' && path.includes(':id'))
          expect([401, 403, 404, 409, 422], `${method} ${path}`).toContain(status)
      }
  })
})

/** Who may make, change and remove: `sees` get 403, everybody else 404. */
const hands: Record<string, { write: readonly RoleName[]; sees: readonly RoleName[] }> = {
  sales: { write: ['admin', 'manager', 'leader', 'salesperson'], sees: ['executive'] },
  // What follows the quotation is the office's, too.
  orders: { write: ['admin', 'manager', 'leader', 'salesperson', 'office'], sees: ['executive'] },
  customers: { write: ['admin', 'manager', 'leader', 'salesperson'], sees: ['executive', 'office'] },
  people: { write: ['admin'], sees: roles },
  settings: { write: ['admin', 'manager'], sees: roles },
  // Rules as a whole tell of everybody.
  rules: { write: ['admin', 'manager'], sees: ['executive', 'leader'] },
  // The company's; a salesperson sees his own, a leader those of his teams.
  targets: { write: ['admin', 'manager'], sees: ['executive'] },
}
const groups: Readonly<Record<string, keyof typeof hands>> = {
  lead: 'sales',
  opportunity: 'sales',
  quotation: 'sales',
  order: 'orders',
  account: 'customers',
  contact: 'customers',
  user: 'people',
  company: 'people',
  salesTarget: 'targets',
  ruleExample: 'rules',
  acceptedFinding: 'rules',
}
const groupOf = ({ name }: Noun) => groups[name] ?? 'settings'
/** Everybody has his own of these. */
const everybodys = ['apiKey', 'view', 'note', 'activity']

describe.each(roles)('%s', (role) => {
  test('makes what his role makes, and nothing else', async () => {
    for (const noun of creatable) {
      const { status } = await people.clients[role].post(`/${noun.path}`, smallest(noun, ground))
      const may = everybodys.includes(noun.name) || hands[groupOf(noun)]?.write.includes(role)
      expect(status, noun.name).toBe(may ? 201 : 403)
    }
  })

  test('changes and removes what his role may, and nothing else', async () => {
    for (const noun of creatable.filter(({ name }) => !everybodys.includes(name))) {
      const path = `/${noun.path}/${samples[noun.name]?.id}`
      const { version } = (await admin.get(path, { expect: 200 })).body
      const { write = [], sees = [] } = hands[groupOf(noun)] ?? {}
      const refused = sees.includes(role) ? 403 : 404
      const changed = await ask(people.clients[role], 'PATCH', path, {}, `"${version}"`)
      expect(changed.status, `change ${noun.name}`).toBe(write.includes(role) ? 200 : refused)
      // Too old a version: only who may remove is told so.
      const removed = everyRoute.some((one) => one.method === 'DELETE' && one.path === `/${noun.path}/:id`)
      if (removed)
        expect((await ask(people.clients[role], 'DELETE', path)).status, `remove ${noun.name}`).toBe(
          write.includes(role) ? 412 : refused,
        )
    }
  })
})

describe('nobody climbs', () => {
  test('nobody changes his own role, and only administrators touch users, sessions of others, jobs and mails', async () => {
    for (const role of roles) {
      const client = people.clients[role]
      const me = (await client.get('/me', { expect: 200 })).body
      for (const change of [
        { role: 'admin' },
        { active: true },
        { companyIds: [] },
        { managerId: null },
        { email: 'x@y.example' },
      ])
        expect((await client.patch('/me', change, { version: me.version })).status, JSON.stringify(change)).toBe(422)
      if (role !== 'admin') expect((await client.patch(`/users/${me.id}`, { role: 'admin' })).status).toBe(403)
      expect((await client.get('/jobs')).status).toBe(role === 'admin' ? 200 : 403)
      expect((await client.get('/mail/outbox')).status).toBe(['admin', 'manager'].includes(role) ? 200 : 403)
      expect((await client.get(`/api-keys/${samples.apiKey?.id}`)).status).toBe(role === 'admin' ? 200 : 404)
    }
    expect((await admin.patch(`/users/${people.admin.id}`, { role: 'manager' })).body.code).toBe('user.self')
  })

  test('settings and handing over are for administrators and managers; the executive writes nothing at all', async () => {
    for (const role of roles) {
      const may = ['admin', 'manager'].includes(role)
      for (const name of ['automation', 'access', 'pipeline']) {
        expect((await people.clients[role].get(`/settings/${name}`)).status).toBe(200)
        expect((await people.clients[role].put(`/settings/${name}`, {})).status, role).toBe(may ? 200 : 403)
        // Permission comes before content.
        if (!may) expect((await people.clients[role].put(`/settings/${name}`, { nonsense: 1 })).status, role).toBe(403)
      }
      const handover = await people.clients[role].post(
        `/users/${people.office.id}/handover`,
        may ? { toUserId: people.lan.id } : {},
      )
      expect(handover.status, role).toBe(may ? 200 : 403)
    }
    const { executive } = people.clients
    for (const path of ['/opportunities', '/leads']) {
      const record = samples[path === '/leads' ? 'lead' : 'opportunity']
      const acts =
        path === '/leads' ? ['conversion', 'dispatch', 'restoration'] : ['win', 'loss', 'reopening', 'restoration']
      for (const act of acts)
        expect(
          (await ask(executive, 'POST', `${path}/${record?.id}/${act}`, {}, `"${record?.version}"`)).status,
          act,
        ).toBe(403)
    }
    expect((await executive.post('/assignment-runs', { entity: 'lead' })).status).toBe(403)
  })
})

describe('references', () => {
  test('to what one may not see are refused, in every field of every kind of record', async () => {
    const { preeya } = people
    const hers = { ...ground, account: await preeya.client.create('/accounts', { name: 'Của Preeya' }) }
    let tried = 0
    for (const noun of creatable)
      for (const [name, field] of Object.entries(noun.fields)) {
        if (!owned.includes(field.to ?? '') || field.readOnly) continue
        const hidden = samples[field.to ?? '']?.id
        const body = { ...smallest(noun, hers), [name]: field.type === 'references' ? [hidden] : hidden }
        const { status, body: answer } = await preeya.client.post(`/${noun.path}`, body)
        expect([status, answer.errors?.[0]?.path.split('.')[0]], `${noun.name}.${name}`).toEqual([422, name])
        tried++
      }
    expect(tried).toBeGreaterThan(2)
    for (const recordType of owned) {
      const recordId = samples[recordType]?.id
      expect((await preeya.client.post('/notes', { recordType, recordId, text: 'x' })).status).toBe(422)
      expect(
        (await preeya.client.post('/activities', { ...smallest(nouns.activity as Noun, ground), recordType, recordId }))
          .status,
      ).toBe(422)
      expect((await preeya.client.get(`/notes?recordType=${recordType}&recordId=${recordId}`)).body.items).toEqual([])
      expect((await preeya.client.get(`/duplicates?entity=${recordType}&id=${recordId}`)).status).toBe(404)
      expect(
        (await preeya.client.post('/rules/evaluate', { entity: recordType, filter: { all: [] }, recordId })).status,
      ).toBe(404)
    }
    const own = await preeya.client.create('/leads', { name: 'Của Preeya', ownerId: preeya.id })
    const convert = (body: object) => preeya.client.act(`/leads/${own.id}/conversion`, body)
    for (const part of ['account', 'contact'])
      expect((await convert({ [part]: { id: samples[part]?.id } })).body.errors[0]).toMatchObject({
        path: `${part}.id`,
        code: 'unknownReference',
      })
  })

  test('conditions on a linked record tell nothing of one that may not be seen', async () => {
    const { preeya, lan } = people
    const account = await preeya.client.create('/accounts', { name: 'Bí mật', taxId: '0105556' })
    const deal = await preeya.client.create('/opportunities', {
      name: 'Deal',
      accountId: account.id,
      ownerId: preeya.id,
    })
    const secret = { field: 'account.taxId', op: 'startsWith', value: '0105' }
    const found = async (client: Client) =>
      (
        await client.get(`/opportunities?filter=${encodeURIComponent(JSON.stringify(secret))}`, { expect: 200 })
      ).body.items.map(({ id }) => id)
    const tried = async (client: Client, how: object) =>
      (await client.post('/rules/evaluate', { entity: 'opportunity', filter: secret, ...how }, { expect: 200 })).body
        .matches
    expect(await found(preeya.client)).toEqual([deal.id])
    expect(await tried(preeya.client, { recordId: deal.id })).toBe(true)
    await admin.patch(`/accounts/${account.id}`, { ownerId: lan.id }, { expect: 200 })
    expect(await found(preeya.client)).toEqual([])
    expect(await found(people.clients.executive)).toEqual([deal.id])
    expect(await tried(preeya.client, { recordId: deal.id })).toBe(false)
    expect(await tried(preeya.client, { record: { accountId: account.id } })).toBe(false)
    expect(await tried(people.clients.manager, { record: { accountId: account.id } })).toBe(true)
  })
})

describe('what somebody no longer sees', () => {
  const seen = async (client: Client, path: string) => (await client.get(path)).status

  test('vanishes at once when it is given to somebody else, with all that hangs on it, and from his open page', async () => {
    const { lan, preeya } = people
    const lead = await admin.create('/leads', { name: 'Đổi chủ', ownerId: lan.id })
    const note = await lan.client.create('/notes', { recordType: 'lead', recordId: lead.id, text: 'x' })
    const page = openPage(lan.client)
    await page.opened
    const told = () =>
      page
        .of('changed')
        .filter(({ data }) => data.id === lead.id)
        .map(({ data }) => data.version)
    await admin.patch(`/leads/${lead.id}`, { city: 'Huế' }, { expect: 200 })
    await expect.poll(told, patient).toEqual([2])
    await admin.patch(`/leads/${lead.id}`, { ownerId: preeya.id }, { expect: 200 })
    for (const path of [
      `/leads/${lead.id}`,
      `/leads/${lead.id}/history`,
      `/leads/${lead.id}/assignment`,
      `/notes/${note.id}`,
    ])
      expect([path, await seen(lan.client, path)]).toEqual([path, 404])
    expect((await lan.client.get('/search?q=Đổi chủ')).body.items).toEqual([])
    // That it went he is told; what becomes of it he is not.
    await expect.poll(told, patient).toEqual([2, 3])
    await admin.patch(`/leads/${lead.id}`, { city: 'Đà Nẵng' }, { expect: 200 })
    const last = await admin.create('/leads', { name: 'Sau đó', ownerId: lan.id })
    await expect.poll(() => page.of('changed').some(({ data }) => data.id === last.id), patient).toBe(true)
    expect(told()).toEqual([2, 3])
    await page.close()
  })

  test('and when all is handed over', async () => {
    const { preeya, lan } = people
    const theirs = (await preeya.client.get('/leads')).body.items
    expect(theirs.length).toBeGreaterThan(0)
    await admin.post(`/users/${preeya.id}/handover`, { toUserId: lan.id }, { expect: 200 })
    expect((await preeya.client.get('/leads?count=true')).body).toMatchObject({ items: [], count: 0 })
    for (const { id } of theirs) expect(await seen(preeya.client, `/leads/${id}`)).toBe(404)
  })

  test('a setting lets salespeople see and change the records of their team, not delete them, and closes them again', async () => {
    const { lan, preeya, north } = people
    await admin.create(`/teams/${north.id}/members`, { userId: preeya.id, optedOut: true })
    const lead = await lan.client.create('/leads', { name: 'Của đội', teamId: north.id })
    const account = await lan.client.create('/accounts', { name: 'Của đội' })
    const both = () =>
      Promise.all([seen(preeya.client, `/leads/${lead.id}`), seen(preeya.client, `/accounts/${account.id}`)])
    expect(await both()).toEqual([404, 404])
    await admin.put('/settings/access', { salespeopleSeeTeam: true }, { expect: 200 })
    expect(await both()).toEqual([200, 200])
    for (const path of [`/leads/${lead.id}`, `/accounts/${account.id}`]) {
      expect((await preeya.client.patch(path, { phone: '081 234 5678' })).status).toBe(200)
      expect((await preeya.client.del(path)).status, 'what is deleted stays one’s own').toBe(403)
      expect((await preeya.client.post(`${path}/restoration`)).status).toBe(403)
    }
    await admin.put('/settings/access', { salespeopleSeeTeam: false }, { expect: 200 })
    expect(await both()).toEqual([404, 404])
  })

  test('people bound to a company see no other company’s records, whatever their role', async () => {
    const [ours] = await admin.all('/companies')
    const hanoi = await admin.create('/companies', {
      name: 'Hà Nội',
      country: 'VN',
      currency: 'VND',
      timeZone: 'Asia/Ho_Chi_Minh',
    })
    const team = await admin.create('/teams', { name: 'Hà Nội', companyId: hanoi.id })
    const inHanoi = await admin.create('/leads', { name: 'Ở Hà Nội', teamId: team.id })
    const inBangkok = await admin.create('/leads', { name: 'Ở Bangkok', teamId: people.north.id })
    const { manager } = people.clients
    const found = async () => {
      const listed = (await manager.all('/leads')).map(({ id }) => id)
      const looked = (await manager.get('/search?q=Ở')).body.items.map(({ id }) => id)
      return [inHanoi, inBangkok].map(({ id }) => [listed.includes(id), looked.includes(id)])
    }
    expect(await found()).toEqual([
      [true, true],
      [true, true],
    ])
    await admin.patch(`/users/${people.manager.id}`, { companyIds: [ours?.id] }, { expect: 200 })
    expect(await found()).toEqual([
      [false, false],
      [true, true],
    ])
    expect(await seen(manager, `/leads/${inHanoi.id}`)).toBe(404)
    expect((await ask(manager, 'PATCH', `/leads/${inHanoi.id}`, { city: 'x' }, '"1"')).status).toBe(404)
    expect((await manager.post('/notes', { recordType: 'lead', recordId: inHanoi.id, text: 'x' })).status).toBe(422)
    const text = String((await manager.get('/exports/leads')).body)
    expect([text.includes('Ở Hà Nội'), text.includes('Ở Bangkok')]).toEqual([false, true])
    await admin.patch(`/users/${people.manager.id}`, { companyIds: [] }, { expect: 200 })
  })
})
