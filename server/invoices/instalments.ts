import { decimals, type Problem } from '@kohoi/contract'
import { equalParts } from '@kohoi/contract/deposit-parts'
import { dayAfter } from '@kohoi/rules'
import Big from 'big.js'
import type { Ctx } from '../db/context.ts'
import { actOn, demandState } from '../documents/act.ts'
import { amountIn } from '../documents/amounts.ts'
import { todayOf } from '../documents/today.ts'
import type { BodyOf } from '../http/route.ts'
import { forChange, type IfMatch } from '../records/acts.ts'
import { invalid } from '../refuse.ts'
import { nextDueOn } from './due.ts'
import { type Invoice, invoices } from './invoices.ts'

type Asked = BodyOf<'POST /invoices/:id/instalments'>
type Instalment = { dueOn: string; amount: string }

/** Plans when an issued invoice is paid. The plan adds up to what is to be paid exactly; of equal parts the last takes the rounding. */
export async function planInstalments(ctx: Ctx, id: string, ifMatch: IfMatch, body: () => Asked): Promise<Invoice> {
  const before = await forChange(ctx, invoices, id, ifMatch)
  const asked = body()
  const plan = asked.plan ? fromPlan(before, asked.plan) : fromCount(ctx, before, asked)
  demandState(before, 'issued')
  const instalments = plan.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
  return actOn(
    ctx,
    invoices,
    before,
    { instalments, nextDueOn: nextDueOn({ ...before, instalments }) },
    { type: 'planned' },
  )
}

/** Every month from the first day on, as invoices fall due. */
function fromCount(ctx: Ctx, invoice: Invoice, { count, firstDueOn }: Asked): Instalment[] {
  if (!count) throw invalid([{ path: 'count', code: 'required' }])
  const first = firstDueOn ?? invoice.dueOn ?? todayOf(ctx, invoice.companyId)
  const amounts = equalParts(invoice.payable ?? '0', count, invoice.currency ?? '')
  return amounts.map((amount, i) => ({ dueOn: dayAfter(first, i, 'months'), amount }))
}

function fromPlan(invoice: Invoice, plan: NonNullable<Asked['plan']>): Instalment[] {
  const payable = new Big(invoice.payable ?? '0')
  const places = decimals(invoice.currency ?? '')
  const byPercent = plan.every(({ percent, amount }) => percent && !amount)
  if (!byPercent && !plan.every(({ percent, amount }) => amount && !percent))
    throw invalid([{ path: 'plan', code: 'planPart' }])
  const problems: Problem[] = []
  let given = new Big(0)
  const instalments = plan.map(({ dueOn, percent, amount }, i): Instalment => {
    if (!byPercent) {
      const read = amountIn(invoice.currency ?? '', amount ?? '0', `plan.${i}.amount`)
      problems.push(...read.problems)
      given = given.plus(amount ?? '0')
      return { dueOn, amount: read.amount }
    }
    given = given.plus(percent ?? '0')
    return {
      dueOn,
      amount: payable
        .times(percent ?? '0')
        .div(100)
        .round(places, Big.roundHalfUp)
        .toFixed(places),
    }
  })
  if (!problems.length && !given.eq(byPercent ? 100 : payable))
    problems.push({ path: 'plan', code: 'planSum', with: byPercent ? `${given.toFixed()} %` : given.toFixed(places) })
  if (problems.length) throw invalid(problems)
  if (!byPercent) return instalments
  const before = instalments.slice(0, -1).reduce((sum, { amount }) => sum.plus(amount), new Big(0))
  return instalments.map((one, i) =>
    i < instalments.length - 1 ? one : { ...one, amount: payable.minus(before).toFixed(places) },
  )
}
