import type { Ctx } from '../db/context.ts'
import { paperOf } from '../documents/paper-of.ts'
import type { Paper, Signature } from '../papers/paper.ts'
import { pictureOf } from '../pictures/pictures.ts'
import { dayOf, timeZoneOf } from '../records/surroundings.ts'
import type { Quotation } from './quotations.ts'

/** A quotation on paper, with who offers it, who approved it and room for the customer to sign. */
export async function quotationPaper(
  ctx: Ctx,
  quotation: Quotation,
  languages: Paper['languages'] | null,
): Promise<Paper> {
  const zone = ctx.config.get('company', quotation.companyId)?.timeZone ?? timeZoneOf(ctx.config)
  const day = (moment: string) => dayOf(new Date(moment), zone)
  return paperOf(ctx, quotation, languages, {
    names: ['quotation'],
    date: day(quotation.sentAt ?? quotation.createdAt),
    revision: quotation.revision ?? undefined,
    mark: marks[quotation.state],
    facts: quotation.validUntil ? [{ name: 'validUntil', date: quotation.validUntil }] : [],
    signatures: await signaturesOf(ctx, quotation, day),
  })
}

const marks: Partial<Record<Quotation['state'], Paper['mark']>> = {
  draft: 'draft',
  waitingApproval: 'draft',
  cancelled: 'cancelled',
}

async function signaturesOf(ctx: Ctx, quotation: Quotation, day: (moment: string) => string): Promise<Signature[]> {
  const { salesperson, approver, customer } = quotation.signatures ?? {}
  const nameOf = (id: string | null) => ctx.config.get('user', id)?.name
  const signed = async (role: Signature['role'], given: Given, name: string | undefined): Promise<Signature> => ({
    role,
    name: given?.name ?? name,
    on: given && day(given.at),
    picture: await pictureOf(ctx, given?.pictureId),
  })
  const approved = approver ?? quotation.approvedById
  return [
    await signed('salesperson', salesperson, nameOf(quotation.ownerId)),
    ...(approved ? [await signed('approver', approver, nameOf(quotation.approvedById))] : []),
    await signed('customer', customer, undefined),
  ]
}

type Given = NonNullable<Quotation['signatures']>['customer']
