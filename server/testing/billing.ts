import { type Client, type Json, password } from './world.ts'

/** A company that sells: its salesperson, its office, and a customer. */
export async function sellingWorld(admin: Client, as: (email: string) => Promise<Client>) {
  const user = (key: string, name: string, role: string) =>
    admin.create('/users', { name, email: `${key}@thantara.example`, role, active: true, language: 'th', password })
  const seller = await user('thanit', 'คุณธนิต วงศ์วารี', 'salesperson')
  await user('suda', 'คุณสุดา พูนทรัพย์', 'office')
  const account = await admin.create('/accounts', {
    name: 'เทศบาลตำบลบึงใส',
    taxId: '0994569000055',
    creditDays: 30,
    ownerId: seller.id,
  })
  return { account, thanit: await as('thanit@thantara.example'), suda: await as('suda@thantara.example') }
}

export const line = { description: 'กล้อง', quantity: '10', unit: 'ตัว', unitPrice: '1000.00', vatRate: '7' }

/** A confirmed order over these lines. */
export async function confirmedOrder(c: Client, accountId: string, lines: object[] = [line], more: object = {}) {
  const quotation = await c.create('/quotations', { accountId, currency: 'THB', lines, ...more })
  for (const act of ['sending', 'acceptance']) await c.act(`/quotations/${quotation.id}/${act}`, {}, { expect: 200 })
  const order = (await c.act(`/quotations/${quotation.id}/order`, {}, { expect: 201 })).body
  await c.act(`/orders/${order.id}/confirmation`, {}, { expect: 200 })
  return (await c.get(`/orders/${order.id}`)).body
}

/** An invoice of an order, issued. */
export async function issuedInvoice(c: Client, order: Json, body: object = {}): Promise<Json> {
  const { id } = (await c.act(`/orders/${order.id}/invoices`, body, { expect: 201 })).body
  return (await c.act(`/invoices/${id}/issue`, {}, { expect: 200 })).body
}
