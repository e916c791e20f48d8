import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
const as: Record<string, Client> = {}
const id: Record<string, string> = {}

const client = (name: string) => as[name] as Client
const ask = async (who: Client, query: Record<string, string>): Promise<Json[]> =>
  (await who.get(`/duplicates?${new URLSearchParams(query)}`, { expect: 200 })).body.items
const short = (items: Json[]) => items.map((item) => [item.entity, item.id, item.reason])

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ language: 'th' })
  for (const [name = '', role] of [
    ['preeya', 'salesperson'],
    ['thanit', 'salesperson'],
    ['suda', 'office'],
    ['wipa', 'executive'],
  ]) {
    const email = `${name}@thantara.example`
    id[name] = (await admin.create('/users', { name, email, role, language: 'th', password })).id
    as[name] = await world.as(email)
  }
})
afterAll(() => world.stop())

test('an account keeps tax id and countries in one way, and belongs to the salesperson who made it', async () => {
  const body = {
    name: 'บริษัท บึงใส จำกัด',
    taxId: '0-9945-69000-05-5',
    branch: '00000',
    creditDays: 30,
    billTo: { line: '99 ถนนริมน้ำ', province: 'ระยอง', postalCode: '21000', country: 'ไทย' },
    shipTo: { line: 'คลัง 2', country: 'Việt Nam' },
  }
  const account = await client('preeya').create('/accounts', body)
  expect(account).toMatchObject({ taxId: '0994569000055', ownerId: id.preeya, creditDays: 30, branch: '00000' })
  expect([account.billTo, account.shipTo]).toMatchObject([{ country: 'TH' }, { country: 'VN' }])
  const contact = await client('preeya').create('/contacts', { name: 'คุณใส', accountId: account.id })
  expect(contact.ownerId).toBe(id.preeya)
  const nowhere = { name: 'x', billTo: { country: 'Atlantis' } }
  expect((await client('preeya').post('/accounts', nowhere, { expect: 422 })).body.errors).toMatchObject([
    { path: 'billTo.country', code: 'country' },
  ])
  await client('wipa').post('/accounts', { name: 'x' }, { expect: 403 })
  await client('suda').post('/contacts', { name: 'x' }, { expect: 403 })
})

test('leads, contacts, accounts and opportunities are matched with each other by every mark', async () => {
  const preeya = client('preeya')
  const account = await preeya.create('/accounts', { name: 'บริษัท ริมโขง จำกัด', taxId: '0995569000013' })
  const contact = await preeya.create('/contacts', { name: 'คุณมาลี ริมโขง', phone: '081-555-0199' })
  const owner = { ownerId: id.preeya }
  const old = await preeya.create('/leads', { name: 'สนใจกล้อง', email: 'Malee@rimkhong.example', ...owner })
  const deal = await preeya.create('/opportunities', { name: 'กล้อง', email: 'malee@RIMKHONG.example', ...owner })
  const lead = await preeya.create('/leads', {
    name: 'ติดตั้งกล้อง',
    companyName: 'บจก.ริมโขง',
    email: 'malee@rimkhong.example',
    phone: '+66 81 555 0199',
    ...owner,
  })
  const found = await ask(preeya, { entity: 'lead', id: lead.id })
  expect(short(found)).toEqual(
    expect.arrayContaining([
      ['lead', old.id, 'email'],
      ['opportunity', deal.id, 'email'],
      ['contact', contact.id, 'phone'],
      ['account', account.id, 'name'],
    ]),
  )
  expect(found).toHaveLength(4)
  expect(found.map((item) => item.score)).toEqual([0.95, 0.95, 0.9, 0.8])
  expect(found.find((item) => item.id === deal.id)?.number).toBe(deal.number)
  expect(found.find((item) => item.id === account.id)?.number).toBeNull()
  expect(short(await ask(preeya, { entity: 'account', taxId: '0-9955-69000-01-3' }))).toEqual([
    ['account', account.id, 'taxId'],
  ])
  expect(short(await ask(preeya, { entity: 'contact', phone: '0815550199' }))).toEqual(
    expect.arrayContaining([['contact', contact.id, 'phone']]),
  )
  expect(short(await ask(preeya, { entity: 'account', name: 'ริมโขง (มหาชน)' }))).toEqual(
    expect.arrayContaining([['account', account.id, 'name']]),
  )
  expect(await ask(preeya, { entity: 'lead', email: 'alee@rimkhong.example' })).toEqual([])
  expect(await ask(preeya, { entity: 'account', taxId: '995569000013' })).toEqual([])
})

test('what a person may not see is not named, and a record he may not see is not found', async () => {
  const hidden = await admin.create('/leads', { name: 'ลับ', email: 'boss@zanzibar.example', ownerId: id.thanit })
  const query = { entity: 'lead', email: 'boss@zanzibar.example' }
  expect(short(await ask(client('thanit'), query))).toEqual([['lead', hidden.id, 'email']])
  for (const name of ['preeya', 'suda']) {
    expect(await ask(client(name), query)).toEqual([])
    await client(name).get(`/duplicates?entity=lead&id=${hidden.id}`, { expect: 404 })
  }
  await client('preeya').get('/duplicates?entity=lead&id=nonsense', { expect: 404 })
})

test('a record in the bin and what is linked to the record itself are no duplicates', async () => {
  const preeya = client('preeya')
  const email = 'info@bungsai.example'
  const account = await preeya.create('/accounts', { name: 'เทศบาลบึงใส', email })
  const contact = await preeya.create('/contacts', { name: 'คุณบึง', email, accountId: account.id })
  expect(await ask(preeya, { entity: 'account', id: account.id })).toEqual([])
  expect(await ask(preeya, { entity: 'contact', id: contact.id })).toEqual([])
  const twin = await preeya.create('/accounts', { name: 'Bueng Sai', email })
  expect(short(await ask(preeya, { entity: 'account', id: account.id }))).toEqual([['account', twin.id, 'email']])
  await preeya.del(`/accounts/${twin.id}`, { expect: 204 })
  expect(await ask(preeya, { entity: 'account', id: account.id })).toEqual([])
})

test('who buys again makes no duplicate: opportunities of one customer, or closed ones, are deals of their own', async () => {
  const account = await admin.create('/accounts', { name: 'Gió Xanh' })
  const deal = { name: 'กล้อง 120 ร้าน', email: 'mua@gioxanh.example' }
  const known = { ...deal, accountId: account.id }
  const first = await admin.create('/opportunities', known)
  await admin.create('/opportunities', known)
  expect(short(await ask(admin, { entity: 'opportunity', id: first.id }))).toEqual([])
  const mailed = await admin.create('/opportunities', deal)
  const again = await admin.create('/opportunities', { name: 'ถามราคา', email: deal.email })
  expect(short(await ask(admin, { entity: 'opportunity', id: again.id }))).toContainEqual([
    'opportunity',
    mailed.id,
    'email',
  ])
  await admin.act(`/opportunities/${mailed.id}/win`, {}, { expect: 200 })
  expect(short(await ask(admin, { entity: 'opportunity', id: again.id }))).not.toContainEqual([
    'opportunity',
    mailed.id,
    'email',
  ])
  expect(
    short(await ask(admin, { entity: 'opportunity', id: mailed.id })).filter(([kind]) => kind === 'opportunity'),
  ).toEqual([])
})

test('a question that lacks something, or asks for something else, is refused', async () => {
  for (const [query, path, code] of [
    ['', 'entity', 'required'],
    ['entity=planet&email=a@b.example', 'entity', 'choice'],
    ['entity=lead', 'id', 'required'],
    ['entity=lead&email=a@b.example&planet=1', 'planet', 'unknownParameter'],
  ])
    expect((await admin.get(`/duplicates?${query}`, { expect: 422 })).body.errors, query).toEqual(
      expect.arrayContaining([expect.objectContaining({ path, code })]),
    )
  expect(await ask(admin, { entity: 'lead', name: '%%%_' })).toEqual([])
})
