import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import type { Happened } from './sight.ts'

/** Milliseconds between the making of an event's id and its commit, at the very most: readers by id look that far back. */
export const overlap = 60_000

const kinds = ['changed', 'notification']
/** Types of events that pages are told of. */
export const isForPages = ({ type }: { type: string }): boolean => kinds.includes(type)

const columns = sql`id, type, entity, record_id as "recordId", payload`

/** The next events after an id, in the order of their ids. */
export const eventsAfter = (ctx: Ctx, id: string, limit: number): Promise<Happened[]> =>
  ctx.tx.many<Happened>(sql`select ${columns} from events
    where workspace_id = ${ctx.workspaceId} and id > ${id} and type = any(${kinds}) order by id limit ${limit}`)

/** Events between two ids, both included. */
export const eventsBetween = (ctx: Ctx, first: string, last: string): Promise<Happened[]> =>
  ctx.tx.many<Happened>(sql`select ${columns} from events
    where workspace_id = ${ctx.workspaceId} and id between ${first} and ${last} and type = any(${kinds}) order by id`)

/** Ids of everything after an id. */
export async function idsAfter(ctx: Ctx, id: string): Promise<string[]> {
  const rows = await ctx.tx.many<{ id: string }>(
    sql`select id from events where workspace_id = ${ctx.workspaceId} and id > ${id}`,
  )
  return rows.map((row) => row.id)
}

/** Those of the events after an id that are not yet known. */
export async function unknownAfter(ctx: Ctx, id: string, known: (id: string) => boolean): Promise<Happened[]> {
  const ids = (await idsAfter(ctx, id)).filter((one) => !known(one))
  if (!ids.length) return []
  return ctx.tx.many<Happened>(sql`select ${columns} from events
    where workspace_id = ${ctx.workspaceId} and id = any(${ids}::uuid[]) and type = any(${kinds}) order by id`)
}
