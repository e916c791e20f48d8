import { activityReactions } from './activities/reactions.ts'
import { bigDealEvents, bigDealReactions } from './bigdeals/reactions.ts'
import type { ReactionsOf } from './db/gateway.ts'
import { depositEvents, depositReactions } from './deposits/reactions.ts'
import { importReactions } from './importing/reactions.ts'
import { invoiceEvents, invoiceReactions } from './invoices/reactions.ts'
import { mailReactions } from './mail/reactions.ts'
import type { Transport } from './mail/transport.ts'
import { hasNobodyToTell, notificationEvents, notificationReactions } from './notifications/reactions.ts'
import { orderEvents, orderReactions } from './orders/reactions.ts'
import { overdueEvents, overdueReactions } from './overdue/reactions.ts'
import { paymentEvents, paymentReactions } from './payments/reactions.ts'
import { peopleReactions } from './people/reactions.ts'
import { predictionEvents, predictionReactions } from './prediction/reactions.ts'
import { quotationEvents, quotationReactions } from './quotations/reactions.ts'
import { sortReactions } from './records/index-sorts.ts'
import { searchReactions } from './records/search-again.ts'
import { routingReactions } from './routing/reactions.ts'
import { scoringReactions } from './scoring/reactions.ts'
import { targetEvents, targetReactions } from './targets/reactions.ts'
import { totalsReactions } from './totals/reactions.ts'
import type { Reactions } from './worker/worker.ts'

export type ReactionNeeds = { transport: Transport | null; databaseUrl: string }

/** Which reactions an event has. */
const byEvent = together([
  notificationEvents,
  bigDealEvents,
  targetEvents,
  overdueEvents,
  quotationEvents,
  orderEvents,
  depositEvents,
  invoiceEvents,
  paymentEvents,
  predictionEvents,
  { 'settings.changed': ['routing.schedule', 'scoring.rescore'] },
])

/** Several nouns may react to the same event. */
function together(tables: readonly Readonly<Record<string, readonly string[]>>[]): Readonly<Record<string, string[]>> {
  const all: Record<string, string[]> = {}
  for (const table of tables)
    for (const [event, names] of Object.entries(table)) all[event] = [...(all[event] ?? []), ...names]
  return all
}

/** What an import says of a single record ends so: people are told once of the whole (`import.done`), the other reactions are the same. */
const ofImport = '.imported'

export const reactionsOf: ReactionsOf = ({ type, payload }, config) => {
  const imported = type.endsWith(ofImport)
  const named = byEvent[imported ? type.slice(0, -ofImport.length) : type] ?? []
  return named.filter((reaction) =>
    imported ? !reaction.startsWith('notify.') : !hasNobodyToTell(reaction, payload ?? {}, config),
  )
}

/** Every reaction and job of the program, by name. */
export const reactions = ({ transport, databaseUrl }: ReactionNeeds): Reactions => ({
  ...activityReactions,
  ...bigDealReactions,
  ...importReactions,
  ...depositReactions,
  ...invoiceReactions,
  ...paymentReactions,
  ...notificationReactions,
  ...overdueReactions,
  ...orderReactions,
  ...peopleReactions,
  ...quotationReactions,
  ...mailReactions(transport),
  ...sortReactions(databaseUrl),
  ...predictionReactions,
  ...routingReactions,
  ...scoringReactions,
  ...searchReactions,
  ...targetReactions,
  ...totalsReactions,
})
