import type { Ctx } from '../db/context.ts'
import { isId } from '../db/ids.ts'
import { sql } from '../db/sql.ts'
import { bodyOf, openRoute, type Route, route } from '../http/route.ts'
import { before } from '../records/history.ts'
import { readLimit, refuseUnknown } from '../records/list.ts'
import { refuse } from '../refuse.ts'
import { moveClock, settleClock } from './move-clock.ts'
import type { Worker } from './worker.ts'

const adminsOnly = (ctx: Ctx) => {
  if (ctx.actor.role !== 'admin') throw refuse('permission.denied')
}

/** Failed jobs for administrators, and the manual clock where it runs. */
export function workerRoutes(worker: () => Worker | null): Route[] {
  return [
    route('GET /jobs', async (ctx, { query }) => {
      adminsOnly(ctx)
      refuseUnknown(query)
      const limit = readLimit(query.limit)
      const rows = await ctx.tx.many<{
        id: string
        reaction: string
        attempts: number
        last_error: string | null
        payload: object
        created_at: Date
      }>(sql`
        select id, reaction, attempts, last_error, payload, created_at from jobs
        where workspace_id = ${ctx.workspaceId} and dead ${before(query.cursor)} order by id desc limit ${limit + 1}`)
      const items = rows.slice(0, limit).map(({ last_error, created_at, ...row }) => ({
        ...row,
        lastError: last_error,
        createdAt: created_at.toISOString(),
      }))
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
    }),
    route('POST /jobs/:id/retry', async (ctx, { params }) => {
      adminsOnly(ctx)
      const { id = '' } = params
      const found =
        isId(id) &&
        (await ctx.tx.count(
          sql`update jobs set dead = false, attempts = 0, lease_until = '-infinity' where workspace_id = ${ctx.workspaceId} and id = ${id} and dead`,
        ))
      if (!found) throw refuse('not.found')
      ctx.after(() => worker()?.wake())
      return { accepted: true }
    }),
    openRoute('PUT /test-clock', async (gateway, request) => {
      if (!gateway.clock.manual) throw refuse('not.found')
      return moveClock(gateway, worker(), new Date(bodyOf('PUT /test-clock', request).now))
    }),
    openRoute('POST /test-clock/settle', (gateway) => settleClock(gateway, worker())),
  ]
}
