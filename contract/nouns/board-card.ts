import { noun } from '../noun.ts'
import { opportunity } from './opportunity.ts'

const all = opportunity.fields

/**
 * An opportunity as a card of the board says it: what is drawn, and what that follows from. Whoever wants all of it asks for the record;
 * of the three hundred that an answer has, all of it took most of the time of the answer.
 */
export const boardCard = noun({
  ...opportunity,
  fields: {
    number: all.number,
    name: all.name,
    accountId: all.accountId,
    contactName: all.contactName,
    typeId: all.typeId,
    stageId: all.stageId,
    teamId: all.teamId,
    ownerId: all.ownerId,
    expectedRevenue: all.expectedRevenue,
    probability: all.probability,
    tagIds: all.tagIds,
    state: all.state,
    stageEnteredAt: all.stageEnteredAt,
    dueAt: all.dueAt,
    overdue: all.overdue,
    stale: all.stale,
    bigDeal: all.bigDeal,
  },
})
