import { documentFields } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { actOn } from '../documents/act.ts'
import type { BodyOf } from '../http/route.ts'
import { createRecord, forChange, type IfMatch } from '../records/acts.ts'
import { answerSaved } from '../records/answer.ts'
import { refuse } from '../refuse.ts'
import { keepFollowing } from './choose.ts'
import { type Quotation, quotations } from './quotations.ts'

/** What one quotation hands on to another: everything a person enters. */
export function contentOf(document: Row): Row {
  const entered = Object.entries(documentFields).filter(([, field]) => !('readOnly' in field))
  return Object.fromEntries(entered.map(([name]) => [name, document[name]]))
}

/** The next revision under the same number. The one before can no longer be accepted. */
export async function reviseQuotation(ctx: Ctx, id: string, ifMatch: IfMatch, body: () => unknown): Promise<unknown> {
  const before = await forChange(ctx, quotations, id, ifMatch)
  body()
  if (before.orderId) throw refuse('quotation.ordered', { orderId: before.orderId })
  if (before.revisedById) throw refuse('document.state', { state: before.state, revisedById: before.revisedById })
  const { number, revision } = before
  const next = await createRecord(ctx, quotations, contentOf(before), { number, revision: (revision ?? 0) + 1 })
  const replaced = { state: 'cancelled', revisedById: next.id, approverIds: [] }
  await actOn(ctx, quotations, before, replaced, { type: 'revised', data: { revisedById: next.id } })
  await keepFollowing(ctx, next, before.id)
  return answerSaved(ctx, quotations, next)
}

/** A new quotation with the same content; another customer's is no part of the same opportunity. */
export async function copyQuotation(
  ctx: Ctx,
  id: string,
  ifMatch: IfMatch,
  body: () => BodyOf<'POST /quotations/:id/copy'>,
): Promise<unknown> {
  const before: Quotation = await forChange(ctx, quotations, id, ifMatch)
  const { accountId, contactId } = body()
  const customer = accountId || contactId ? { accountId, contactId, opportunityId: null } : {}
  return answerSaved(ctx, quotations, await createRecord(ctx, quotations, { ...contentOf(before), ...customer }))
}
