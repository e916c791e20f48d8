import { type DepositAsked, depositParts } from '@kohoi/contract/deposit-parts'
import type { Ctx } from '../db/context.ts'
import { demandState } from '../documents/act.ts'
import { amountIn, amountsDocument } from '../documents/amounts.ts'
import { billedHead } from '../documents/billed-head.ts'
import { taxPointOf } from '../documents/tax-point.ts'
import { documentWords } from '../documents/texts.ts'
import type { BodyOf } from '../http/route.ts'
import { billable, billsOf, issuedOf, orderedOf } from '../orders/billing.ts'
import { type Order, orders } from '../orders/orders.ts'
import { forChange, type IfMatch, makeRecord } from '../records/acts.ts'
import { answerSaved } from '../records/answer.ts'
import { invalid } from '../refuse.ts'
import { deposits } from './deposits.ts'

type Asked = BodyOf<'POST /orders/:id/deposits'>

/** Asks for a deposit on an order. All that were asked for and not cancelled are together never more than the order. */
export async function requestDeposit(ctx: Ctx, orderId: string, ifMatch: IfMatch, body: () => Asked): Promise<unknown> {
  const order = await forChange(ctx, orders, orderId, ifMatch)
  const { taxInvoice: wanted, ...sent } = body()
  const [path, asked] = readAsked(order, sent)
  demandState(order, ...billable)
  const bills = (await billsOf(ctx, [orderId]))(orderId)
  const taxInvoice = wanted ?? taxPointOf(ctx, order).depositNeedsTaxInvoice
  const parts = depositParts(orderedOf(order), issuedOf(bills.invoices), bills.deposits, asked, taxInvoice)
  if ('left' in parts) throw invalid([{ path, code: 'depositTooLarge', with: parts.left }])
  const currency = order.currency ?? ''
  const percent = 'percent' in asked ? asked.percent : null
  const description = documentWords[order.language ?? 'en'].deposit({ order: order.number, percent })
  const record = await makeRecord(
    ctx,
    deposits,
    {},
    {
      ...billedHead(order),
      ...{ orderId, language: order.language, percent, taxInvoice },
      ...amountsDocument(description, { currency, ...parts }),
    },
  )
  return answerSaved(ctx, deposits, record)
}

function readAsked({ currency }: Order, sent: Omit<Asked, 'taxInvoice'>): [keyof typeof sent, DepositAsked] {
  const given = Object.entries(sent).filter(([, value]) => value !== undefined && value !== null)
  const [first, second] = given as [keyof typeof sent, string][]
  if (!first || second) throw invalid([{ path: second?.[0] ?? 'percent', code: 'depositAsked' }])
  const [path, value] = first
  if (path === 'percent') return [path, { percent: value }]
  const { amount, problems } = amountIn(currency ?? '', value, path)
  if (problems.length) throw invalid(problems)
  return [path, path === 'beforeVat' ? { beforeVat: amount } : { includingVat: amount }]
}
