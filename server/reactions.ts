import type { ReactionsOf } from './db/gateway.ts'
import { routingReactions } from './routing/reactions.ts'
import { scoringReactions } from './scoring/reactions.ts'
import type { Reactions } from './worker/worker.ts'

export type ReactionNeeds = { smtpUrl: string | null; mailFrom: string }

/** Which reactions an event has. */
const byEvent: Readonly<Record<string, readonly string[]>> = {
  'settings.changed': ['routing.schedule', 'scoring.rescore'],
}

export const reactionsOf: ReactionsOf = (eventType) => byEvent[eventType] ?? []

/** Every reaction and job of the program, by name. */
export const reactions = (_needs: ReactionNeeds): Reactions => ({
  ...routingReactions,
  ...scoringReactions,
})
