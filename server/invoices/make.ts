import { decimals, linesOf, type Problem } from '@kohoi/contract'
import { partialLines } from '@kohoi/contract/bill-invoice'
import { invoicedQuantities, openQuantity } from '@kohoi/contract/billing'
import Big from 'big.js'
import type { Ctx } from '../db/context.ts'
import { demandState } from '../documents/act.ts'
import { billedHead } from '../documents/billed-head.ts'
import { taxPointOf } from '../documents/tax-point.ts'
import type { BodyOf } from '../http/route.ts'
import { type Bills, billable, billsOf, orderedOf } from '../orders/billing.ts'
import { type Order, orders } from '../orders/orders.ts'
import { forChange, type IfMatch, makeRecord } from '../records/acts.ts'
import { answerSaved } from '../records/answer.ts'
import { invalid, refuse } from '../refuse.ts'
import { billed } from './bill-drafts.ts'
import { invoices } from './invoices.ts'

type Asked = BodyOf<'POST /orders/:id/invoices'>

/** Drafts an invoice over some quantities of an order's lines, or over all that no other invoice holds. */
export async function makeInvoice(ctx: Ctx, orderId: string, ifMatch: IfMatch, body: () => Asked): Promise<unknown> {
  const order = await forChange(ctx, orders, orderId, ifMatch)
  const { quantities: asked, lastTakesRemainder } = body()
  const bills = (await billsOf(ctx, [orderId]))(orderId)
  const quantities = quantitiesOf(order, bills, asked)
  demandState(order, ...billable)
  if (!quantities.size) throw refuse('order.invoiced')
  const lines = partialLines(orderedOf(order), bills.invoices, quantities)
  const record = await makeRecord(
    ctx,
    invoices,
    { paymentTerms: order.paymentTerms, deliveryTerms: order.deliveryTerms },
    {
      ...billedHead(order),
      ...{ orderId, language: order.language, pricesIncludeVat: order.pricesIncludeVat, lines, lastTakesRemainder },
      ...{
        instalments: [],
        paid: (0).toFixed(decimals(order.currency ?? '')),
        taxPoint: taxPointOf(ctx, { ...order, lines }).invoicedAt,
      },
      ...billed(order, bills, lines, lastTakesRemainder),
    },
  )
  return answerSaved(ctx, invoices, record)
}

/** What is to be invoiced of each line; never more than is open. */
function quantitiesOf(order: Order, { invoices }: Bills, asked: Asked['quantities']): Map<string, string> {
  const invoiced = invoicedQuantities(invoices)
  const items = linesOf(order).filter((line) => line.kind === 'item')
  const open = new Map(items.map((line) => [line.id, openQuantity(line, invoiced)]))
  const problems = Object.entries(asked ?? {}).flatMap(([id, quantity]): Problem[] => {
    const most = open.get(id)
    if (!most) return [{ path: `quantities.${id}`, code: 'unknownReference' }]
    return most.lt(quantity) ? [{ path: `quantities.${id}`, code: 'quantityTooLarge', with: most.toFixed() }] : []
  })
  if (asked && !Object.values(asked).some((quantity) => new Big(quantity).gt('0')))
    problems.push({ path: 'quantities', code: 'quantityNeeded' })
  if (problems.length) throw invalid(problems)
  const wanted = (id: string, most: Big) => (asked ? new Big(asked[id] ?? '0') : most)
  return new Map(
    [...open].flatMap(([id, most]): [string, string][] =>
      wanted(id, most).gt('0') ? [[id, wanted(id, most).toFixed()]] : [],
    ),
  )
}
