import type { Noun, RecordOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { forChange, type IfMatch } from '../records/acts.ts'
import type { Kept } from '../records/kept.ts'
import { invalid } from '../refuse.ts'
import { actOn, demandState } from './act.ts'
import { type Billed, partiesOf } from './parties.ts'

/**
 * Sends what follows an order to the customer, as often as one wants: to the address given, else to the one its contact or account has now.
 * Nothing on it changes; its history says when and to whom.
 */
export async function sendPapers<N extends Noun>(
  ctx: Ctx,
  kept: Kept<N>,
  id: string,
  ifMatch: IfMatch,
  body: () => { to?: string | null | undefined },
  states: readonly string[] = [],
): Promise<RecordOf<N>> {
  const before = (await forChange(ctx, kept, id, ifMatch)) as RecordOf<N> & Billed
  const to = body().to || (await partiesOf(ctx, before)).buyer.email
  if (!to) throw invalid([{ path: 'to', code: 'required' }])
  if (states.length) demandState(before as unknown as { state: string }, ...states)
  const record = await actOn(ctx, kept, before, { sentAt: ctx.now.toISOString() }, { type: 'sent', data: { to } })
  ctx.emit({ type: `${kept.noun.name}.sent`, entity: kept.noun.name, recordId: id, payload: { to } })
  return record
}
