import type { Ctx } from '../../db/context.ts'
import { actOn } from '../../documents/act.ts'
import { keepPicture } from '../../pictures/pictures.ts'
import { refuse } from '../../refuse.ts'
import { accept, reject } from '../decide.ts'
import { type Quotation, quotations } from '../quotations.ts'

/** What the customer sends with his yes: his name, the options he takes, and his signature where he drew one (a picture that was checked). */
export type Yes = { name: string; lineIds: string[]; picture: Buffer | null; address: string }

/** Notes that the customer has opened it, the first time while it is still to be decided on. */
export async function openByCustomer(ctx: Ctx, quotation: Quotation): Promise<Quotation> {
  if (quotation.state !== 'sent' || quotation.openedAt) return quotation
  const opened = await actOn(
    ctx,
    quotations,
    quotation,
    { openedAt: ctx.now.toISOString() },
    { type: 'opened', data: readerOf(quotation) },
  )
  tell(ctx, opened, 'opened')
  return opened
}

/** The customer says yes on his page. `version` is of what he read: nobody accepts what he has not seen. */
export async function acceptByCustomer(ctx: Ctx, before: Quotation, version: string, yes: Yes): Promise<void> {
  if (before.state === 'sent' && String(before.version) !== version) throw refuse('version.stale')
  const pictureId = yes.picture ? keepPicture(ctx, yes.picture) : null
  const customer = { userId: null, name: yes.name, at: ctx.now.toISOString(), pictureId }
  const accepted = await accept(ctx, before, yes, customer, { customer: yes.name, address: yes.address })
  tell(ctx, accepted, 'accepted', yes.name)
}

/** The customer says no on his page, for a reason. */
export async function rejectByCustomer(ctx: Ctx, before: Quotation, reason: string): Promise<void> {
  const rejected = await reject(ctx, before, reason, readerOf(before))
  tell(ctx, rejected, 'rejected', reason)
}

/** For the history: whoever it was sent to. */
const readerOf = ({ parties }: Quotation) => ({ customer: parties?.contactName ?? parties?.buyer.name ?? null })

export type CustomerNews = Pick<Quotation, 'number' | 'total' | 'ownerId'> & {
  what: 'opened' | 'accepted' | 'rejected'
  customer: string
  said: string
}

function tell(ctx: Ctx, record: Quotation, what: CustomerNews['what'], said = ''): void {
  const { number, total, ownerId, parties } = record
  const payload: CustomerNews = { what, number, total, ownerId, said, customer: parties?.buyer.name ?? '' }
  ctx.emit({ type: 'quotation.customer', entity: 'quotation', recordId: record.id, payload })
}
