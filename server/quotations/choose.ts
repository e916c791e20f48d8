import type { Ctx } from '../db/context.ts'
import { followedBy, followQuotation } from '../opportunities/follow-quotation.ts'
import { forChange, type IfMatch } from '../records/acts.ts'
import { answerSaved } from '../records/answer.ts'
import { refuse } from '../refuse.ts'
import { type Quotation, quotations } from './quotations.ts'

/** Has the expected revenue of its opportunity follow this quotation: its value before VAT, until somebody enters another amount. */
export async function chooseQuotation(ctx: Ctx, id: string, ifMatch: IfMatch, body: () => unknown): Promise<unknown> {
  const quotation = await forChange(ctx, quotations, id, ifMatch)
  body()
  if (!quotation.opportunityId || quotation.state === 'cancelled')
    throw refuse('document.state', { state: quotation.state })
  await follow(ctx, quotation)
  return answerSaved(ctx, quotations, quotation)
}

/** Takes the new value over where its opportunity follows it, or followed the one it replaces. */
export async function keepFollowing(ctx: Ctx, now: Quotation, replaced: string = now.id): Promise<void> {
  if (now.opportunityId && (await followedBy(ctx, now.opportunityId)) === replaced) await follow(ctx, now)
}

const follow = (ctx: Ctx, { id, opportunityId, totals, currency }: Quotation): Promise<void> =>
  followQuotation(ctx, opportunityId ?? '', {
    id,
    worth: { amount: totals?.beforeVat ?? '0', currency: currency ?? '' },
  })
