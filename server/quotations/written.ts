import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { checkRecord, forChange } from '../records/acts.ts'
import { refuse } from '../refuse.ts'
import { type Quotation, quotations } from './quotations.ts'
import { contentOf } from './revise.ts'

/** What is missing is no mistake as long as somebody is still writing. */
const missing = ['required', 'customerMissing'] as const

/** What a new quotation begins with, made of what is already known of it: opportunity, template, customer, products. Saves nothing. */
export async function beginQuotation(ctx: Ctx, body: () => Row): Promise<Row> {
  const { validUntil, totals, ...begun } = await newQuotation(ctx, body)
  return { ...contentOf(begun), validUntil, totals }
}

/** A quotation as it stands on a screen and is not saved yet, to be looked at on paper: a new one, or the one named with its changes. */
export async function quotationAsWritten(ctx: Ctx, id: string | null, body: () => Row): Promise<Quotation> {
  if (id === null) return newQuotation(ctx, body)
  const before = await forChange(ctx, quotations, id, null)
  return (await checkRecord(ctx, quotations, body(), before, {}, missing)) as Quotation
}

async function newQuotation(ctx: Ctx, body: () => Row): Promise<Quotation> {
  if (!quotations.access.create(ctx.actor, ctx.config)) throw refuse('permission.denied')
  const fixed = { state: 'draft', number: null, createdAt: ctx.now.toISOString() }
  return (await checkRecord(ctx, quotations, body(), null, fixed, missing)) as Quotation
}
