import type { ReactionsOf } from './db/gateway.ts'
import { mailReactions } from './mail/reactions.ts'
import type { Transport } from './mail/transport.ts'
import { importReactions } from './importing/reactions.ts'
import { notificationEvents, notificationReactions } from './notifications/reactions.ts'
import { routingReactions } from './routing/reactions.ts'
import { scoringReactions } from './scoring/reactions.ts'
import type { Reactions } from './worker/worker.ts'

export type ReactionNeeds = { transport: Transport | null }

/** Which reactions an event has. */
const byEvent: Readonly<Record<string, readonly string[]>> = {
  ...notificationEvents,
  'settings.changed': ['routing.schedule', 'scoring.rescore'],
}

export const reactionsOf: ReactionsOf = (eventType) => byEvent[eventType] ?? []

/** Every reaction and job of the program, by name. */
export const reactions = ({ transport }: ReactionNeeds): Reactions => ({
  ...importReactions,
  ...notificationReactions,
  ...mailReactions(transport),
  ...routingReactions,
  ...scoringReactions,
})
