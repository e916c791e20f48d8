import type { ReactionsOf } from './db/gateway.ts'
import type { Reactions } from './worker/worker.ts'

export type ReactionNeeds = { smtpUrl: string | null; mailFrom: string }

/** Which reactions an event has. */
const byEvent: Readonly<Record<string, readonly string[]>> = {}

export const reactionsOf: ReactionsOf = (eventType) => byEvent[eventType] ?? []

/** Every reaction and job of the program, by name. */
export const reactions = (_needs: ReactionNeeds): Reactions => ({})
