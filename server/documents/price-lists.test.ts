import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { type Client, type Json, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let camera: Json
let dealer: Json
let shop: Json
let lists: Record<string, Json>

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup()
  const price = { amount: '1000.00', currency: 'THB' }
  camera = await admin.create('/products', { name: 'กล้อง', price, vatRate: '7' })
  const dealers = await admin.create('/account-groups', { name: 'ตัวแทนจำหน่าย' })
  dealer = await admin.create('/accounts', { name: 'ร้านตัวแทน', groupId: dealers.id })
  shop = await admin.create('/accounts', { name: 'ร้านทั่วไป' })
  const list = (name: string, unitPrice: string, more: object = {}) =>
    admin.create('/price-lists', { name, currency: 'THB', prices: [{ productId: camera.id, unitPrice }], ...more })
  lists = {
    march: await list('มีนาคม', '900', { validFrom: '2026-03-01', validUntil: '2026-03-31' }),
    dealers: await list('ราคาตัวแทน', '800', { groupIds: [dealers.id] }),
    dong: await list('Giá Việt Nam', '650000', { currency: 'VND' }),
  }
})
afterAll(() => world.stop())

const priceFor = async (account: Json, currency = 'THB'): Promise<unknown> => {
  const asked = `/products/${camera.id}/price?currency=${currency}&accountId=${account.id}`
  const { body } = await admin.get(asked, { expect: 200 })
  const made = await admin.create('/quotations', { accountId: account.id, currency, lines: [{ productId: camera.id }] })
  assert.equal((made.lines as Json[])[0]?.unitPrice, body.unitPrice)
  return body.unitPrice
}

describe('what a product costs', () => {
  test('by the list of the customer’s group, else the one for everybody, on its days, in its currency', async () => {
    assert.equal(await priceFor(dealer), '800.00')
    assert.equal(await priceFor(shop), '900.00')
    assert.equal(await priceFor(shop, 'VND'), '650000')
    await world.at('2026-04-01T00:00:00+07:00')
    assert.equal(await priceFor(shop), '1000.00')
    assert.equal(await priceFor(dealer), '800.00')
  })

  test('what stands in a quotation stays when the list changes', async () => {
    const made = await admin.create('/quotations', { accountId: dealer.id, lines: [{ productId: camera.id }] })
    const prices = [{ productId: camera.id, unitPrice: '700' }]
    await admin.patch(`/price-lists/${lists.dealers?.id}`, { prices }, { expect: 200 })
    const { body } = await admin.get(`/quotations/${made.id}`)
    assert.equal((body.lines as Json[])[0]?.unitPrice, '800.00')
    assert.equal(await priceFor(dealer), '700.00')
  })

  test('a list names each product once, exact to the currency’s smallest unit', async () => {
    const one = { productId: camera.id, unitPrice: '1.5' }
    const { status, body } = await admin.post('/price-lists', { name: 'VN', currency: 'VND', prices: [one, one] })
    assert.equal(status, 422)
    assert.deepEqual(
      body.errors.map(({ path, code }) => [path, code]),
      [
        ['prices.0.unitPrice', 'amount'],
        ['prices.1.productId', 'taken'],
        ['prices.1.unitPrice', 'amount'],
      ],
    )
  })

  test('a product that a list names is not deleted', async () => {
    const other = await admin.create('/products', { name: 'สาย' })
    const prices = [{ productId: other.id, unitPrice: '5' }]
    await admin.create('/price-lists', { name: 'สาย', currency: 'THB', prices })
    assert.equal((await admin.del(`/products/${other.id}`)).status, 409)
  })
})
