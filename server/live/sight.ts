import { fieldsOf as namesIn, type RecordValues, toPredicate } from '@kohoi/rules'
import type { Config } from '../db/config.ts'
import { actorOf } from '../people/actor.ts'
import { sightFields } from '../records/access.ts'
import { ruleFieldsOf } from '../records/fields.ts'
import { keptOf } from '../records/kept.ts'
import { surroundingsOf } from '../records/surroundings.ts'

/** An event as the live stream is told of it. `to`: for this user only. `now`, `before`: what visibility asks of the record. */
export type Happened = {
  id: string
  type: string
  entity: string
  recordId: string
  payload: { to?: string; data?: unknown; version?: number; now?: RecordValues; before?: RecordValues }
}

const facts = new Set<string>(sightFields)
/** Nobody's page shows these live. */
const never = new Set(['apiKey'])

/**
 * Whether a user may know of what happened: it is meant for him, or he may see the record as it is or could as it was. Asked with the
 * noun's own access filter in memory; nouns whose filter asks for more than `sightFields` are left out.
 */
export function mayKnow(config: Config, userId: string, { entity, payload }: Happened): boolean {
  if (payload.to !== undefined) return payload.to === userId
  const sees = sightOf(config, userId, entity)
  const { now, before } = payload
  return sees !== null && ((now !== undefined && sees(now)) || (before !== undefined && sees(before)))
}

type Sight = ((record: RecordValues) => boolean) | null

const sightOf = (config: Config, userId: string, entity: string): Sight =>
  config.derived(`live ${entity} ${userId}`, () => {
    const user = config.get('user', userId)
    const kept = never.has(entity) ? undefined : keptOf(entity)
    if (!user?.active || !kept) return null
    const actor = actorOf(user)
    if (kept.access.closed?.(actor)) return null
    const filter = kept.access.read(actor, config)
    if (typeof filter === 'function' || [...namesIn(filter)].some((field) => !facts.has(field))) return null
    // No access filter looks at the clock, so the moment it is compiled at does not matter.
    return toPredicate(filter, ruleFieldsOf(kept.noun, config), surroundingsOf({ config, now: new Date(0) }))
  })
