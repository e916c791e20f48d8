import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { pagesOf } from '../testing/read-pdf.ts'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let thanit: Client
let account: Json
let camera: Json
let template: Json

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup()
  const person = { name: 'คุณธนิต วงศ์วารี', email: 'thanit@thantara.example', role: 'salesperson', password }
  const { id: ownerId } = await admin.create('/users', { ...person, language: 'th' })
  thanit = await world.as(person.email)
  account = await admin.create('/accounts', { name: 'อบต. ทุ่งสมมุติ', ownerId })
  camera = await admin.create('/products', {
    ...{ name: 'กล้องวงจรปิด', names: { en: 'CCTV camera' }, unit: 'ชุด', kind: 'goods', vatRate: '7' },
    price: { amount: '6490.00', currency: 'THB' },
  })
  template = await admin.create('/quotation-templates', {
    ...{ name: 'ชุดกล้องมาตรฐาน', currency: 'THB', validDays: 7, paymentTerms: 'มัดจำ 30 %', note: 'รับประกัน 2 ปี' },
    discount: { percent: '5' },
    lines: [
      { kind: 'section', description: 'อุปกรณ์' },
      { productId: camera.id, description: 'กล้องวงจรปิด', quantity: '4' },
      { description: 'ค่าติดตั้ง', quantity: '1', unit: 'งาน', unitPrice: '12000' },
    ],
  })
})
afterAll(() => world.stop())

const lines = (document: Json) => document.lines as Json[]
const said = (document: Json) => lines(document).map(({ description, unitPrice }) => [description, unitPrice])

describe('a template', () => {
  test('fills a new quotation with its lines at the prices of the day, its terms and its days', async () => {
    const quotation = await thanit.create('/quotations', { accountId: account.id, templateId: template.id })
    assert.deepEqual(said(quotation), [
      ['อุปกรณ์', null],
      ['กล้องวงจรปิด', '6490.00'],
      ['ค่าติดตั้ง', '12000.00'],
    ])
    assert.equal((quotation.totals as Json).discount, '1898.00')
    assert.deepEqual(
      [quotation.validUntil, quotation.paymentTerms, quotation.note],
      ['2026-03-09', 'มัดจำ 30 %', 'รับประกัน 2 ปี'],
    )
  })

  test('yields to what the quotation says itself, and names products in the language of the document', async () => {
    const own = { paymentTerms: 'เงินสด', validUntil: '2026-03-20', language: 'en' }
    const quotation = await thanit.create('/quotations', { accountId: account.id, templateId: template.id, ...own })
    assert.deepEqual([quotation.paymentTerms, quotation.validUntil], ['เงินสด', '2026-03-20'])
    assert.equal(lines(quotation)[1]?.description, 'CCTV camera')
  })

  test('leaves its amounts out where the quotation is in another currency', async () => {
    await admin.create('/exchange-rates', { from: 'THB', to: 'USD', rate: '0.03', validFrom: '2026-01-01' })
    const usd = { accountId: account.id, templateId: template.id, currency: 'USD' }
    assert.deepEqual(said(await thanit.create('/quotations', usd)), [
      ['อุปกรณ์', null],
      ['กล้องวงจรปิด', '194.70'],
      ['ค่าติดตั้ง', '0.00'],
    ])
  })

  test('is put into a draft later, in place of its lines', async () => {
    const draft = await thanit.create('/quotations', { accountId: account.id, lines: [{ description: 'สาย' }] })
    const { body } = await thanit.patch(`/quotations/${draft.id}`, { templateId: template.id }, { expect: 200 })
    assert.deepEqual([lines(body).length, body.validUntil], [3, '2026-03-09'])
    const unknown = await thanit.patch(`/quotations/${draft.id}`, { templateId: account.id })
    assert.deepEqual([unknown.status, unknown.body.errors[0]?.path], [422, 'templateId'])
  })

  test('is the administrators’ and managers’, and wrong ones are refused at their place', async () => {
    assert.equal((await thanit.post('/quotation-templates', { name: 'ของฉัน' })).status, 403)
    const priced = { name: 'x', lines: [{ description: 'y', unitPrice: '1' }] }
    const cases: [object, string, string][] = [
      [priced, 'currency', 'required'],
      [{ ...priced, currency: 'VND', lines: [{ description: 'y', unitPrice: '1.5' }] }, 'lines.0.unitPrice', 'amount'],
      [{ name: 'x', lines: [{ productId: account.id, description: 'y' }] }, 'lines.0.productId', 'unknownReference'],
      [{ name: 'x', lines: [{}] }, 'lines.0.description', 'required'],
      [{ name: 'x', currency: 'XYZ' }, 'currency', 'currency'],
    ]
    for (const [body, path, code] of cases) {
      const { status, body: answer } = await admin.post('/quotation-templates', body)
      assert.deepEqual([status, ...answer.errors.map((one) => [one.path, one.code])], [422, [path, code]])
    }
  })
})

describe('a quotation that is being written', () => {
  test('begins with what is known of it, without a customer yet and without being saved', async () => {
    const before = (await admin.all('/quotations')).length
    const { status, body } = await thanit.post('/quotations/draft', { templateId: template.id })
    assert.equal(status, 200)
    assert.deepEqual([lines(body).length, body.validUntil, body.currency], [3, '2026-03-09', 'THB'])
    assert.equal((await admin.all('/quotations')).length, before)
    assert.equal((await thanit.post('/quotations/draft', { currency: 'XYZ' })).status, 422)
  })

  const printed = async (who: Client, path: string, body: object) => {
    const { status, body: pdf, headers } = await who.post(path, body)
    if (status === 200) {
      const digest = headers.get('etag')?.replaceAll('"', '')
      assert.deepEqual((await who.get(`/papers/${digest}`, { expect: 200 })).body, pdf)
    }
    return status === 200 ? (await pagesOf(pdf as unknown as Uint8Array)).flat().join('\n') : status
  }

  test('is seen on paper as it stands on the screen, a draft without a number, and takes none', async () => {
    const text = await printed(thanit, '/quotations/pdf?lang=en', { templateId: template.id })
    assert.match(String(text), /CCTV camera|กล้องวงจรปิด/)
    assert.match(String(text), /DRAFT/i)
    assert.doesNotMatch(String(text), /QT-2026/)
    const { number } = await thanit.create('/quotations', { accountId: account.id })
    const changed = { note: 'ราคานี้ยังไม่บันทึก', lines: [{ description: 'สายไฟ', unitPrice: '50' }] }
    const [quotation] = (await admin.all('/quotations?sort=-createdAt')) as [Json]
    assert.match(String(await printed(thanit, `/quotations/${quotation.id}/pdf`, changed)), /53\.50/)
    const after = (await admin.get(`/quotations/${quotation.id}`)).body
    assert.deepEqual([after.number, after.version, after.note], [number, quotation.version, null])
    const next = await thanit.create('/quotations', { accountId: account.id })
    assert.equal(Number(String(next.number).slice(-4)), Number(String(number).slice(-4)) + 1)
  })

  test('is nobody’s to look at who may not write it', async () => {
    const { id } = await admin.create('/quotations', { accountId: account.id })
    assert.equal(await printed(thanit, `/quotations/${id}/pdf`, {}), 404)
    assert.equal(await printed(world.anyone(), '/quotations/pdf', {}), 401)
    assert.equal(await printed(thanit, '/quotations/pdf', { lines: [{ quantity: '-1' }] }), 422)
  })
})
