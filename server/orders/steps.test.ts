import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
const c: Record<string, Client> = {}
const id: Record<string, string> = {}

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup()
  for (const [key, name, role, units] of [
    ['prompong', 'พร้อมพงษ์', 'office', ['production']],
    ['natee', 'นที', 'office', ['service']],
    ['orathai', 'อรทัย', 'office', ['qa']],
    ['sommai', 'สมหมาย', 'office', ['delivery']],
    ['preeya', 'คุณปรียา', 'salesperson', []],
  ] as const) {
    const email = `${key}@thantara.example`
    id[key] = (await admin.create('/users', { name, email, role, units, active: true, language: 'th', password })).id
    c[key] = await world.as(email)
  }
  id.account = (await admin.create('/accounts', { name: 'เทศบาลตำบลบึงใส', ownerId: id.preeya })).id
  const price = { amount: '1000.00', currency: 'THB' }
  id.camera = (await admin.create('/products', { name: 'กล้อง', kind: 'goods', price })).id
  id.fitting = (await admin.create('/products', { name: 'ติดตั้ง', kind: 'service', price })).id
})
afterAll(() => world.stop())

const as = (key: string): Client => c[key] as Client
async function confirmed(lines: object[]): Promise<Json> {
  const order = await as('preeya').create('/orders', { accountId: id.account, lines })
  return (await as('preeya').act(`/orders/${order.id}/confirmation`, {}, { expect: 200 })).body
}
const report = async (key: string, order: Json, step: string, body: object) => {
  const { version } = (await admin.get(`/orders/${order.id}`)).body
  return as(key).patch(`/orders/${order.id}/steps/${step}`, body, { version })
}
const done = async (key: string, order: Json, step: string, body: object): Promise<Json> => {
  const answer = await report(key, order, step, body)
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body
}
/** What somebody has been told of an order, oldest first. */
async function told(key: string, order: Json): Promise<unknown[]> {
  await world.settle()
  const all = await as(key).all('/notifications')
  return all
    .filter(({ link }) => link === `/orders/${order.id}`)
    .map(({ data }) => (data as Json).step ?? (data as Json).delivered)
    .reverse()
}
const queue = async (key: string, unit: string): Promise<string[]> => {
  const filter = { field: 'openSteps', op: 'hasAnyOf', value: [unit] }
  return (await as(key).all(`/orders?filter=${encodeURIComponent(JSON.stringify(filter))}`)).map((order) => order.id)
}

describe('the hand-off of an order', () => {
  test('goods and a service: side by side, then QA, then delivery; each unit is told when its step opens', async () => {
    const order = await confirmed([{ productId: id.camera, quantity: '2' }, { productId: id.fitting }])
    assert.deepEqual([order.state, order.openSteps], ['confirmed', ['production', 'service']])
    assert.deepEqual(await told('prompong', order), ['production'])
    assert.deepEqual(await told('natee', order), ['service'])
    assert.deepEqual(await told('orathai', order), [])
    assert.ok((await queue('prompong', 'production')).includes(order.id))
    assert.equal((await done('prompong', order, 'production', { result: 'done' })).state, 'inProduction')
    const early = await report('orathai', order, 'qa', { result: 'passed' })
    assert.deepEqual([early.status, early.body.code], [409, 'order.stepNotOpen'])
    assert.equal((await done('natee', order, 'service', { result: 'done' })).state, 'inQa')
    assert.deepEqual(await told('orathai', order), ['qa'])
    assert.equal((await done('orathai', order, 'qa', { result: 'passed' })).state, 'ready')
    const delivered = await done('sommai', order, 'delivery', { result: 'delivered', receivedBy: 'คุณสมคิด' })
    assert.deepEqual([delivered.state, delivered.delivery, delivered.openSteps], ['delivered', 'full', []])
    assert.deepEqual(await told('preeya', order), ['full'])
    const last = (delivered.steps as Json[]).at(-1)
    assert.deepEqual([last?.receivedBy, last?.byUserId], ['คุณสมคิด', id.sommai])
    assert.ok(!(await queue('sommai', 'delivery')).includes(order.id))
  })

  test('what fails QA goes back to production, which reads the reason; then it is checked again', async () => {
    const order = await confirmed([{ productId: id.camera }])
    await done('prompong', order, 'production', { result: 'done' })
    assert.equal((await report('orathai', order, 'qa', { result: 'failed' })).status, 422)
    const failed = await done('orathai', order, 'qa', { result: 'failed', reason: 'ภาพเบลอ' })
    assert.deepEqual([failed.state, failed.openSteps], ['inProduction', ['production']])
    await world.settle()
    const [notice] = await as('prompong').all('/notifications')
    assert.match(String(notice?.body), /ภาพเบลอ/)
    await done('prompong', order, 'production', { result: 'done' })
    assert.deepEqual(await told('orathai', order), ['qa', 'qa'])
    assert.equal((await done('orathai', order, 'qa', { result: 'passed' })).state, 'ready')
  })

  test('a service alone skips production, and a failed one goes back to service', async () => {
    const order = await confirmed([{ productId: id.fitting }])
    assert.deepEqual(order.openSteps, ['service'])
    await done('natee', order, 'service', { result: 'done' })
    assert.deepEqual((await done('orathai', order, 'qa', { result: 'failed', reason: 'สายหลวม' })).openSteps, [
      'service',
    ])
  })

  test('delivery in parts, per line; never more than was ordered', async () => {
    const order = await confirmed([
      { productId: id.camera, quantity: '10' },
      { productId: id.camera, quantity: '2.5' },
    ])
    const [ten, half] = order.lines as [Json, Json]
    await done('prompong', order, 'production', { result: 'done' })
    await done('orathai', order, 'qa', { result: 'passed' })
    const some = { result: 'delivered', quantities: { [ten.id]: '4', [half.id]: '2.5' } }
    const partly = await done('sommai', order, 'delivery', some)
    assert.deepEqual([partly.state, partly.delivery, partly.openSteps], ['ready', 'partly', ['delivery']])
    const over = await report('sommai', order, 'delivery', { result: 'delivered', quantities: { [ten.id]: '6.0001' } })
    assert.deepEqual(
      [over.status, over.body.errors.map(({ path, code }) => [path, code])],
      [422, [[`quantities.${ten.id}`, 'tooLarge']]],
    )
    const none = await report('sommai', order, 'delivery', { result: 'delivered', quantities: { [ten.id]: '0' } })
    assert.deepEqual([none.status, none.body.errors[0]?.code], [422, 'quantityNeeded'])
    const cancelled = await admin.act(`/orders/${order.id}/cancellation`, { reason: 'ลูกค้ายกเลิก' })
    assert.equal(cancelled.status, 409)
    const rest = await done('sommai', order, 'delivery', { result: 'delivered' })
    assert.deepEqual([rest.state, rest.delivery], ['delivered', 'full'])
    assert.deepEqual(
      (rest.lines as Json[]).map(({ delivered }) => delivered),
      ['10', '2.5'],
    )
    // Told in jobs of their own, at one moment of the test's clock.
    assert.deepEqual((await told('preeya', order)).sort(), ['full', 'partly'])
  })

  test('each unit reports on its own step, and the salesperson on none', async () => {
    const order = await confirmed([{ productId: id.camera }])
    for (const key of ['natee', 'orathai', 'preeya'])
      assert.equal((await report(key, order, 'production', { result: 'done' })).status, 403, key)
    assert.equal((await report('prompong', order, 'production', { result: 'passed' })).status, 422)
    assert.equal((await report('prompong', order, 'packing', { result: 'done' })).status, 404)
    const path = `/orders/${order.id}/steps/production`
    const blind = await as('prompong').patch(path, { result: 'done' }, { version: null })
    assert.deepEqual([blind.status, blind.body.code], [428, 'version.required'])
  })

  test('who works in several units is not told of what he has done himself; the history says what was reported', async () => {
    const units = ['production', 'service', 'qa', 'delivery']
    await admin.patch(`/users/${id.prompong}`, { units }, { expect: 200 })
    const order = await confirmed([{ productId: id.camera }])
    await done('prompong', order, 'production', { result: 'done' })
    await done('prompong', order, 'qa', { result: 'failed', reason: 'ภาพเบลอ' })
    assert.deepEqual(await told('prompong', order), ['production'])
    assert.deepEqual(await told('orathai', order), ['qa'])
    await admin.patch(`/users/${id.prompong}`, { units: ['production'] }, { expect: 200 })
    const { items } = (await admin.get(`/orders/${order.id}/history`)).body
    const [failed, passed] = items as Json[]
    assert.deepEqual([failed?.type, (failed?.data as Json | undefined)?.reason], ['qa.failed', 'ภาพเบลอ'])
    assert.equal(passed?.type, 'production.done')
  })

  test('a cancelled order is at no unit any more', async () => {
    const order = await confirmed([{ productId: id.camera }])
    assert.equal((await admin.act(`/orders/${order.id}/cancellation`)).status, 422)
    const { body } = await admin.act(`/orders/${order.id}/cancellation`, { reason: 'ลูกค้ายกเลิก' })
    assert.deepEqual([body.state, body.openSteps, body.reason], ['cancelled', [], 'ลูกค้ายกเลิก'])
    assert.equal((await report('prompong', order, 'production', { result: 'done' })).body.code, 'document.state')
    await world.settle()
    const [notice] = await as('prompong').all('/notifications')
    assert.match(`${notice?.title} ${notice?.body}`, new RegExp(`ยกเลิก.*${order.number}.*ลูกค้ายกเลิก`))
  })
})
