import type { Client, Json } from '../server/testing/world.ts'

/** Everything that can follow an order: a deposit, an invoice in instalments, a payment, a credit note; by the path of each. */
export async function furnishBilling(admin: Client, order: Json): Promise<Record<string, Json>> {
  const act = async (path: string, body: object = {}) => {
    const { status, body: record } = await admin.act(path, body)
    if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(record)}`)
    return record
  }
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  const money = { paidOn: today, method: 'transfer' }
  const { id } = await act(`/orders/${order.id}/deposits`, { percent: '30' })
  const deposit = await act(`/deposits/${id}/receipt`, money)
  const invoice = await act(`/orders/${order.id}/invoices`)
  await act(`/invoices/${invoice.id}/issue`)
  await act(`/invoices/${invoice.id}/instalments`, { count: 3 })
  const payment = await act(`/invoices/${invoice.id}/payments`, { ...money, amount: '100000' })
  const note = await act(`/invoices/${invoice.id}/credit-notes`, { beforeVat: '4500', reason: '1 × 4500' })
  return { deposits: deposit, invoices: invoice, payments: payment, 'adjustment-notes': note }
}
