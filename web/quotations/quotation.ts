import type { DocumentLine } from '@kohoi/contract/document-lines'
import type { RecordOf } from '@kohoi/contract/noun'
import type { quotation } from '@kohoi/contract/nouns/documents'

export type Quotation = RecordOf<typeof quotation>

/** What is offered beside, and not taken so far. */
export const optionsOf = (one: Quotation): readonly DocumentLine[] =>
  ((one.lines ?? []) as readonly DocumentLine[]).filter(({ kind, optional }) => kind === 'item' && optional)

/** What stands at the left of a quotation. */
export const factsOf = (one: Quotation): string[] => [
  'accountId',
  'contactId',
  'opportunityId',
  'validUntil',
  'ownerId',
  'teamId',
  'companyId',
  ...(one.sentAt ? ['sentAt'] : []),
  ...(one.openedAt ? ['openedAt'] : []),
  ...(one.decidedAt ? ['decidedAt'] : []),
  ...(one.state === 'waitingApproval' ? ['approverIds'] : []),
  ...(one.approvedById ? ['approvedById', 'approvedAt'] : []),
  'paymentTerms',
  'deliveryTerms',
  'note',
  'createdAt',
]

/** The way of a quotation, over its approval where it needs one; where it ended otherwise, that stands at its end. */
export const wayOf = ({ state, asksApproval, approvedById }: Way): Quotation['state'][] => {
  const isAsked = state === 'draft' ? asksApproval : approvedById !== null || state === 'waitingApproval'
  const approval = isAsked ? (['waitingApproval', 'approved'] as const) : []
  const end = state === 'rejected' || state === 'expired' || state === 'cancelled' ? state : 'accepted'
  return ['draft', ...approval, 'sent', end]
}

export type Way = Pick<Quotation, 'state' | 'asksApproval' | 'approvedById'>
