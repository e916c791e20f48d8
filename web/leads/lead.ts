import type { lead, RecordOf } from '@kohoi/contract'

export type Lead = RecordOf<typeof lead>

/** What stands at the left of a lead, in the order a salesperson reads it. */
export const factsOf = (lead: Lead): string[] => [
  'ownerId',
  'teamId',
  'contactName',
  'jobTitle',
  'phone',
  'email',
  'companyName',
  'website',
  'productId',
  'needId',
  'priorityId',
  'statusId',
  ...(lead.failureReasonId ? ['failureReasonId'] : []),
  'expectedRevenue',
  'tagIds',
  'employees',
  'businessType',
  'country',
  'province',
  'city',
  'language',
  'sourceId',
  'note',
  'createdAt',
]
