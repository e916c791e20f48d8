import type { Filter } from '@kohoi/rules'
import type { Config } from '../db/config.ts'
import type { Actor, Ctx } from '../db/context.ts'
import type { Sql } from '../db/sql.ts'

/** What access filters may look at where the live stream shall follow: the change of a record carries these of it. */
export const sightFields = ['ownerId', 'teamId', 'userId', 'companyId', 'approverIds'] as const

/** What visibility asks of a record, for the live stream. */
export const sightOf = (record: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(sightFields.flatMap((name) => (name in record ? [[name, record[name] ?? null]] : [])))

export const everything: Filter = { all: [] }
export const nothing: Filter = { any: [] }

/** A condition that no filter over the noun's own fields can say (a note is seen with its record): SQL over the rows `r`. */
export type Beyond = (ctx: Ctx) => Sql

/**
 * Who may do what with records of a noun. `read`, `change` and `remove` are filters in the product's own rule language over the record,
 * so that lists, counts, search, exports, the board and the live stream all ask the same question, in SQL or in memory. What is `Beyond`
 * a filter can only be asked in SQL: the live stream leaves such nouns out.
 */
export type Access = {
  read: (actor: Actor, config: Config) => Filter | Beyond
  create: (actor: Actor, config: Config) => boolean
  change: (actor: Actor, config: Config) => Filter | Beyond
  remove: (actor: Actor, config: Config) => Filter | Beyond
  /** Who is told so instead of finding nothing: 403 on every way in. */
  closed?: (actor: Actor) => boolean
  /** SQL over the rows `alias`: what one may open and read by its id though no list shows it. */
  opens?: (ctx: Ctx, alias: string) => Sql
}

/** Settings everybody reads and only these roles write. */
export const settingsOf = (...roles: readonly Actor['role'][]): Access => {
  const may = (actor: Actor) => actor.role === 'system' || roles.includes(actor.role)
  const writes = (actor: Actor) => (may(actor) ? everything : nothing)
  return { read: () => everything, create: may, change: writes, remove: writes }
}
