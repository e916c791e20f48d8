import assert from 'node:assert/strict'
import { afterAll, beforeAll, test } from 'vitest'
import { png } from '../testing/png.ts'
import { pagesOf } from '../testing/read-pdf.ts'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'
import { payToOf } from './paper-of.ts'

let world: World
let admin: Client
let thanit: Client
let quotation: Json

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup()
  const [company] = await admin.all('/companies')
  await admin.patch(
    `/companies/${company?.id}`,
    {
      legalName: 'บริษัท ธารธารา ซัพพลาย จำกัด',
      taxId: '0995569000013',
      branch: '00000',
      address: {
        line: '99/9 ถนนสมมุติ',
        subdistrict: 'ทดลอง',
        district: 'ตัวอย่าง',
        province: 'กรุงเทพมหานคร',
        postalCode: '10999',
      },
    },
    { expect: 200 },
  )
  const user = (name: string, key: string, role = 'salesperson') =>
    admin.create('/users', { name, email: `${key}@thantara.example`, role, active: true, language: 'th', password })
  const seller = await user('ธนิต วงศ์วารี', 'thanit')
  await user('มาลี ใจงาม', 'malee')
  thanit = await world.as('thanit@thantara.example')
  const account = await admin.create('/accounts', {
    name: 'องค์การบริหารส่วนตำบลทุ่งสมมุติ',
    taxId: '0994569000055',
    branch: '00000',
    ownerId: seller.id,
    billTo: { line: '1 หมู่ 2', subdistrict: 'ทุ่งสมมุติ', district: 'น้ำใจ', province: 'ตัวอย่าง', postalCode: '99999' },
  })
  quotation = await thanit.create('/quotations', {
    accountId: account.id,
    currency: 'THB',
    lines: [
      { kind: 'section', description: 'ระบบกล้อง' },
      {
        description: 'กล้องวงจรปิดชนิดกันน้ำ',
        quantity: '3',
        unit: 'ชุด',
        unitPrice: '6490',
        discount: { percent: '5' },
        vatRate: '7',
      },
      { description: 'สายแพทช์', quantity: '3', unit: 'เส้น', unitPrice: '250', gift: true, vatRate: '7' },
      { description: 'ประกันเพิ่ม', quantity: '1', unit: 'ปี', unitPrice: '900', optional: true, vatRate: '7' },
    ],
    discount: { percent: '10' },
    paymentTerms: 'ภายใน 30 วัน',
  })
})
afterAll(() => world.stop())

async function pdf(who: Client, path: string, headers: Record<string, string> = {}) {
  const answer = await who.get(path, { raw: true, headers })
  return {
    ...answer,
    text: answer.status === 200 ? (await pagesOf(answer.body as unknown as Uint8Array)).flat().join('\n') : '',
  }
}

test('a quotation prints with its parties, lines, totals and words, in Thai with Buddhist years', async () => {
  const { status, text, headers } = await pdf(thanit, `/quotations/${quotation.id}/pdf?lang=th`)
  assert.equal(status, 200)
  assert.equal(headers.get('content-type'), 'application/pdf')
  for (const piece of [
    'ใบเสนอราคา',
    String(quotation.number),
    'บริษัท ธารธารา ซัพพลาย จำกัด',
    'แขวงทดลอง เขตตัวอย่าง',
    'กรุงเทพมหานคร 10999',
    '0995569000013 (สำนักงานใหญ่)',
    'ตำบลทุ่งสมมุติ อำเภอน้ำใจ',
    'จังหวัดตัวอย่าง 99999',
    '2 มีนาคม 2569',
    'ธนิต วงศ์วารี',
    '18,496.50',
    '-1,849.65',
    '16,646.85',
    '1,165.28',
    '17,812.13',
    'หนึ่งหมื่นเจ็ดพันแปดร้อยสิบสองบาทสิบสามสตางค์',
    'ของแถม',
    'ทางเลือก ไม่รวมในยอด',
    'ภายใน 30 วัน',
    'ฉบับร่าง',
  ])
    assert.ok(text.includes(piece), piece)
})

test('in English, in two languages, in its own where none is named; a language there is not is refused', async () => {
  const path = `/quotations/${quotation.id}/pdf`
  assert.match((await pdf(thanit, `${path}?lang=en`)).text, /Quotation[\s\S]*2 March 2026/)
  const both = (await pdf(thanit, `${path}?lang=vi,en`)).text
  assert.ok(both.includes('Báo giá') && both.includes('Quotation') && both.includes('2 tháng 3 năm 2026'))
  assert.match((await pdf(thanit, path)).text, /ใบเสนอราคา/)
  for (const wrong of ['fr', 'th,th', 'th,en,vi', 'th,'])
    assert.equal((await thanit.get(`${path}?lang=${wrong}`)).status, 422, wrong)
})

test('who may not see a quotation gets no paper of it', async () => {
  const malee = await world.as('malee@thantara.example')
  assert.equal((await malee.get(`/quotations/${quotation.id}/pdf?lang=th`)).status, 404)
  assert.equal((await world.anyone().get(`/quotations/${quotation.id}/pdf?lang=th`)).status, 401)
})

test('a browser that has the paper as it is is told so, and not once it has changed', async () => {
  const path = `/quotations/${quotation.id}/pdf?lang=th`
  const etag = (await pdf(thanit, path)).headers.get('etag') ?? ''
  assert.equal((await pdf(thanit, path, { 'if-none-match': etag })).status, 304)
  const { version } = (await thanit.get(`/quotations/${quotation.id}`)).body as Json
  await thanit.patch(
    `/quotations/${quotation.id}`,
    { deliveryTerms: 'ภายใน 45 วัน' },
    { version: Number(version), expect: 200 },
  )
  assert.match((await pdf(thanit, path, { 'if-none-match': etag })).text, /ภายใน 45 วัน/)
})

test('what was signed stays as it was signed', async () => {
  const drawn = async (colour: number) => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(png(40, 10, colour))], 's.png'))
    const signatureId = (await thanit.post('/pictures', form, { raw: true, expect: 201 })).body.id
    const { version } = (await thanit.get('/me')).body
    await thanit.patch('/me', { signatureId }, { version, expect: 200 })
  }
  await drawn(0x20)
  await thanit.act(`/quotations/${quotation.id}/sending`, {}, { expect: 200 })
  const path = `/quotations/${quotation.id}/pdf?lang=th`
  const signed = await pdf(thanit, path)
  assert.ok((signed.body as unknown as Buffer).includes('/Subtype /Image'))
  assert.doesNotMatch(signed.text, /ฉบับร่าง/)
  await drawn(0x90)
  assert.equal((await pdf(thanit, path)).headers.get('etag'), signed.headers.get('etag'))
})

test('an order prints with the number of its quotation', async () => {
  await thanit.act(`/quotations/${quotation.id}/acceptance`, {}, { expect: 200 })
  const order = (await thanit.act(`/quotations/${quotation.id}/order`, {}, { expect: 201 })).body as Json
  const { text } = await pdf(thanit, `/orders/${order.id}/pdf?lang=vi`)
  for (const piece of ['Đơn bán hàng', String(order.number), String(quotation.number), '17.812,13'])
    assert.ok(text.includes(piece), piece)
})

test('what is due bears the code of the company’s country, where it has one', () => {
  const none = { bankName: null, bankAccountName: null, bankAccount: null, bankCode: null, promptPayId: null }
  const of = (company: object) =>
    payToOf({ ...none, ...company } as never, { amount: '107.00', message: 'INV-2026-0001' })
  assert.deepEqual(of({ country: 'TH', promptPayId: '0812345678' })?.code, {
    kind: 'promptPay',
    id: '0812345678',
    amount: '107.00',
  })
  assert.equal(of({ country: 'VN', bankCode: '970436', bankAccount: '001' })?.code?.kind, 'vietQr')
  assert.equal(of({ country: 'TH', bankCode: '970436', bankAccount: '001' })?.code, undefined)
  assert.equal(of({ country: 'VN', promptPayId: '0812345678' }), undefined)
})
