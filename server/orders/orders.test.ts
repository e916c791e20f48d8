import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let preeya: Client
let account: Json

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup()
  const seller = await admin.create('/users', {
    name: 'คุณปรียา แสงจันทร์',
    email: 'preeya@thantara.example',
    role: 'salesperson',
    active: true,
    language: 'th',
    password,
  })
  preeya = await world.as('preeya@thantara.example')
  account = await admin.create('/accounts', { name: 'เทศบาลตำบลบึงใส', ownerId: seller.id })
})
afterAll(() => world.stop())

const line = { description: 'ระบบกล้องวงจรปิดชุมชน', quantity: '1', unit: 'งาน', unitPrice: '1234567.89', vatRate: '7' }
const offered = (more: object = {}) =>
  preeya.create('/quotations', { accountId: account.id, currency: 'THB', lines: [line], ...more })
const act = async (path: string, body: object = {}, expect = 200) => (await preeya.act(path, body, { expect })).body
const accepted = async (more: object = {}) => {
  const { id } = await offered(more)
  await act(`/quotations/${id}/sending`)
  await act(`/quotations/${id}/acceptance`)
  return id
}

describe('from quotation to order', () => {
  test('one button: everything is copied, and the quotation stands', async () => {
    const extras = [
      { kind: 'section', description: 'อุปกรณ์เสริม' },
      { ...line, unitPrice: '500.00', optional: true },
    ]
    const id = await accepted({ lines: [line, ...extras], discount: { percent: '10' }, paymentTerms: 'มัดจำ 30 %' })
    const order = await act(`/quotations/${id}/order`, {}, 201)
    const quotation = (await preeya.get(`/quotations/${id}`)).body
    assert.equal(order.number, 'SO-2026-0001')
    assert.equal(order.quotationId, id)
    assert.equal(quotation.orderId, order.id)
    assert.deepEqual(order.totals, quotation.totals)
    assert.equal(order.paymentTerms, 'มัดจำ 30 %')
    assert.equal((order.lines as Json[]).length, 2)
    const change = await preeya.patch(`/quotations/${id}`, { paymentTerms: 'เงินสด' })
    assert.deepEqual([change.status, change.body.code], [409, 'document.locked'])
  })

  test('two people press the button at once: one order', async () => {
    const id = await accepted()
    const { version } = (await preeya.get(`/quotations/${id}`)).body
    const both = await Promise.all([
      preeya.post(`/quotations/${id}/order`, {}, { version }),
      admin.post(`/quotations/${id}/order`, {}, { version }),
    ])
    assert.deepEqual(both.map(({ status }) => status).sort(), [201, 412])
    const again = await preeya.act(`/quotations/${id}/order`)
    assert.deepEqual([again.status, again.body.code], [409, 'quotation.ordered'])
  })

  test('what nobody accepted is not ordered; what expired yesterday is not accepted today', async () => {
    const { id } = await offered({ validUntil: '2026-03-03' })
    assert.equal((await preeya.act(`/quotations/${id}/order`)).body.code, 'document.state')
    await act(`/quotations/${id}/sending`)
    // 23:59 in Bangkok is still the last day; a minute later, it is the next.
    await world.at('2026-03-03T23:59:00+07:00')
    const other = await offered({ validUntil: '2026-03-03' })
    await act(`/quotations/${other.id}/sending`)
    await act(`/quotations/${other.id}/acceptance`)
    await world.at('2026-03-04T00:00:00+07:00')
    const late = await preeya.act(`/quotations/${id}/acceptance`)
    assert.deepEqual([late.status, late.body.code], [409, 'quotation.expired'])
  })

  test('a product that is sold no longer can still be ordered by who accepted it', async () => {
    const product = await admin.create('/products', { name: 'NVR 64', price: { amount: '48500.00', currency: 'THB' } })
    const id = await accepted({ lines: [{ productId: product.id }] })
    await admin.patch(`/products/${product.id}`, { active: false }, { expect: 200 })
    const order = await act(`/quotations/${id}/order`, {}, 201)
    assert.deepEqual(order.total, { amount: '51895.00', currency: 'THB' })
  })
})

describe('a confirmed order', () => {
  test('wins its opportunity and stands', async () => {
    const deal = await preeya.create('/opportunities', {
      name: 'กล้อง',
      accountId: account.id,
      ownerId: account.ownerId,
    })
    const id = await accepted({ opportunityId: deal.id })
    const order = await act(`/quotations/${id}/order`, {}, 201)
    const confirmed = await act(`/orders/${order.id}/confirmation`)
    assert.equal(confirmed.state, 'confirmed')
    const won = (await preeya.get(`/opportunities/${deal.id}`)).body
    assert.deepEqual([won.state, won.probability], ['won', 100])
    const change = await preeya.patch(`/orders/${order.id}`, { lines: [] })
    assert.deepEqual([change.status, change.body.code], [409, 'document.locked'])
    const gone = await preeya.del(`/orders/${order.id}`)
    assert.deepEqual([gone.status, gone.body.code], [409, 'document.notDraft'])
  })
})
