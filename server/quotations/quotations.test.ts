import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let thanit: Client
let account: Json
let camera: Json

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup()
  const seller = await admin.create('/users', {
    name: 'คุณธนิต วงศ์วารี',
    email: 'thanit@thantara.example',
    role: 'salesperson',
    active: true,
    language: 'th',
    password,
  })
  thanit = await world.as('thanit@thantara.example')
  account = await admin.create('/accounts', { name: 'อบต. ทุ่งสมมุติ', ownerId: seller.id })
  camera = await admin.create('/products', {
    name: 'กล้องวงจรปิด',
    unit: 'ชุด',
    kind: 'goods',
    price: { amount: '6490.00', currency: 'THB' },
    vatRate: '7',
  })
})
afterAll(() => world.stop())

const line = (more: object) => ({
  description: 'งานติดตั้ง',
  quantity: '1',
  unit: 'งาน',
  unitPrice: '100.00',
  discount: null,
  gift: false,
  vatRate: '7',
  ...more,
})
const draft = (lines: object[], more: object = {}) => ({ accountId: account.id, currency: 'THB', lines, ...more })
const figures = (document: Json) => {
  const { lines, discount, beforeVat, vat, total, gifts } = document.totals as Record<string, string>
  return [lines, discount, beforeVat, vat, total, gifts]
}

describe('a quotation', () => {
  test('is numbered by company and year, is the salesperson’s, and is good for 30 days of the company', async () => {
    const quotation = await thanit.create('/quotations', draft([line({})]))
    assert.equal(quotation.number, 'QT-2026-0001')
    assert.equal(quotation.state, 'draft')
    assert.equal(quotation.revision, 0)
    assert.equal(quotation.validUntil, '2026-04-01')
    assert.deepEqual(quotation.total, { amount: '107.00', currency: 'THB' })
  })

  test('takes from the product what a line leaves out', async () => {
    const { lines } = await thanit.create('/quotations', draft([{ productId: camera.id, quantity: '2' }]))
    const [first] = lines as Json[]
    assert.deepEqual(
      { ...first, id: '' },
      {
        ...{ id: '', kind: 'item', productId: camera.id, description: 'กล้องวงจรปิด', quantity: '2', unit: 'ชุด' },
        ...{ unitPrice: '6490.00', discount: null, gift: false, optional: false, vatRate: '7', amount: '12980.00' },
      },
    )
  })

  test('adds up to the satang: line discounts, a discount at the end, a gift, VAT on the whole', async () => {
    const quotation = await thanit.create(
      '/quotations',
      draft(
        [
          line({ quantity: '120', unitPrice: '6490.00', discount: { percent: '5' } }),
          line({ quantity: '4', unitPrice: '48500' }),
          line({ quantity: '3200', unitPrice: '68.5' }),
          line({ unitPrice: '118000' }),
          line({ quantity: '20', unitPrice: '250', gift: true }),
        ],
        { discount: { amount: '36492.11' } },
      ),
    )
    assert.deepEqual(figures(quotation), ['1271060.00', '36492.11', '1234567.89', '86419.75', '1320987.64', '5000.00'])
    const { inWords } = quotation.totals as { inWords: Record<string, string> }
    assert.equal(inWords.th, 'หนึ่งล้านสามแสนสองหมื่นเก้าร้อยแปดสิบเจ็ดบาทหกสิบสี่สตางค์')
  })

  test('optional lines, sections and notes count nothing', async () => {
    const words = { kind: 'section', description: 'ค่าบริการ' }
    const quotation = await thanit.create(
      '/quotations',
      draft([words, line({}), line({ optional: true, unitPrice: '900.00' })]),
    )
    assert.deepEqual(figures(quotation), ['100.00', '0.00', '100.00', '7.00', '107.00', '0.00'])
    assert.deepEqual(
      (quotation.lines as Json[]).map((one) => one.amount),
      ['0.00', '100.00', '900.00'],
    )
  })

  test('keeps the ids of its lines as it changes', async () => {
    const quotation = await thanit.create('/quotations', draft([line({}), line({ unitPrice: '50' })]))
    const [first, second] = quotation.lines as [Json, Json]
    const path = `/quotations/${quotation.id}`
    const changed = await thanit.patch(path, { lines: [second, line({}), first] }, { expect: 200 })
    const ids = (changed.body.lines as Json[]).map((one) => one.id)
    assert.deepEqual([ids[0], ids[2]], [second.id, first.id])
    assert.deepEqual(figures(changed.body), ['250.00', '0.00', '250.00', '17.50', '267.50', '0.00'])
  })

  test('for an opportunity begins with its customer, team and products', async () => {
    const deal = await thanit.create('/opportunities', {
      name: 'ระบบกล้องวงจรปิด',
      ownerId: account.ownerId,
      accountId: account.id,
      lines: [{ productId: camera.id, quantity: '120' }],
    })
    const quotation = await thanit.create('/quotations', { opportunityId: deal.id })
    assert.equal(quotation.accountId, account.id)
    assert.equal(quotation.currency, 'THB')
    assert.deepEqual(figures(quotation), ['778800.00', '0.00', '778800.00', '54516.00', '833316.00', '0.00'])
  })
})

describe('what cannot be is refused at its place, and nothing is made', () => {
  const cases: [string, object, object, string, string][] = [
    ['a negative quantity', line({ quantity: '-1' }), {}, 'lines.0.quantity', 'aboveZero'],
    ['a quantity of nothing', line({ quantity: '0.00' }), {}, 'lines.0.quantity', 'aboveZero'],
    [
      'a discount above the line',
      line({ discount: { amount: '100.01' } }),
      {},
      'lines.0.discount.amount',
      'discountTooLarge',
    ],
    ['more than all of it off', line({ discount: { percent: '100.5' } }), {}, 'lines.0.discount.percent', 'tooLarge'],
    ['a discount above the bill', line({}), { discount: { amount: '100.01' } }, 'discount.amount', 'discountTooLarge'],
    ['an amount of 40 digits', line({ unitPrice: '9'.repeat(40) }), {}, 'lines.0.unitPrice', 'tooLarge'],
    [
      'a sum beyond every currency',
      line({ quantity: '9'.repeat(12), unitPrice: '9'.repeat(15) }),
      {},
      'lines',
      'tooLarge',
    ],
    ['a third decimal of satang', line({ unitPrice: '1.005' }), {}, 'lines.0.unitPrice', 'amount'],
    ['words for a price', line({ unitPrice: 'ten' }), {}, 'lines.0.unitPrice', 'decimal'],
    ['a line that says nothing', line({ description: '' }), {}, 'lines.0.description', 'required'],
    ['VAT above 100 %', line({ vatRate: '101' }), {}, 'lines.0.vatRate', 'tooLarge'],
    ['no customer', line({}), { accountId: null }, 'accountId', 'customerMissing'],
    ['a currency nobody knows', line({}), { currency: 'XYZ' }, 'currency', 'currency'],
  ]
  test.each(cases)('%s', async (_what, one, more, path, code) => {
    const { status, body } = await thanit.post('/quotations', draft([one], more))
    assert.equal(status, 422, JSON.stringify(body))
    assert.deepEqual(
      body.errors.map((error) => [error.path, error.code]),
      [[path, code]],
    )
  })

  test('gifts worth more than what is sold', async () => {
    const { status, body } = await thanit.post(
      '/quotations',
      draft([line({ unitPrice: '0.00' }), line({ unitPrice: '890.00', gift: true })]),
    )
    assert.deepEqual([status, body.code], [409, 'document.giftsAboveGoods'])
  })

  test('two people change the same draft: the second is told, and sees what stands', async () => {
    const quotation = await thanit.create('/quotations', draft([line({})]))
    const path = `/quotations/${quotation.id}`
    await admin.patch(path, { paymentTerms: 'มัดจำ 30 %' }, { version: quotation.version, expect: 200 })
    const late = await thanit.patch(path, { discount: { percent: '10' } }, { version: quotation.version })
    assert.deepEqual([late.status, late.body.code], [412, 'version.stale'])
    assert.equal((late.body.current as Json).paymentTerms, 'มัดจำ 30 %')
  })
})
