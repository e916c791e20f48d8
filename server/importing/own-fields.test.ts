import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, startWorld, type World } from '../testing/world.ts'
import { errorRows, importAll } from './testing/upload.ts'

let world: World
let admin: Client

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup({ country: 'VN', currency: 'VND', language: 'vi' })
})
afterAll(() => world.stop())

test('cells name what a link leads to by name, number or id, whatever kind of record it is', async () => {
  const lead = await admin.create('/leads', { name: 'Khách sạn Hương Sông' })
  const deal = await admin.create('/opportunities', { name: 'Camera bãi xe' })
  const product = await admin.create('/products', { name: 'Ezviz C6T 2MP', sku: 'C6T' })
  for (const [code, linkTo] of [
    ['origin', 'lead'],
    ['deal', 'opportunity'],
    ['device', 'product'],
  ])
    await admin.create('/custom-fields', { entity: 'account', code, kind: 'link', linkTo, label: { vi: code } })
  const list = `name,origin,deal,device\nMột,${lead.number},camera bãi xe,C6T\nHai,KHÁCH SẠN HƯƠNG SÔNG,${deal.id},ezviz c6t 2mp\nBa,LEAD-2026-9999,,\n`
  const run = await importAll(admin, 'account', list)
  expect(run).toMatchObject({ created: 2, failed: 1 })
  expect((await errorRows(admin, run.id))[1]?.[1]).toContain('LEAD-2026-9999')
  const linked = { origin: lead.id, deal: deal.id, device: product.id }
  expect((await admin.all('/accounts')).map(({ name, custom }) => [name, custom])).toEqual([
    ['Hai', linked],
    ['Một', linked],
  ])
  const { body } = await admin.get('/exports/accounts?columns=name,custom.origin,custom.device&format=csv', {
    expect: 200,
  })
  expect(String(body)).toContain('Khách sạn Hương Sông')
})

test('a catalogue comes from a spreadsheet with its names in three languages, colour and order', async () => {
  const list = 'Tên,names.en,names.th,code,color\nGiá cao,Too expensive,ราคาสูง,price,#d4380d\nĐỏ,Red,แดง,red,blood\n'
  const run = await importAll(admin, 'lostReason', list)
  expect(run).toMatchObject({ created: 1, failed: 1 })
  const reason = (await admin.all('/lost-reasons')).find(({ code }) => code === 'price')
  expect(reason).toMatchObject({
    name: 'Giá cao',
    names: { en: 'Too expensive', th: 'ราคาสูง' },
    color: '#d4380d',
    active: true,
  })
})
