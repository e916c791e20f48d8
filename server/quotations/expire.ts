import { dayAfter, instantOn } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { actOn } from '../documents/act.ts'
import { todayOf } from '../documents/today.ts'
import { forChange } from '../records/acts.ts'
import { timeZoneOf } from '../records/surroundings.ts'
import { refuse } from '../refuse.ts'
import { setTimer } from '../worker/timers.ts'
import { type Quotation, quotations } from './quotations.ts'

export const expiry = 'quotations.expire'

/** A quotation is good to the end of its last day where its company is. */
const isOver = (ctx: Ctx, { validUntil, companyId }: Quotation): boolean =>
  Boolean(validUntil && validUntil < todayOf(ctx, companyId))

export function refuseExpired(ctx: Ctx, quotation: Quotation): void {
  if (quotation.state === 'expired' || isOver(ctx, quotation))
    throw refuse('quotation.expired', { validUntil: quotation.validUntil })
}

/** When its last day is over; null where it names none. */
export function endOf(ctx: Pick<Ctx, 'config'>, { validUntil, companyId }: Quotation): Date | null {
  if (!validUntil) return null
  const zone = ctx.config.get('company', companyId)?.timeZone ?? timeZoneOf(ctx.config)
  return instantOn(dayAfter(validUntil, 1, 'days'), 0, zone)
}

/** Has a quotation that goes out expire by itself at the end of its last day. */
export function planExpiry(ctx: Ctx, quotation: Quotation): void {
  const end = endOf(ctx, quotation)
  if (end) setTimer(ctx, expiry, quotation.id, end, { quotationId: quotation.id })
}

/** Whoever decided on it in time, or withdrew it, was earlier. */
export async function expire(ctx: Ctx, { quotationId }: { quotationId: string }): Promise<void> {
  const before = await forChange(ctx, quotations, quotationId, null)
  if (before.state === 'sent' && isOver(ctx, before))
    await actOn(ctx, quotations, before, { state: 'expired' }, { type: 'expired' })
}
