import type { RecordOf } from '@kohoi/contract/noun'
import type { order } from '@kohoi/contract/nouns/documents'

export type Order = RecordOf<typeof order>
export type Step = NonNullable<Order['steps']>[number]

/** What stands at the left of an order; the office sees no quotations. */
export const factsOf = (one: Order, office: boolean): string[] => [
  'accountId',
  'contactId',
  'opportunityId',
  ...(one.quotationId && !office ? ['quotationId'] : []),
  'state',
  'delivery',
  'invoicing',
  'ownerId',
  'teamId',
  'companyId',
  ...(one.confirmedAt ? ['confirmedAt'] : []),
  ...(one.deliveredAt ? ['deliveredAt'] : []),
  'paymentTerms',
  'deliveryTerms',
  'note',
  'createdAt',
]

/** The way of an order by its states. */
export const wayOf = ({ state }: Pick<Order, 'state'>): Order['state'][] =>
  state === 'cancelled'
    ? ['draft', 'cancelled']
    : ['draft', 'confirmed', 'inProduction', 'inQa', 'ready', 'delivered', 'closed']
