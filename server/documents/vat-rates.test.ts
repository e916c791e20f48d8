import assert from 'node:assert/strict'
import { afterAll, beforeAll, test } from 'vitest'
import { type Client, type Json, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let accountId: string
let router: Json

beforeAll(async () => {
  world = await startWorld({ clock: '2026-12-31T10:00:00+07:00' })
  admin = await world.setup({ country: 'VN', currency: 'VND', language: 'vi', timeZone: 'Asia/Ho_Chi_Minh' })
  accountId = (await admin.create('/accounts', { name: 'Khách sạn Hương Sông Hàn' })).id
  const price = { amount: '2500000', currency: 'VND' }
  router = await admin.create('/products', { name: 'Bộ định tuyến', kind: 'goods', vatRate: '8', price })
})
afterAll(() => world.stop())

const proposed = async () => {
  const lines = [{ productId: router.id }, { description: 'Lắp đặt', unitPrice: '1' }]
  const { lines: made } = await admin.create('/quotations', { accountId, lines })
  return (made as Json[]).map(({ vatRate }) => vatRate)
}

test('a rate that ends by law is proposed to its last day and no longer; one the law knows nothing of stays', async () => {
  assert.deepEqual(await proposed(), ['8', '10'])
  await world.at('2027-01-01T00:30:00+07:00')
  assert.deepEqual(await proposed(), ['10', '10'])
  assert.equal((await admin.get(`/products/${router.id}/price`)).body.vatRate, '10')
  await admin.patch(`/products/${router.id}`, { vatRate: '6.5' }, { expect: 200 })
  assert.deepEqual(await proposed(), ['6.5', '10'])
})

test('the company keeps its own table, from which the new decree is proposed', async () => {
  await admin.patch(`/products/${router.id}`, { vatRate: '8' }, { expect: 200 })
  const { rates } = (await admin.get('/settings/taxes', { expect: 200 })).body as unknown as { rates: Json[] }
  const longer = rates.map((one) => (one.rate === '8' ? { ...one, to: '2027-06-30' } : one))
  await admin.put('/settings/taxes', { rates: longer }, { expect: 200 })
  assert.deepEqual(await proposed(), ['8', '10'])
  const wrong: [object, string, string][] = [
    [{ country: 'VN', rate: '8', from: '2027-02-01', to: '2027-01-31' }, 'rates.0.to', 'period'],
    [{ country: 'XX', rate: '8', from: '2027-02-01' }, 'rates.0.country', 'country'],
    [{ country: 'VN', rate: '101', from: '2027-02-01' }, 'rates.0.rate', 'tooLarge'],
    [{ country: 'VN', rate: '8', from: '31/2/2027' }, 'rates.0.from', 'date'],
  ]
  for (const [rate, path, code] of wrong) {
    const { status, body } = await admin.put('/settings/taxes', { rates: [rate] })
    assert.deepEqual([status, ...body.errors.map((one) => [one.path, one.code])], [422, [path, code]])
  }
})

test('what the law exempts is proposed without VAT, whatever rate it would have', async () => {
  await admin.patch(`/products/${router.id}`, { vatExempt: true }, { expect: 200 })
  assert.deepEqual(await proposed(), [null, '10'])
  assert.equal((await admin.get(`/products/${router.id}/price`)).body.vatRate, null)
})
