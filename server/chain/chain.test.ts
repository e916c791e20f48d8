import assert from 'node:assert/strict'
import { afterAll, beforeAll, test } from 'vitest'
import { confirmedOrder, issuedInvoice, line, sellingWorld } from '../testing/billing.ts'
import { pagesOf } from '../testing/read-pdf.ts'
import { type Client, type Json, startWorld, type World } from '../testing/world.ts'

let world: World
let thanit: Client
let suda: Client
let account: Json
let order: Json
let invoice: Json
let payment: Json

beforeAll(async () => {
  world = await startWorld()
  const admin = await world.setup()
  ;({ thanit, suda, account } = await sellingWorld(admin, world.as))
  const lead = await thanit.create('/leads', { name: 'กล้องเทศบาล', ownerId: account.ownerId })
  const conversion = { account: { id: account.id }, opportunity: { create: true, name: 'กล้องเทศบาล' } }
  const { opportunityId } = (await thanit.act(`/leads/${lead.id}/conversion`, conversion, { expect: 200 })).body
  order = await confirmedOrder(thanit, account.id, [line], { opportunityId })
  const asked = (await suda.act(`/orders/${order.id}/deposits`, { percent: '30' }, { expect: 201 })).body
  const money = { paidOn: '2026-03-02', method: 'transfer' }
  await suda.act(`/deposits/${asked.id}/receipt`, money, { expect: 200 })
  invoice = await issuedInvoice(suda, order)
  payment = (await suda.act(`/invoices/${invoice.id}/payments`, { ...money, amount: '490.00' }, { expect: 201 })).body
})
afterAll(() => world.stop())

const chainOf = async (c: Client, entity: string, id: string) =>
  (await c.get(`/chain?entity=${entity}&id=${id}`, { expect: 200 })).body.items.map(({ entity }) => entity)

test('from the lead to the payment, and back from the payment to the lead; the office sees what is its own', async () => {
  const whole = ['lead', 'opportunity', 'quotation', 'order', 'deposit', 'invoice', 'payment']
  assert.deepEqual(await chainOf(thanit, 'payment', payment.id), whole)
  assert.deepEqual(await chainOf(thanit, 'opportunity', String(order.opportunityId)), whole)
  assert.deepEqual(await chainOf(suda, 'invoice', invoice.id), ['order', 'deposit', 'invoice', 'payment'])
  assert.equal((await thanit.get('/chain?entity=user&id=x')).status, 422)
})

test('what a customer owes is told by its age; money received covers the first instalments', async () => {
  const plan = ['2026-03-10', '2026-05-20'].map((dueOn) => ({ dueOn, amount: '3745.00' }))
  await suda.act(`/invoices/${invoice.id}/instalments`, { plan }, { expect: 200 })
  await world.at('2026-04-20T09:00:00+07:00')
  suda = await world.as('suda@thantara.example')
  thanit = await world.as('thanit@thantara.example')
  const { items, totals } = (await suda.get('/reports/receivables', { expect: 200 })).body
  const sums = {
    currency: 'THB',
    notDue: '3745.00',
    days30: '0.00',
    days60: '3255.00',
    days90: '0.00',
    older: '0.00',
    total: '7000.00',
  }
  const [{ filter, filters, ...owed } = {} as Json] = items
  assert.deepEqual(owed, { accountId: account.id, contactId: null, name: account.name, ...sums })
  const [{ filters: all, ...whole } = {} as Json] = totals as Json[]
  assert.deepEqual(whole, sums)
  for (const aged of [filters, all] as Json[]) assert.deepEqual(Object.keys(aged), ['notDue', 'days60'])
  for (const one of [filter, (filters as Json).notDue, (all as Json).days60]) {
    const open = await suda.all(`/invoices?filter=${encodeURIComponent(JSON.stringify(one))}`)
    assert.deepEqual(
      open.map(({ number, paymentState }) => [number, paymentState]),
      [[invoice.number, 'overdue']],
    )
  }
})

test('how often a customer buys, for how much, and when last', async () => {
  const late = await confirmedOrder(thanit, account.id)
  assert.equal(late.state, 'confirmed')
  const { filter: _, ...bought } = (await thanit.get(`/accounts/${account.id}/purchases`, { expect: 200 })).body
  assert.deepEqual(bought, {
    ...{ count: 2, amount: { amount: '21400.00', currency: 'THB' } },
    ...{ firstOn: '2026-03-02', lastOn: '2026-04-20', everyDays: 49, daysSinceLast: 0 },
  })
})

test('deposit, invoice, receipt and credit note print what the law wants of them', async () => {
  const text = async (path: string) => {
    const answer = await suda.get(`${path}/pdf?lang=th`, { raw: true, expect: 200 })
    return (await pagesOf(answer.body as unknown as Uint8Array)).flat().join('\n')
  }
  const printed = await text(`/invoices/${invoice.id}`)
  for (const piece of [
    'ใบกำกับภาษี',
    'ใบส่งของ',
    'ต้นฉบับ',
    'สำเนา',
    'DEP-2026-0001',
    '7,000.00',
    '490.00',
    '7,490.00',
    '2 มีนาคม 2569',
  ])
    assert.ok(printed.includes(piece), piece)
  const note = (
    await suda.act(`/invoices/${invoice.id}/credit-notes`, { beforeVat: '100', reason: 'ส่งคืน' }, { expect: 201 })
  ).body
  for (const piece of ['ใบลดหนี้', String(invoice.number), 'ส่งคืน', '6,900.00'])
    assert.ok((await text(`/adjustment-notes/${note.id}`)).includes(piece), piece)
  const [deposit] = await suda.all('/deposits')
  assert.match(await text(`/deposits/${deposit?.id}`), /ใบรับเงินมัดจำ[\s\S]*ใบกำกับภาษี[\s\S]*3,210\.00/)
  assert.match(await text(`/payments/${payment.id}`), /ใบเสร็จรับเงิน[\s\S]*INV-2026-0001[\s\S]*490\.00/)
})
