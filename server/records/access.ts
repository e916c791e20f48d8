import type { Filter } from '@kohoi/rules'
import type { Config } from '../db/config.ts'
import type { Actor } from '../db/context.ts'

export const everything: Filter = { all: [] }
export const nothing: Filter = { any: [] }

/**
 * Who may do what with records of a noun. `read`, `change` and `remove` are filters in the product's own rule language over the record,
 * so that lists, counts, search, exports, the board and the live stream all ask the same question, in SQL or in memory.
 */
export type Access = {
  read: (actor: Actor, config: Config) => Filter
  create: (actor: Actor, config: Config) => boolean
  change: (actor: Actor, config: Config) => Filter
  remove: (actor: Actor, config: Config) => Filter
}

/** Settings everybody reads and only these roles write. */
export const settingsOf = (...roles: readonly Actor['role'][]): Access => {
  const may = (actor: Actor) => actor.role === 'system' || roles.includes(actor.role)
  const writes = (actor: Actor) => (may(actor) ? everything : nothing)
  return { read: () => everything, create: may, change: writes, remove: writes }
}
