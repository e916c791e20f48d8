import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { confirmedOrder, issuedInvoice, line, sellingWorld } from '../testing/billing.ts'
import { type MailServer, startMailServer } from '../testing/mail-server.ts'
import { pagesOf } from '../testing/read-pdf.ts'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let smtp: MailServer
let admin: Client
let thanit: Client
let suda: Client
let account: Json
let service: Json

beforeAll(async () => {
  smtp = await startMailServer()
  world = await startWorld({ smtpUrl: smtp.url })
  admin = await world.setup()
  ;({ thanit, suda, account } = await sellingWorld(admin, world.as))
  service = await admin.create('/products', { name: 'ติดตั้งระบบ', kind: 'service' })
})
afterAll(async () => {
  await world.stop()
  await smtp.stop()
})

const transfer = { paidOn: '2026-03-02', method: 'transfer' }
const ordered = (lines?: object[], more?: object) => confirmedOrder(thanit, account.id, lines, more)
const services = () => [{ ...line, description: 'ติดตั้งระบบ', productId: service.id }]
const made = async (path: string, body: object = {}, expect = 201) => (await suda.act(path, body, { expect })).body
const printed = async (path: string, lang = 'en') => {
  const { body } = await suda.get(`${path}/pdf?lang=${lang}`, { raw: true, expect: 200 })
  return (await pagesOf(body as unknown as Uint8Array)).map((lines) => lines.join('\n'))
}
const holds = (text: string | undefined, ...pieces: string[]) => {
  for (const piece of pieces) assert.ok(text?.includes(piece), `${piece}\n${text}`)
}

describe('sending', () => {
  test('mails the original to the customer or to whom one says, and the history says to whom', async () => {
    const invoice = await issuedInvoice(suda, await ordered())
    const nobody = await suda.act(`/invoices/${invoice.id}/sending`)
    assert.deepEqual([nobody.status, nobody.body.errors[0]?.path], [422, 'to'])
    const wrong = await suda.act(`/invoices/${invoice.id}/sending`, { to: 'บัญชี' })
    assert.deepEqual([wrong.status, wrong.body.errors[0]?.code], [422, 'email'])
    const sent = await made(`/invoices/${invoice.id}/sending`, { to: 'account@buengsai.example' }, 200)
    assert.ok(sent.sentAt)
    await world.settle()
    const [mail] = smtp.delivered.splice(0)
    assert.equal(mail?.to, 'account@buengsai.example')
    assert.match(mail.raw, new RegExp(`filename="?${invoice.number}\\.pdf`))
    const body = mail.raw.replaceAll('\r\n', '')
    const [, pdf = ''] = /(JVBERi0[A-Za-z0-9+/=]+)/.exec(body) ?? []
    const pages = (await pagesOf(Buffer.from(pdf, 'base64'))).map((lines) => lines.join('\n'))
    assert.equal(pages.length, 1)
    holds(pages[0], 'ต้นฉบับ', String(invoice.number))
    holds(mail.text, 'ใบกำกับภาษี', '10,700.00', '01/04/2569', 'คุณธนิต')
    const { items } = (await suda.get(`/invoices/${invoice.id}/history`)).body
    assert.deepEqual((items[0] as Json).data, { to: 'account@buengsai.example' })
  })

  test('goes to the address the account has, for a request and its receipt, a note and a payment; not for what does not stand', async () => {
    const order = await ordered()
    await admin.patch(`/accounts/${account.id}`, { email: 'money@buengsai.example' }, { expect: 200 })
    const deposit = await made(`/orders/${order.id}/deposits`, { percent: '30' })
    await made(`/deposits/${deposit.id}/sending`, {}, 200)
    await made(`/deposits/${deposit.id}/receipt`, transfer, 200)
    await made(`/deposits/${deposit.id}/sending`, {}, 200)
    const draft = await made(`/orders/${order.id}/invoices`)
    assert.equal((await suda.act(`/invoices/${draft.id}/sending`)).body.code, 'document.state')
    const invoice = await made(`/invoices/${draft.id}/issue`, {}, 200)
    const note = await made(`/invoices/${invoice.id}/credit-notes`, { beforeVat: '100', reason: 'ราคาผิด' })
    await made(`/adjustment-notes/${note.id}/sending`, {}, 200)
    const payment = await made(`/invoices/${invoice.id}/payments`, { ...transfer, amount: '10.00' })
    await made(`/payments/${payment.id}/sending`, {}, 200)
    await world.settle()
    const subjects = smtp.delivered.splice(0).map(({ to, subject }) => `${to} ${subject}`)
    assert.deepEqual(subjects.sort(), [
      `money@buengsai.example ใบรับเงินมัดจำ DEP-2026-0001 จาก Thantara`,
      `money@buengsai.example ใบลดหนี้ ${note.number} จาก Thantara`,
      `money@buengsai.example ใบเสร็จรับเงิน ${payment.number} จาก Thantara`,
      `money@buengsai.example ใบแจ้งชำระเงินมัดจำ ${order.number} จาก Thantara`,
    ])
    const executive = { name: 'ผู้บริหาร', email: 'boss@thantara.example', role: 'executive', language: 'th', password }
    await admin.create('/users', executive)
    const boss = await world.as('boss@thantara.example')
    assert.equal((await boss.act(`/invoices/${invoice.id}/sending`)).status, 403)
  })
})

describe('on paper', () => {
  test('the tax invoice that comes with the money says what was sold, and its VAT follows a credit note', async () => {
    const invoice = await issuedInvoice(suda, await ordered(services()))
    const note = await made(`/invoices/${invoice.id}/credit-notes`, { beforeVat: '5000.00', reason: 'ลดขอบเขตงาน' })
    const [credit] = await printed(`/adjustment-notes/${note.id}`, 'th')
    holds(credit, `ใบแจ้งหนี้ ${invoice.number}`)
    const payment = await made(`/invoices/${invoice.id}/payments`, {
      ...{ ...transfer, amount: '5350.00', withheld: '150.00', certificate: '12/2569' },
    })
    assert.equal(payment.vat, '350.00')
    const [receipt] = await printed(`/payments/${payment.id}`)
    holds(receipt, 'Receipt / Tax invoice', 'ติดตั้งระบบ 10 ตัว', 'VAT 7%', '350.00', '12/2569', '-150.00', '5,200.00')
  })

  test('a deposit that is no tax invoice is one sum, and its percentage is written as the customer reads it', async () => {
    const order = await ordered([line, { ...line, vatRate: null }], { language: 'vi' })
    const deposit = await made(`/orders/${order.id}/deposits`, { percent: '33.333', taxInvoice: false })
    const [request] = await printed(`/deposits/${deposit.id}`, 'vi')
    assert.equal(request?.split('Tiền đặt cọc 33,333 %').length, 2, request)
    assert.ok(!request?.includes('Thuế suất'), request)
  })

  test('a delivery note says where the goods go, and neither what they cost nor when that is due', async () => {
    const shipTo = { line: 'โกดัง 9 นิคมอุตสาหกรรม', province: 'ชลบุรี', country: 'TH' }
    await admin.patch(`/accounts/${account.id}`, { shipTo }, { expect: 200 })
    const draft = await made(`/orders/${(await ordered([line, { ...line, vatRate: null }])).id}/invoices`)
    await suda.patch(`/invoices/${draft.id}`, { papers: 'separate' }, { expect: 200 })
    await made(`/invoices/${draft.id}/issue`, {}, 200)
    await admin.patch(`/accounts/${account.id}`, { shipTo: null }, { expect: 200 })
    const note = (await printed(`/invoices/${draft.id}`)).at(-1)
    holds(note, 'Delivery note', 'Deliver to', 'โกดัง 9 นิคมอุตสาหกรรม')
    for (const word of ['VAT', 'Due on', '1,000.00']) assert.ok(!note?.includes(word), note)
  })

  test('a receipt over lines of several rates shows the VAT of each', async () => {
    const [one] = services()
    const invoice = await issuedInvoice(
      suda,
      await ordered([{ ...one }, { ...one, vatRate: null, unitPrice: '500.00' }]),
    )
    const payment = await made(`/invoices/${invoice.id}/payments`, { ...transfer, amount: '7850.00' })
    const [receipt] = await printed(`/payments/${payment.id}`)
    holds(receipt, 'VAT 7% (on 5,000.00)', '350.00', 'VAT exempt (on 2,500.00)')
  })

  test('a deposit that was no tax invoice is taken off what is to be paid, in figures as they are read', async () => {
    const company = { name: 'Hạ Vy Linh', country: 'VN', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' }
    const { id: companyId } = await admin.create('/companies', company)
    const goods = { ...line, description: 'Camera', quantity: '1', unitPrice: '1000000', vatRate: '10' }
    const order = await confirmedOrder(admin, account.id, [goods], { companyId, currency: 'VND' })
    const deposit = await made(`/orders/${order.id}/deposits`, { percent: '30' })
    await made(`/deposits/${deposit.id}/receipt`, transfer, 200)
    const invoice = await issuedInvoice(suda, order)
    const [paper] = await printed(`/invoices/${invoice.id}`, 'vi')
    holds(
      paper,
      'Trừ tiền đặt cọc DEP-VN-2026-0001',
      '(02/03/2026)',
      '-330.000',
      'Đơn bán hàng SO-VN',
      'Còn phải thanh toán (VND)',
      '770.000',
    )
  })

  test('a tax document comes as PDF/A-3 with its XML; a draft and a bill for services have none', async () => {
    const draft = await made(`/orders/${(await ordered()).id}/invoices`)
    const asked = (id: string) => suda.get(`/invoices/${id}/pdf?format=pdfa3`, { raw: true })
    const refused = await asked(draft.id)
    assert.deepEqual([refused.status, refused.body.code], [409, 'papers.noTaxDocument'])
    const issued = await made(`/invoices/${draft.id}/issue`, {}, 200)
    const { status, body } = await asked(issued.id)
    assert.equal(status, 200)
    const pdf = Buffer.from(body as unknown as Uint8Array).toString('latin1')
    for (const mark of ['pdfaid:part>3<', '/AFRelationship /Alternative', 'ETDA-invoice.xml'])
      assert.ok(pdf.includes(mark), mark)
    assert.equal((await asked((await issuedInvoice(suda, await ordered(services()))).id)).status, 409)
    assert.equal((await suda.get(`/invoices/${issued.id}/pdf?format=word`)).status, 422)
  })

  test('a draft has the day it is where the company is', async () => {
    await world.at('2026-03-04T01:00:00+07:00')
    const draft = await made(`/orders/${(await ordered()).id}/invoices`)
    holds((await printed(`/invoices/${draft.id}`))[0], '4 March 2026')
  })
})

test('who has an order handed to him sees what it was billed by, and the papers name who sold it', async () => {
  const order = await ordered()
  const deposit = await made(`/orders/${order.id}/deposits`, { percent: '30' })
  await made(`/deposits/${deposit.id}/receipt`, transfer, 200)
  const invoice = await issuedInvoice(suda, order)
  const payment = await made(`/invoices/${invoice.id}/payments`, { ...transfer, amount: '10.00' })
  const note = await made(`/invoices/${invoice.id}/credit-notes`, { beforeVat: '10.00', reason: 'ราคาผิด' })
  const heir = { name: 'วิภา ใจงาม', email: 'wipa@thantara.example', role: 'salesperson', language: 'th', password }
  const { id: ownerId } = await admin.create('/users', heir)
  const wipa = await world.as(heir.email)
  const bills = [
    `/deposits/${deposit.id}`,
    `/invoices/${invoice.id}`,
    `/payments/${payment.id}`,
    `/adjustment-notes/${note.id}`,
  ]
  const statuses = async (who: Client) => Promise.all(bills.map(async (path) => (await who.get(path)).status))
  assert.deepEqual([await statuses(thanit), await statuses(wipa)], [Array(4).fill(200), Array(4).fill(404)])
  await admin.patch(`/orders/${order.id}`, { ownerId }, { expect: 200 })
  assert.deepEqual([await statuses(thanit), await statuses(wipa)], [Array(4).fill(404), Array(4).fill(200)])
  holds((await printed(`/invoices/${invoice.id}`))[0], 'คุณธนิต วงศ์วารี')
  const { items } = (await wipa.get(`/invoices/${invoice.id}/history`)).body
  assert.equal((items[0] as Json).type, 'handedOver')
})

test('whoever leaves hands over what is not paid, also of orders that are closed', async () => {
  const user = (key: string) => ({
    name: key,
    email: `${key}@thantara.example`,
    role: 'salesperson',
    language: 'th',
    password,
  })
  const [from, to] = [await admin.create('/users', user('leaves')), await admin.create('/users', user('stays'))]
  const leaver = await world.as('leaves@thantara.example')
  const { id: accountId } = await leaver.create('/accounts', { name: 'เทศบาลเมืองทดสอบ' })
  const order = await confirmedOrder(leaver, accountId)
  const invoice = await issuedInvoice(suda, order)
  for (const step of ['production', 'qa', 'delivery'])
    await suda.patch(
      `/orders/${order.id}/steps/${step}`,
      { result: { production: 'done', qa: 'passed', delivery: 'delivered' }[step] },
      { expect: 200 },
    )
  assert.equal((await suda.get(`/orders/${order.id}`)).body.state, 'closed')
  await admin.post(`/users/${from.id}/handover`, { toUserId: to.id }, { expect: 200 })
  const stayer = await world.as('stays@thantara.example')
  assert.equal((await stayer.get(`/invoices/${invoice.id}`)).status, 200)
})

test('invoices, deposits, notes and payments are exported as they are listed', async () => {
  for (const [path, column] of [
    ['invoices', 'เลขที่'],
    ['deposits', 'เลขที่'],
    ['adjustment-notes', 'เลขที่'],
    ['payments', 'เลขที่ใบเสร็จรับเงิน'],
  ]) {
    const { body, headers } = await suda.get(`/exports/${path}`, { raw: true, expect: 200 })
    assert.equal(headers.get('content-type'), 'text/csv; charset=utf-8')
    const [head = '', ...rows] = Buffer.from(body as unknown as Uint8Array)
      .toString('utf8')
      .trim()
      .split('\n')
    assert.ok(head.includes(column ?? ''), head)
    assert.equal(rows.length, (await suda.all(`/${path}`)).length, path)
  }
})

test('the year of a number turns at midnight where the company is; a cancelled invoice keeps its number', async () => {
  const draft = async () => (await made(`/orders/${(await ordered()).id}/invoices`)).id
  const [last, first, second] = [await draft(), await draft(), await draft()]
  await world.at('2026-12-31T23:59:00+07:00')
  suda = await world.as('suda@thantara.example')
  const old = await made(`/invoices/${last}/issue`, {}, 200)
  assert.match(String(old.number), /^INV-2026-/)
  await world.at('2027-01-01T00:01:00+07:00')
  const issued = [await made(`/invoices/${first}/issue`, {}, 200)]
  await made(`/invoices/${first}/cancellation`, { reason: 'ผิดราย' }, 200)
  issued.push(await made(`/invoices/${second}/issue`, {}, 200))
  assert.deepEqual(
    issued.map(({ number, issuedOn }) => [number, issuedOn]),
    [
      ['INV-2027-0001', '2027-01-01'],
      ['INV-2027-0002', '2027-01-01'],
    ],
  )
  const { state, number } = (await suda.get(`/invoices/${first}`)).body
  assert.deepEqual([state, number], ['cancelled', 'INV-2027-0001'])
})
