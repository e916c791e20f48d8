import type { Money } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { everything } from '../records/access.ts'
import { applyChange, forChange } from '../records/acts.ts'
import { opportunities } from './opportunities.ts'

/** Whoever may change the quotation changes what follows from it. */
const openToQuotations = {
  ...opportunities,
  access: { ...opportunities.access, read: () => everything, change: () => everything },
}

/** Has the expected revenue of an open opportunity follow a quotation, instead of `before` where it followed one, from now on. */
export async function followQuotation(ctx: Ctx, id: string, quotation: { id: string; worth: Money }): Promise<void> {
  const before = await forChange(ctx, openToQuotations, id, null)
  if (before.state !== 'open') return
  const values = { quotationId: quotation.id, expectedRevenue: quotation.worth }
  await applyChange(ctx, opportunities, before, values, [], {
    type: 'followsQuotation',
    data: { quotationId: quotation.id },
  })
}

/** The quotation that an opportunity's revenue follows; null when it follows none. */
export async function followedBy(ctx: Ctx, id: string): Promise<string | null> {
  return (await forChange(ctx, openToQuotations, id, null)).quotationId
}
