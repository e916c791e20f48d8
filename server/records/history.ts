import type { Ctx } from '../db/context.ts'
import { isId } from '../db/ids.ts'
import { type Sql, sql } from '../db/sql.ts'
import { invalid } from '../refuse.ts'
import { type Asked, type Page, readLimit, refuseUnknown } from './list.ts'

type Row = { id: string; type: string; at: Date; by_user_id: string | null; changes: unknown; data: unknown }

/** What happened to a record, newest first. The caller has checked that the record may be seen. */
export async function historyOf(ctx: Ctx, entity: string, recordId: string, asked: Asked): Promise<Page> {
  refuseUnknown(asked)
  const limit = readLimit(asked.limit)
  const here = sql`workspace_id = ${ctx.workspaceId} and entity = ${entity} and record_id = ${recordId}`
  const [rows, counted] = await Promise.all([
    ctx.tx.many<Row>(sql`select id, type, at, by_user_id, changes, data from history
      where ${here} ${before(asked.cursor)} order by id desc limit ${limit + 1}`),
    asked.count === 'true'
      ? ctx.tx.maybe<{ n: bigint }>(sql`select count(*) as n from history where ${here}`)
      : undefined,
  ])
  const items = rows
    .slice(0, limit)
    .map(({ by_user_id, at, ...row }) => ({ ...row, at: at.toISOString(), byUserId: by_user_id }))
  return {
    items,
    nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
    ...(counted ? { count: Number(counted.n) } : {}),
  }
}

/** Rows older than the cursor, for lists ordered by id downwards whose cursor is an id. */
export function before(cursor: string | undefined): Sql {
  if (cursor === undefined) return sql``
  if (!isId(cursor)) throw invalid([{ path: 'cursor', code: 'cursor' }])
  return sql`and id < ${cursor}`
}
