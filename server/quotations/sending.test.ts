import assert from 'node:assert/strict'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { type MailServer, startMailServer } from '../testing/mail-server.ts'
import { type Client, type Json, password, startWorld, type World } from '../testing/world.ts'

let world: World
let smtp: MailServer
let thanit: Client
let account: Json
let contact: Json

beforeAll(async () => {
  smtp = await startMailServer()
  world = await startWorld({ smtpUrl: smtp.url })
  const admin = await world.setup()
  const email = 'thanit@thantara.example'
  const seller = await admin.create('/users', { name: 'คุณธนิต', email, role: 'salesperson', language: 'th', password })
  thanit = await world.as(email)
  account = await admin.create('/accounts', { name: 'อบต. ทุ่งสมมุติ', ownerId: seller.id })
  contact = await admin.create('/contacts', {
    ...{ name: 'สมคิด', honorific: 'คุณ', accountId: account.id, ownerId: seller.id },
    email: 'somkid@thungsommut.example',
  })
})
afterAll(async () => {
  await world.stop()
  await smtp.stop()
})

const quote = (more: object = {}): Promise<Json> =>
  thanit.create('/quotations', {
    accountId: account.id,
    lines: [{ description: 'กล้อง', unitPrice: '1000.00', vatRate: '7' }],
    ...more,
  })
const act = async (quotation: Json, name: string, body: object = {}): Promise<Json> =>
  (await thanit.act(`/quotations/${quotation.id}/${name}`, body, { expect: name === 'revision' ? 201 : 200 })).body
const now = async (quotation: Json): Promise<Json> => (await thanit.get(`/quotations/${quotation.id}`)).body

describe('sending', () => {
  test('mails the paper to the contact, once each time it is sent', async () => {
    const quotation = await quote({ contactId: contact.id })
    const sent = await act(quotation, 'sending')
    assert.equal(sent.state, 'sent')
    await world.settle()
    const [mail] = smtp.delivered.splice(0)
    assert.equal(mail?.to, 'somkid@thungsommut.example')
    assert.match(mail.raw, new RegExp(`filename="?${quotation.number}\\.pdf`))
    assert.match(mail.raw, /\r\nJVBERi0/)
    assert.match(mail.text, /\/q\/\S{20,}/)
    // As the paper and the page behind the link have it.
    assert.match(mail.text, /ใช้ได้ถึงวันที่ \d\d\/\d\d\/25\d\d/)
    await act(quotation, 'sending')
    await world.settle()
    assert.equal(smtp.delivered.splice(0).length, 1)
  })

  test('without an address it is only marked as sent', async () => {
    assert.equal((await act(await quote(), 'sending')).state, 'sent')
    await world.settle()
    assert.deepEqual(smtp.delivered.splice(0), [])
  })

  test('with nothing in it, it is not sent', async () => {
    const optional = { description: 'กล้อง', unitPrice: '1.00', optional: true }
    const { status, body } = await thanit.act(`/quotations/${(await quote({ lines: [optional] })).id}/sending`)
    assert.deepEqual([status, body.code], [409, 'document.empty'])
  })

  test('what was sent says who sold and bought then, also when the customer moves', async () => {
    const quotation = await act(await quote(), 'sending')
    await thanit.patch(`/accounts/${account.id}`, { name: 'เทศบาลทุ่งสมมุติ' }, { expect: 200 })
    const { parties } = (await now(quotation)) as { parties?: { buyer: Json } }
    assert.equal(parties?.buyer.name, 'อบต. ทุ่งสมมุติ')
  })
})

describe('a revision', () => {
  test('has the same number and the next count; the one before is read and no longer accepted', async () => {
    const first = await act(await quote(), 'sending')
    const second = await act(first, 'revision')
    assert.deepEqual([second.number, second.revision, second.state], [first.number, 1, 'draft'])
    const old = await now(first)
    assert.deepEqual([old.state, old.revisedById], ['cancelled', second.id])
    const accepted = await thanit.act(`/quotations/${first.id}/acceptance`)
    assert.deepEqual([accepted.status, accepted.body.code], [409, 'document.state'])
    assert.equal((await thanit.act(`/quotations/${first.id}/revision`)).status, 409)
    assert.equal((await act(await act(second, 'sending'), 'revision')).revision, 2)
  })
})

describe('the expected revenue of an opportunity', () => {
  test('follows the quotation chosen for it, through changes and revisions, until somebody enters another', async () => {
    const deal = await thanit.create('/opportunities', {
      ...{ name: 'กล้อง', accountId: account.id, ownerId: account.ownerId },
      expectedRevenue: { amount: '5000.00', currency: 'THB' },
    })
    const revenue = async () => {
      const { expectedRevenue, quotationId } = (await thanit.get(`/opportunities/${deal.id}`)).body
      return [(expectedRevenue as Json).amount, quotationId]
    }
    const quotation = await quote({ opportunityId: deal.id })
    assert.deepEqual(await revenue(), ['5000.00', null])
    await act(quotation, 'choice')
    assert.deepEqual(await revenue(), ['1000.00', quotation.id])
    await thanit.patch(`/quotations/${quotation.id}`, { discount: { percent: '10' } }, { expect: 200 })
    assert.deepEqual(await revenue(), ['900.00', quotation.id])
    const next = await act(await act(quotation, 'sending'), 'revision')
    assert.deepEqual(await revenue(), ['900.00', next.id])
    const typed = { expectedRevenue: { amount: '700.00', currency: 'THB' } }
    await thanit.patch(`/opportunities/${deal.id}`, typed, { expect: 200 })
    await thanit.patch(`/quotations/${next.id}`, { discount: null }, { expect: 200 })
    assert.deepEqual(await revenue(), ['700.00', null])
  })
})

describe('validity', () => {
  test('ends with its last day where the company is, and then by itself', async () => {
    const quotation = await act(await quote({ validUntil: '2026-03-03' }), 'sending')
    await world.at('2026-03-03T23:59:59+07:00')
    assert.equal((await now(quotation)).state, 'sent')
    await world.at('2026-03-04T00:00:00+07:00')
    assert.equal((await now(quotation)).state, 'expired')
    const late = await thanit.act(`/quotations/${quotation.id}/acceptance`)
    assert.deepEqual([late.status, late.body.code], [409, 'quotation.expired'])
    assert.equal((await act(quotation, 'revision')).validUntil, '2026-04-03')
  })

  test('an expired draft is not sent', async () => {
    const quotation = await quote({ validUntil: '2026-03-03' })
    assert.equal((await thanit.act(`/quotations/${quotation.id}/sending`)).body.code, 'quotation.expired')
  })
})
