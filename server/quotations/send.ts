import { linesOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { actOn, demandState } from '../documents/act.ts'
import { partiesOf } from '../documents/parties.ts'
import { signatureOf } from '../documents/sign.ts'
import { forChange, type IfMatch } from '../records/acts.ts'
import { refuse } from '../refuse.ts'
import { approverOf } from './approver.ts'
import { planExpiry, refuseExpired } from './expire.ts'
import { type Quotation, quotations } from './quotations.ts'

/** Sends a quotation, or sends it once more. From now on it says what it says: seller, buyer and content stand. */
export async function sendQuotation(ctx: Ctx, id: string, ifMatch: IfMatch, body: () => unknown): Promise<Quotation> {
  const before = await forChange(ctx, quotations, id, ifMatch)
  body()
  demandState(before, 'draft', 'approved', 'sent')
  if (!linesOf(before).some((line) => line.kind === 'item' && !line.optional)) throw refuse('document.empty')
  refuseExpired(ctx, before)
  if (before.state === 'draft' && approverOf(ctx, before)) throw refuse('quotation.approvalNeeded')
  const parties = before.parties ?? (await partiesOf(ctx, before))
  const sentAt = ctx.now.toISOString()
  const salesperson = before.signatures?.salesperson ?? signatureOf(ctx, before.ownerId)
  const signatures = { ...before.signatures, salesperson }
  const sent = { state: 'sent', sentAt, parties, signatures }
  const record = await actOn(ctx, quotations, before, sent, { type: 'sent' })
  planExpiry(ctx, record)
  ctx.emit({ type: 'quotation.sent', entity: 'quotation', recordId: id })
  return record
}
