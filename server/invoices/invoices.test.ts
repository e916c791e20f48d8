import assert from 'node:assert/strict'
import pg from 'pg'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { confirmedOrder, issuedInvoice, line, sellingWorld } from '../testing/billing.ts'
import { type Client, type Json, startWorld, type World } from '../testing/world.ts'

let world: World
let admin: Client
let thanit: Client
let suda: Client
let account: Json

beforeAll(async () => {
  world = await startWorld()
  admin = await world.setup()
  ;({ thanit, suda, account } = await sellingWorld(admin, world.as))
})
afterAll(() => world.stop())

const ordered = (lines?: object[], more?: object) => confirmedOrder(thanit, account.id, lines, more)
const read = async (path: string): Promise<Json> => (await suda.get(path, { expect: 200 })).body
const totalsOf = ({ totals }: Json) => {
  const { beforeVat, vat, total } = totals as Record<string, string>
  return [beforeVat, vat, total]
}
const transfer = { paidOn: '2026-03-02', method: 'transfer' }
const made = async (path: string, body: object = {}, expect = 201) => (await suda.act(path, body, { expect })).body
const problem = async (path: string, body: object) => {
  const { status, body: said } = await suda.act(path, body)
  return [status, said.code, said.errors?.[0]?.path, said.errors?.[0]?.code]
}

describe('an order is invoiced', () => {
  test('in parts of its lines, never beyond them', async () => {
    const order = await ordered([line, { ...line, description: 'แถม', gift: true, quantity: '1', unitPrice: '100.00' }])
    const [cameras] = order.lines as Json[]
    const id = cameras?.id ?? ''
    const path = `/orders/${order.id}/invoices`
    assert.deepEqual(await problem(path, { quantities: { [id]: '11' } }), [
      422,
      'validation.failed',
      `quantities.${id}`,
      'quantityTooLarge',
    ])
    assert.deepEqual(await problem(path, { quantities: { [id]: '-1' } }), [
      422,
      'validation.failed',
      `quantities.${id}`,
      'tooSmall',
    ])
    assert.deepEqual(await problem(path, { quantities: { nobody: '1' } }), [
      422,
      'validation.failed',
      'quantities.nobody',
      'unknownReference',
    ])
    const first = await issuedInvoice(suda, order, { quantities: { [id]: '3' } })
    assert.deepEqual(totalsOf(first), ['3000.00', '210.00', '3210.00'])
    const partly = await read(`/orders/${order.id}`)
    assert.equal(partly.invoicing, 'partly')
    assert.deepEqual(
      (partly.lines as Json[]).map(({ invoiced }) => invoiced),
      ['3', '0'],
    )
    const rest = await made(path)
    assert.deepEqual(totalsOf(rest), ['7000.00', '490.00', '7490.00'])
    assert.equal((await suda.act(path)).body.code, 'order.invoiced')
    // A draft that is deleted gives its lines back.
    assert.equal((await suda.del(`/invoices/${rest.id}`)).status, 204)
    await issuedInvoice(suda, order)
    assert.equal((await read(`/orders/${order.id}`)).invoicing, 'full')
  })

  test('a deposit received while a draft waits is deducted from it, and who issues the draft as it was is told', async () => {
    const order = await ordered()
    const deposit = await made(`/orders/${order.id}/deposits`, { percent: '30' })
    const seen = await made(`/orders/${order.id}/invoices`)
    await made(`/deposits/${deposit.id}/receipt`, transfer, 200)
    const late = await suda.act(`/invoices/${seen.id}/issue`, {}, { version: seen.version })
    assert.deepEqual([late.status, totalsOf(late.body.current as Json)], [412, ['7000.00', '490.00', '7490.00']])
    const issued = await made(`/invoices/${seen.id}/issue`, {}, 200)
    assert.deepEqual(
      (issued.deductions as Json[]).map(({ number }) => number),
      ['DEP-2026-0001'],
    )
    const cancel = await suda.act(`/deposits/${deposit.id}/cancellation`, { reason: 'ผิด' })
    assert.equal(cancel.body.code, 'deposit.deducted')
  })

  test('a deposit asked for before all was invoiced cannot be received after', async () => {
    const order = await ordered()
    const deposit = await made(`/orders/${order.id}/deposits`, { percent: '30' })
    await issuedInvoice(suda, order)
    assert.equal((await suda.act(`/deposits/${deposit.id}/receipt`, transfer)).body.code, 'deposit.noRoom')
    const still = await read(`/deposits/${deposit.id}`)
    assert.deepEqual([still.state, still.number], ['requested', null])
  })

  test('what makes no sense is refused at its field', async () => {
    const order = await ordered()
    const path = `/orders/${order.id}/deposits`
    assert.deepEqual(await problem(path, { percent: '0' }), [422, 'validation.failed', 'percent', 'aboveNothing'])
    assert.deepEqual(await problem(path, { percent: '' }), [422, 'validation.failed', 'percent', 'required'])
    assert.deepEqual(await problem(path, { percent: '150' }), [422, 'validation.failed', 'percent', 'tooLarge'])
    assert.deepEqual(await problem(path, { percent: '10', beforeVat: '5' }), [
      422,
      'validation.failed',
      'beforeVat',
      'depositAsked',
    ])
    assert.deepEqual(await problem(path, { beforeVat: '0.001' }), [422, 'validation.failed', 'beforeVat', 'amount'])
    assert.deepEqual(await problem(path, { includingVat: '10700.01' }), [
      422,
      'validation.failed',
      'includingVat',
      'depositTooLarge',
    ])
    const [one] = order.lines as [Json]
    assert.deepEqual(await problem(`/orders/${order.id}/invoices`, { quantities: { [one.id]: '0' } }), [
      422,
      'validation.failed',
      'quantities',
      'quantityNeeded',
    ])
    const deposit = await made(path, { percent: '100' })
    assert.deepEqual(await problem(`/deposits/${deposit.id}/receipt`, { ...transfer, paidOn: '2026-03-03' }), [
      422,
      'validation.failed',
      'paidOn',
      'dayAhead',
    ])
  })
})

describe('an issued invoice', () => {
  test('stands: two people issue the same draft, one is told that it is done; the database itself keeps it', async () => {
    const order = await ordered()
    const { id, version } = await made(`/orders/${order.id}/invoices`)
    await suda.patch(`/invoices/${id}`, { note: 'ส่งพร้อมสินค้า' }, { expect: 200 })
    const draft = await read(`/invoices/${id}`)
    const both = await Promise.all(
      [suda, admin].map((c) => c.post(`/invoices/${id}/issue`, {}, { version: draft.version })),
    )
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 412])
    assert.ok(version < draft.version)
    const change = await suda.patch(`/invoices/${id}`, { note: 'แก้ไข' })
    assert.deepEqual([change.status, change.body.code], [409, 'document.locked'])
    assert.equal((await suda.del(`/invoices/${id}`)).body.code, 'document.notDraft')
    const owner = new pg.Client({ connectionString: world.databaseUrl })
    await owner.connect()
    await owner.query(`set app.whole = 'on'`)
    for (const attack of [
      `update invoices set totals = '{}' where id = $1`,
      `update invoices set number = null where id = $1`,
      `update invoices set state = 'draft' where id = $1`,
      'delete from invoices where id = $1',
    ])
      await assert.rejects(owner.query(attack, [id]), /is issued and cannot be/)
    await owner.end()
    assert.equal((await read(`/invoices/${id}`)).state, 'issued')
  })

  test('is paid in parts and with tax withheld, never more than is open; a cancelled receipt opens it again', async () => {
    const invoice = await issuedInvoice(suda, await ordered())
    const path = `/invoices/${invoice.id}/payments`
    assert.deepEqual(await problem(path, { ...transfer, amount: '10700.01' }), [
      409,
      'payment.aboveOpen',
      'amount',
      'paymentTooLarge',
    ])
    assert.deepEqual(await problem(path, { ...transfer, amount: '5.00', withheld: '6.00' }), [
      422,
      'validation.failed',
      'withheld',
      'withheldTooLarge',
    ])
    const first = await made(path, { ...transfer, amount: '5000', withheld: '150', certificate: '12/2569' })
    assert.deepEqual([first.number, first.amount, first.withheld], ['RC-2026-0001', '5000.00', '150.00'])
    assert.deepEqual(
      [(await read(`/invoices/${invoice.id}`)).open, (await read(`/invoices/${invoice.id}`)).paymentState],
      ['5700.00', 'partlyPaid'],
    )
    const settled = await suda.act(`/invoices/${invoice.id}/cancellation`, { reason: 'ผิด' })
    assert.equal(settled.body.code, 'invoice.settled')
    await made(`/payments/${first.id}/cancellation`, { reason: 'เช็คคืน' }, 200)
    const again = await read(`/invoices/${invoice.id}`)
    assert.deepEqual([again.open, again.paid, again.paymentState], ['10700.00', '0.00', 'unpaid'])
  })

  test('one transfer pays several invoices under one receipt, or nothing at all', async () => {
    const [a, b] = [await issuedInvoice(suda, await ordered()), await issuedInvoice(suda, await ordered())]
    const pay = (first: string, second: string) =>
      suda.post('/payments', {
        ...transfer,
        payments: [
          { invoiceId: a.id, amount: first },
          { invoiceId: b.id, amount: second },
        ],
      })
    const tooMuch = await pay('100.00', '99999.00')
    assert.deepEqual([tooMuch.status, tooMuch.body.errors[0]?.path], [409, 'payments.1.amount'])
    assert.equal((await read(`/invoices/${a.id}`)).open, '10700.00')
    const paid = await pay('10700.00', '700.00')
    assert.equal(paid.status, 201)
    assert.equal(new Set(paid.body.items.map(({ number }) => number)).size, 1)
    assert.deepEqual(
      [(await read(`/invoices/${a.id}`)).paymentState, (await read(`/invoices/${b.id}`)).open],
      ['paid', '10000.00'],
    )
  })

  test('is lowered and raised by notes that say what was, what is right, and the difference', async () => {
    const invoice = await issuedInvoice(suda, await ordered())
    const note = await made(`/invoices/${invoice.id}/credit-notes`, { beforeVat: '2500.00', reason: 'สินค้าส่งคืน' })
    assert.deepEqual(note.correction, {
      number: invoice.number,
      issuedOn: '2026-03-02',
      original: '10000.00',
      correct: '7500.00',
      difference: '2500.00',
    })
    assert.deepEqual(await problem(`/invoices/${invoice.id}/credit-notes`, { beforeVat: '7500.01', reason: 'x' }), [
      422,
      'validation.failed',
      'beforeVat',
      'creditTooLarge',
    ])
    const raised = await made(`/invoices/${invoice.id}/debit-notes`, { beforeVat: '500.00', reason: 'คิดราคาต่ำไป' })
    assert.deepEqual([note.number, raised.number], ['CN-2026-0001', 'DN-2026-0001'])
    assert.equal((await read(`/invoices/${invoice.id}`)).open, '8560.00')
  })

  test('has a plan that adds up to it, in amounts or percent', async () => {
    const invoice = await issuedInvoice(suda, await ordered([{ ...line, quantity: '1', unitPrice: '100.01' }]))
    const path = `/invoices/${invoice.id}/instalments`
    const day = '2026-04-01'
    assert.deepEqual(await problem(path, { plan: [{ dueOn: day, amount: '107.00' }] }), [
      422,
      'validation.failed',
      'plan',
      'planSum',
    ])
    const thirds = await made(
      path,
      { plan: ['33.33', '33.33', '33.34'].map((percent) => ({ dueOn: day, percent })) },
      200,
    )
    assert.deepEqual(
      (thirds.instalments as Json[]).map(({ amount }) => amount),
      ['35.67', '35.67', '35.67'],
    )
    const monthly = await made(path, { count: 3, firstDueOn: '2026-03-31' }, 200)
    assert.deepEqual(
      (monthly.instalments as Json[]).map(({ dueOn }) => dueOn),
      ['2026-03-31', '2026-04-30', '2026-05-31'],
    )
  })
})

describe('the law of the place', () => {
  test('services in Thailand: the tax invoice comes with the money, its VAT adds up to the invoice’s', async () => {
    const service = await admin.create('/products', { name: 'ติดตั้ง', kind: 'service' })
    const invoice = await issuedInvoice(
      suda,
      await ordered([{ ...line, productId: service.id, quantity: '1', unitPrice: '100.01' }]),
    )
    assert.equal(invoice.taxPoint, 'payment')
    const vat: unknown[] = []
    for (const amount of ['35.67', '35.67', '35.67']) {
      const payment = await made(`/invoices/${invoice.id}/payments`, { ...transfer, amount })
      assert.equal(payment.taxInvoice, true)
      vat.push(payment.vat)
    }
    assert.deepEqual(vat, ['2.33', '2.34', '2.33'])
  })

  test('a deposit on goods in Vietnam is money and no tax invoice: the invoice has the whole VAT, less what was paid', async () => {
    const company = await admin.create('/companies', {
      name: 'Hạ Vy Linh',
      country: 'VN',
      currency: 'VND',
      timeZone: 'Asia/Ho_Chi_Minh',
    })
    const goods = { ...line, description: 'Camera', quantity: '1', unitPrice: '1234567', vatRate: '10' }
    const order = await confirmedOrder(admin, account.id, [goods], { companyId: company.id, currency: 'VND' })
    const deposit = await made(`/orders/${order.id}/deposits`, { percent: '30' })
    assert.deepEqual([deposit.taxInvoice, totalsOf(deposit)[2]], [false, '407407'])
    await made(`/deposits/${deposit.id}/receipt`, transfer, 200)
    const invoice = await issuedInvoice(suda, order)
    assert.deepEqual(totalsOf(invoice), ['1234567', '123457', '1358024'])
    assert.equal(invoice.open, '950617')
    assert.match(String(invoice.number), /^INV-VN-2026-/)
    const { billing } = await read(`/orders/${order.id}`)
    assert.deepEqual(billing, {
      ordered: '1358024',
      invoiced: '1358024',
      rounding: '0',
      remaining: { beforeVat: '0', total: '0' },
    })
  })
})

test('an order with deposits or invoices is not cancelled away under them', async () => {
  const order = await ordered()
  const deposit = await made(`/orders/${order.id}/deposits`, { percent: '10' })
  assert.equal((await suda.act(`/orders/${order.id}/cancellation`, { reason: 'x' })).body.code, 'order.billed')
  await made(`/deposits/${deposit.id}/cancellation`, {}, 200)
  await made(`/orders/${order.id}/cancellation`, { reason: 'ลูกค้ายกเลิก' }, 200)
})
