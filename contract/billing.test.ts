import assert from 'node:assert/strict'
import Big from 'big.js'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { billInvoice, partialLines } from './bill-invoice.ts'
import { billingOf, type Deposited, type Invoiced, invoicedQuantities, type Ordered, openQuantity } from './billing.ts'
import { depositParts, equalParts } from './deposit-parts.ts'
import type { DocumentLine } from './document-lines.ts'
import { type Discount, totalsOf } from './document-totals.ts'

const long = process.env.KOHOI_LONG ? 20_000 : 300
const places = (currency: string) => (currency === 'VND' ? 0 : 2)
const satang = (n: number, currency: string) =>
  new Big(n).div(new Big(10).pow(places(currency))).toFixed(places(currency))

const lineOf = (currency: string) =>
  fc.record({
    quantity: fc.integer({ min: 1, max: 99_999 }).map((n) => new Big(n).div(100).toFixed()),
    price: fc.integer({ min: 0, max: 9_999_999 }).map((n) => satang(n, currency)),
    percentOff: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
    vatRate: fc.constantFrom('7', '10', '8', '0', null),
    gift: fc.boolean(),
  })

const anyOrder = fc.constantFrom('THB', 'VND').chain((currency) =>
  fc
    .record({
      lines: fc.array(lineOf(currency), { minLength: 1, maxLength: 6 }),
      pricesIncludeVat: fc.boolean(),
      off: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ lines, pricesIncludeVat, off }): Ordered => {
      const discount: Discount | null = off ? { percent: String(off) } : null
      const made = lines.map(
        ({ quantity, price, percentOff, vatRate, gift }, i): DocumentLine => ({
          ...{ id: `${i}`, kind: 'item', productId: null, description: 'x', unit: null, optional: false, amount: '0' },
          ...{ quantity, unitPrice: price, vatRate, gift: gift && i > 0 },
          discount: percentOff === null ? null : { percent: String(percentOff) },
        }),
      )
      const priced = { currency, pricesIncludeVat, discount, lines: made }
      return { ...priced, totals: totalsOf(priced).totals }
    }),
)

/** Asks for deposits, receives them, and invoices the order in so many steps, now this deposit, now that quantity. */
type Step = { deposit: number } | { invoice: number }
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ deposit: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ invoice: fc.integer({ min: 1, max: 10 }) }),
)

/** `taxed`: whether its deposits are tax invoices, which the law says for a whole order. */
function billAll(order: Ordered, steps: readonly Step[], takesRemainder: boolean, taxed: boolean) {
  const invoices: (Invoiced & { payable: string })[] = []
  const deposits: Deposited[] = []
  const invoice = (share: number) => {
    const before = invoicedQuantities(invoices)
    const quantities = new Map(
      order.lines.flatMap((line): [string, string][] => {
        const open = openQuantity(line, before)
        const now = share === 10 ? open : open.times(share).div(10).round(2, Big.roundUp)
        return now.gt(0) ? [[line.id, (now.gt(open) ? open : now).toFixed()]] : []
      }),
    )
    const lines = partialLines(order, invoices, quantities)
    const billed = billInvoice(order, invoices, deposits, lines, takesRemainder)
    invoices.push({ ...billed, lines })
    return billed
  }
  for (const step of steps) {
    if ('invoice' in step) invoice(step.invoice)
    else {
      const parts = depositParts(order, invoices, deposits, { percent: String(step.deposit) }, taxed)
      if ('left' in parts) continue
      const lines = parts.amounts.map(
        ({ rate, amount }, i): DocumentLine => ({
          ...{ id: `${i}`, kind: 'item', productId: null, description: 'x', unit: null, optional: false, amount },
          ...{ quantity: '1', unitPrice: amount, vatRate: rate, gift: false, discount: null },
        }),
      )
      const priced = { currency: order.currency, pricesIncludeVat: parts.includesVat, discount: null, lines }
      const { totals } = totalsOf(priced)
      deposits.push({ id: `${deposits.length}`, number: 'DEP', issuedOn: '2026-03-02', taxInvoice: taxed, totals })
    }
  }
  invoice(10)
  return { invoices, deposits }
}

const sum = (amounts: readonly string[]) => amounts.reduce((whole, one) => whole.plus(one), new Big(0))

describe('an order billed by any deposits and partial invoices', () => {
  test('comes to the order to the last satang: nothing is below nothing, nothing is left over', () => {
    fc.assert(
      fc.property(
        anyOrder,
        fc.array(anyStep, { maxLength: 6 }),
        fc.boolean(),
        fc.boolean(),
        (order, steps, remainder, isTaxed) => {
          const { invoices, deposits } = billAll(order, steps, remainder, isTaxed)
          for (const { totals, payable } of invoices)
            for (const amount of [totals.beforeVat, totals.vat, totals.total, payable])
              assert.ok(new Big(amount).gte(0), `${amount} is below nothing`)
          const { lines, discount } = order.totals
          assert.equal(sum(invoices.map(({ totals }) => totals.lines)).toFixed(2), new Big(lines).toFixed(2))
          assert.equal(sum(invoices.map(({ totals }) => totals.discount)).toFixed(2), new Big(discount).toFixed(2))
          // As the prices are – with or without VAT – deposits and invoices are exactly the order.
          const taxed = deposits.filter(({ taxInvoice }) => taxInvoice)
          const of = order.pricesIncludeVat ? 'total' : 'beforeVat'
          const billed = sum([...invoices, ...taxed].map(({ totals }) => totals[of]))
          assert.equal(billed.toFixed(2), new Big(order.totals[of]).toFixed(2))
          // Whatever was deposited has been deducted.
          const deducted = sum(invoices.flatMap(({ deductions }) => deductions.map(({ amount }) => amount)))
          const deposited = deposits.map(({ taxInvoice, totals }) => totals[taxInvoice ? of : 'total'])
          assert.equal(deducted.toFixed(2), sum(deposited).toFixed(2))
          // What rounding leaves is a smallest unit or so for each tax invoice and rate, and is shown.
          const { rounding, remaining } = billingOf(order, invoices, deposits)
          assert.deepEqual([Number(remaining.beforeVat), Number(remaining.total)], [0, 0])
          const many = (invoices.length + taxed.length) * order.totals.byRate.length
          assert.ok(new Big(rounding).abs().lte(new Big(many).div(new Big(10).pow(places(order.currency)))))
        },
      ),
      { numRuns: long },
    )
  })

  test('with the remainder on the last invoice of a rate, the VAT too is exactly the order’s', () => {
    fc.assert(
      fc.property(anyOrder, fc.array(anyStep, { maxLength: 6 }), fc.boolean(), (order, steps, isTaxed) => {
        const { invoices, deposits } = billAll(order, steps, true, isTaxed)
        const overshot = invoices.some(({ totals }) =>
          totals.byRate.some(({ rate, vat }) => Number(rate) && !Number(vat)),
        )
        if (!overshot) assert.equal(Number(billingOf(order, invoices, deposits).rounding), 0)
      }),
      { numRuns: long },
    )
  })
})

test('half of 12,870.59 twice is the order, and the final invoice asks for nothing', () => {
  const line = { id: 'a', kind: 'item', productId: null, description: 'x', quantity: '1', unit: null } as const
  const more = { unitPrice: '12870.59', discount: null, gift: false, optional: false, vatRate: '7', amount: '12870.59' }
  const priced = { currency: 'THB', pricesIncludeVat: false, discount: null, lines: [{ ...line, ...more }] }
  const order = { ...priced, totals: totalsOf(priced).totals }
  const { invoices, deposits } = billAll(
    order,
    [50, 50].map((deposit) => ({ deposit })),
    false,
    true,
  )
  assert.deepEqual(
    deposits.map(({ totals }) => totals.beforeVat),
    ['6435.30', '6435.29'],
  )
  assert.deepEqual(
    invoices.map(({ totals }) => totals.total),
    ['0.00'],
  )
})

test('equal parts add up, and the last takes what rounding leaves', () => {
  assert.deepEqual(equalParts('924691.35', 4, 'THB'), ['231172.84', '231172.84', '231172.84', '231172.83'])
  assert.deepEqual(equalParts('0.05', 9, 'THB').slice(-2), ['0.00', '0.05'])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 120 }), (n, count) => {
      const parts = equalParts(satang(n, 'THB'), count, 'THB')
      assert.equal(sum(parts).toFixed(2), satang(n, 'THB'))
      assert.ok(parts.every((part) => !part.startsWith('-')))
    }),
  )
})
