import type { Client, Json } from '../server/testing/world.ts'

type About = {
  currency: string
  accountId: string
  contactId: string
  opportunityId: string
  productId: string
  note: string
  make: (path: string, body: Record<string, unknown>) => Promise<Json>
}

/** A quotation with every kind of line, and an order that is on its way. */
export async function furnishDocuments(admin: Client, { make, note, productId, ...about }: About): Promise<void> {
  const line = { productId, quantity: '128', discount: { percent: '5' } }
  await make('price-lists', { name: note, currency: about.currency, prices: [{ productId, unitPrice: '4200' }] })
  await make('quotation-templates', { name: note, validDays: 14, paymentTerms: note, lines: [line] })
  const lines = [
    { kind: 'section', description: note },
    line,
    { ...line, quantity: '4', discount: null, optional: true },
    { ...line, quantity: '2', discount: null, gift: true },
    { kind: 'note', description: note },
  ]
  await make('quotations', { ...about, lines, discount: { percent: '2' }, paymentTerms: note })
  const order = await make('orders', { ...about, opportunityId: null, lines: [line] })
  await admin.act(`/orders/${order.id}/confirmation`, {}, { expect: 200 })
}
