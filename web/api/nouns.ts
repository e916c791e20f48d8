import type { Noun } from '@kohoi/contract/noun'
import { nouns } from '@kohoi/contract/nouns/index'

/** The noun behind an entity of the interface (`lead`), or undefined for one this page does not know. */
export const nounOf = (entity: string): Noun | undefined => (Object.hasOwn(nouns, entity) ? nouns[entity] : undefined)

/** Where records of an entity live, in the interface and in the page: `lead` → `leads`. */
export const pathOf = (entity: string): string => nounOf(entity)?.path ?? `${entity}s`

/** The address of a record's page. */
export const addressOf = (entity: string, id: string): string => `/${pathOf(entity)}/${id}`
