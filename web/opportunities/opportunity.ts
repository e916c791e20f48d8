import type { RecordOf } from '@kohoi/contract/noun'
import type { boardCard } from '@kohoi/contract/nouns/board-card'
import type { opportunity } from '@kohoi/contract/nouns/opportunity'

import type { Requirement } from './requirement.ts'

export type Opportunity = RecordOf<typeof opportunity>
/** What the board knows of an opportunity. */
export type BoardCard = RecordOf<typeof boardCard>
export type Stage = {
  id: string
  name: string
  names: { en?: string; th?: string; vi?: string } | null
  active: boolean
  outcome: 'open' | 'won'
  probability: number | null
  teamIds: readonly string[]
  folded: boolean
  requirements: readonly Requirement[]
}

/** What stands at the left of an opportunity, in the order a salesperson reads it. */
export const factsOf = (one: Opportunity): string[] => [
  'ownerId',
  'teamId',
  'accountId',
  'contactId',
  ...(one.contactId ? [] : ['contactName']),
  'phone',
  'email',
  'expectedRevenue',
  'probability',
  'weightedRevenue',
  'expectedCloseDate',
  'typeId',
  ...(one.state === 'lost' ? ['lostReasonId', 'lostNote'] : []),
  ...(one.closedAt ? ['closedAt'] : []),
  'tagIds',
  'sourceId',
  ...(one.leadId ? ['leadId'] : []),
  'note',
  'createdAt',
]
