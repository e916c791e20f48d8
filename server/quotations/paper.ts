import type { Ctx } from '../db/context.ts'
import { paperOf } from '../documents/paper-of.ts'
import type { Paper, Signature } from '../papers/paper.ts'
import { dayOf, timeZoneOf } from '../records/surroundings.ts'
import type { Quotation } from './quotations.ts'

/** A quotation on paper, with who offers it, who approved it and room for the customer to sign. */
export function quotationPaper(ctx: Ctx, quotation: Quotation, languages: Paper['languages'] | null): Promise<Paper> {
  const zone = ctx.config.get('company', quotation.companyId)?.timeZone ?? timeZoneOf(ctx.config)
  const day = (moment: string) => dayOf(new Date(moment), zone)
  return paperOf(ctx, quotation, languages, {
    names: ['quotation'],
    date: day(quotation.sentAt ?? quotation.createdAt),
    revision: quotation.revision ?? undefined,
    mark: marks[quotation.state],
    facts: quotation.validUntil ? [{ name: 'validUntil', date: quotation.validUntil }] : [],
    signatures: signaturesOf(ctx, quotation, day),
  })
}

const marks: Partial<Record<Quotation['state'], Paper['mark']>> = {
  draft: 'draft',
  waitingApproval: 'draft',
  cancelled: 'cancelled',
}

function signaturesOf(ctx: Ctx, quotation: Quotation, day: (moment: string) => string): Signature[] {
  const { salesperson, approver, customer } = quotation.signatures ?? {}
  const nameOf = (id: string | null) => ctx.config.get('user', id)?.name
  const list: Signature[] = [
    {
      role: 'salesperson',
      name: salesperson?.name ?? nameOf(quotation.ownerId),
      on: salesperson && day(salesperson.at),
    },
  ]
  if (approver ?? quotation.approvedById) {
    const at = approver?.at ?? quotation.approvedAt
    list.push({ role: 'approver', name: approver?.name ?? nameOf(quotation.approvedById), on: at && day(at) })
  }
  list.push({ role: 'customer', name: customer?.name, on: customer && day(customer.at) })
  return list
}
