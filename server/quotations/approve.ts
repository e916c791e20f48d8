import type { Recipient } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { actOn, demandState } from '../documents/act.ts'
import { signatureOf } from '../documents/sign.ts'
import { resolveRecipients } from '../notifications/recipients.ts'
import { forChange, type IfMatch } from '../records/acts.ts'
import { approverOf } from './approver.ts'
import { openToDeciders, type Quotation, quotations } from './quotations.ts'

/** Asks for approval. Where nobody has to be asked, or who asks is asked himself, it is approved at once. */
export async function requestApproval(ctx: Ctx, id: string, ifMatch: IfMatch, body: () => unknown): Promise<Quotation> {
  const before = await forChange(ctx, quotations, id, ifMatch)
  body()
  demandState(before, 'draft')
  const approver = approverOf(ctx, before)
  const approverIds = approver ? approversFor(ctx, approver, before) : []
  if (!approverIds.length || approverIds.includes(ctx.actor.userId ?? '')) return approve(ctx, before)
  const record = await actOn(
    ctx,
    quotations,
    before,
    { state: 'waitingApproval', approverIds, reason: null },
    { type: 'approvalRequested', data: { approverIds } },
  )
  tell(ctx, record, 'asked')
  return record
}

/** A part that nobody plays (a team without a leader) falls to the administrators. */
function approversFor(ctx: Ctx, approver: Recipient, quotation: Quotation): string[] {
  const { userIds } = resolveRecipients(ctx, [approver], quotation)
  return userIds.length ? userIds : resolveRecipients(ctx, [{ kind: 'role', role: 'admin' }], {}).userIds
}

/** Approves what one was asked to approve: 403 for everybody else, whatever else he may change. */
export async function approveQuotation(
  ctx: Ctx,
  id: string,
  ifMatch: IfMatch,
  body: () => unknown,
): Promise<Quotation> {
  const before = await forChange(ctx, openToDeciders, id, ifMatch)
  body()
  demandState(before, 'waitingApproval')
  return approve(ctx, before)
}

async function approve(ctx: Ctx, before: Quotation): Promise<Quotation> {
  const approved = {
    state: 'approved',
    approvedAt: ctx.now.toISOString(),
    approvedById: ctx.actor.userId,
    signatures: { ...before.signatures, approver: signatureOf(ctx, ctx.actor.userId) },
    reason: null,
  }
  const record = await actOn(ctx, quotations, before, approved, { type: 'approved' })
  tell(ctx, record, 'given')
  return record
}

/** Who was asked sends it back to its salesperson, for a reason. */
export async function sendBack(ctx: Ctx, before: Quotation, reason: string): Promise<Quotation> {
  const back = { state: 'draft', approverIds: [], reason }
  const record = await actOn(ctx, quotations, before, back, { type: 'sentBack', data: { reason } })
  tell(ctx, record, 'refused')
  return record
}

export type ApprovalNews = Pick<Quotation, 'number' | 'total' | 'ownerId' | 'approverIds' | 'reason'> & {
  what: 'asked' | 'given' | 'refused'
  byUserId: string | null
}

function tell(ctx: Ctx, record: Quotation, what: ApprovalNews['what']): void {
  const { number, total, ownerId, approverIds, reason } = record
  const payload: ApprovalNews = { what, number, total, ownerId, approverIds, reason, byUserId: ctx.actor.userId }
  ctx.emit({ type: 'quotation.approval', entity: 'quotation', recordId: record.id, payload })
}
