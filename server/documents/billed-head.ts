import type { DocumentDraft } from './complete.ts'

/** What every document that follows an order has of it: whose it is, and in which currency. */
export const billedHead = (from: Omit<DocumentDraft, 'number'>) => ({
  opportunityId: from.opportunityId,
  accountId: from.accountId,
  contactId: from.contactId,
  companyId: from.companyId,
  teamId: from.teamId,
  ownerId: from.ownerId,
  currency: from.currency,
})
