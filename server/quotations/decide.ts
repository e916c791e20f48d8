import { linesOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { actOn, demandState } from '../documents/act.ts'
import type { BodyOf } from '../http/route.ts'
import { forChange, type IfMatch } from '../records/acts.ts'
import { refuse } from '../refuse.ts'
import { sendBack } from './approve.ts'
import { refuseExpired } from './expire.ts'
import { openToDeciders, type Quotation, quotations } from './quotations.ts'

type Acceptance = BodyOf<'POST /quotations/:id/acceptance'>

/** The customer accepts what was sent to him, with the optional lines he takes. */
export async function acceptQuotation(ctx: Ctx, id: string, ifMatch: IfMatch, body: () => Acceptance) {
  const before = await forChange(ctx, quotations, id, ifMatch)
  return accept(ctx, before, body())
}

/** As `acceptQuotation`, for a quotation that is already locked; `customer` is his signature, where he gave one himself. */
export async function accept(
  ctx: Ctx,
  before: Quotation,
  { lineIds }: Acceptance,
  customer: CustomerSignature = null,
  data: Row = {},
): Promise<Quotation> {
  refuseExpired(ctx, before)
  demandState(before, 'sent')
  const decided = { state: 'accepted', decidedAt: ctx.now.toISOString(), reason: null }
  const signed = customer ? { signatures: { ...before.signatures, customer } } : {}
  const lines = linesOf(before).map((line) => (lineIds.includes(line.id) ? { ...line, optional: false } : line))
  const taken = lineIds.length ? { lines } : {}
  return actOn(ctx, quotations, before, { ...decided, ...signed, ...taken }, { type: 'accepted', data })
}

type CustomerSignature = NonNullable<Quotation['signatures']>['customer']

/** The customer declines what was sent to him; what waits for approval goes back to its salesperson. */
export async function rejectQuotation(ctx: Ctx, id: string, ifMatch: IfMatch, body: () => { reason: string }) {
  const before = await forChange(ctx, openToDeciders, id, ifMatch)
  const { reason } = body()
  if (before.state === 'waitingApproval') return sendBack(ctx, before, reason)
  return reject(ctx, before, reason)
}

/** As `rejectQuotation`, for a quotation that is out and already locked. */
export async function reject(ctx: Ctx, before: Quotation, reason: string, data: Row = {}): Promise<Quotation> {
  demandState(before, 'sent', 'expired')
  const decided = { state: 'rejected', decidedAt: ctx.now.toISOString(), reason }
  return actOn(ctx, quotations, before, decided, { type: 'rejected', data: { ...data, reason } })
}

/** We withdraw it: nobody can accept it any more. */
export async function cancelQuotation(ctx: Ctx, id: string, ifMatch: IfMatch, body: () => { reason: string }) {
  const before = await forChange(ctx, quotations, id, ifMatch)
  const { reason } = body()
  if (before.orderId) throw refuse('quotation.ordered', { orderId: before.orderId })
  demandState(before, 'draft', 'waitingApproval', 'approved', 'sent', 'accepted', 'expired')
  return actOn(
    ctx,
    quotations,
    before,
    { state: 'cancelled', reason, approverIds: [] },
    { type: 'cancelled', data: { reason } },
  )
}
