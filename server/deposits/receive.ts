import { fitsOrder } from '@kohoi/contract/deposit-parts'
import type { Ctx } from '../db/context.ts'
import { actOn, demandState } from '../documents/act.ts'
import { receivedProblems } from '../documents/money-received.ts'
import { partiesOf } from '../documents/parties.ts'
import { todayOf } from '../documents/today.ts'
import type { BodyOf } from '../http/route.ts'
import { billDrafts } from '../invoices/bill-drafts.ts'
import { legalNumberOf } from '../opportunities/company.ts'
import { issuedOf, lockBills, orderedOf } from '../orders/billing.ts'
import { forChange, type IfMatch, readRecord } from '../records/acts.ts'
import { invalid, refuse } from '../refuse.ts'
import { type Deposit, deposits } from './deposits.ts'

/** The money of a deposit has come: it is numbered, and drafts of invoices deduct it from now on. */
export async function receiveDeposit(
  ctx: Ctx,
  id: string,
  ifMatch: IfMatch,
  body: () => BodyOf<'POST /deposits/:id/receipt'>,
): Promise<Deposit> {
  const {
    order,
    invoices,
    deposits: others,
  } = await lockBills(ctx, (await readRecord(ctx, deposits, id)).orderId ?? '')
  const before = await forChange(ctx, deposits, id, ifMatch)
  const { paidOn, method, reference, certificate, ...sent } = body()
  const { withheld, problems } = receivedProblems(ctx, before, { paidOn, ...sent }, before.totals?.total ?? '0')
  if (problems.length) throw invalid(problems)
  demandState(before, 'requested')
  const counted = others.filter((other) => other.state === 'received' || other.id === id)
  if (!fitsOrder(orderedOf(order), issuedOf(invoices), counted)) throw refuse('deposit.noRoom')
  const issuedOn = todayOf(ctx, before.companyId)
  const money = { paidOn, method, reference: reference || null, certificate: certificate || null, withheld }
  const parties = await partiesOf(ctx, before)
  const number = await legalNumberOf(ctx, 'DEP', ctx.config.get('company', before.companyId), issuedOn.slice(0, 4))
  const received = { state: 'received', number, issuedOn, parties, ...money }
  const record = await actOn(ctx, deposits, before, received, { type: 'received' })
  await billDrafts(ctx, order.id)
  return record
}

/** Takes a deposit back: one only asked for, or with a reason one that was received and no issued invoice deducts. */
export async function cancelDeposit(
  ctx: Ctx,
  id: string,
  ifMatch: IfMatch,
  body: () => BodyOf<'POST /deposits/:id/cancellation'>,
): Promise<Deposit> {
  const { order, invoices } = await lockBills(ctx, (await readRecord(ctx, deposits, id)).orderId ?? '')
  const before = await forChange(ctx, deposits, id, ifMatch)
  const { reason } = body()
  if (before.state === 'received' && !reason) throw invalid([{ path: 'reason', code: 'required' }])
  demandState(before, 'requested', 'received')
  const deducts = issuedOf(invoices).some(({ deductions }) => deductions.some(({ depositId }) => depositId === id))
  if (deducts) throw refuse('deposit.deducted')
  const data = reason ? { data: { reason } } : {}
  const record = await actOn(
    ctx,
    deposits,
    before,
    { state: 'cancelled', reason: reason || null },
    { type: 'cancelled', ...data },
  )
  await billDrafts(ctx, order.id)
  return record
}
