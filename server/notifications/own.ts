import { notification } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { isId } from '../db/ids.ts'
import { type Row, readRow } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import { nothing } from '../records/access.ts'
import type { Kept } from '../records/kept.ts'
import { type Asked, listRecords } from '../records/list.ts'
import { invalid, refuse } from '../refuse.ts'

/** Everybody's own, whatever the role. */
const own: Kept = {
  noun: notification,
  access: {
    read: (actor) => ({ field: 'userId', op: 'is', value: actor.userId ?? '' }),
    create: () => false,
    change: () => nothing,
    remove: () => nothing,
  },
}

const shown = ({ id, version, kind, title, body, link, data, createdAt, readAt }: Row) => ({
  id,
  version,
  kind,
  title,
  body,
  link,
  data,
  createdAt,
  readAt,
})

/** A page of one's own notifications, and how many are unread in all. `unread=true` leaves the read ones out. */
export async function listOwn(ctx: Ctx, { unread, ...asked }: Asked) {
  if (unread !== undefined && unread !== 'true' && unread !== 'false')
    throw invalid([{ path: 'unread', code: 'choice', with: 'true, false' }])
  const within = unread === 'true' ? [sql`r.read_at is null`] : unread === 'false' ? [sql`r.read_at is not null`] : []
  const [page, row] = await Promise.all([
    listRecords(ctx, own, asked, within),
    ctx.tx.maybe<{ n: bigint }>(
      sql`select count(*) as n from notifications where workspace_id = ${ctx.workspaceId} and user_id = ${ctx.actor.userId} and read_at is null`,
    ),
  ])
  return { ...page, items: page.items.map(shown), unread: Number(row?.n ?? 0) }
}

/** Marks one's own notification as read or unread; others' are not found. */
export async function markOwn(ctx: Ctx, id: string, read: boolean, ifMatch: string | undefined) {
  const row = isId(id)
    ? await ctx.tx.maybe<Row>(
        sql`select * from notifications where workspace_id = ${ctx.workspaceId} and user_id = ${ctx.actor.userId} and id = ${id} for update`,
      )
    : undefined
  if (!row) throw refuse('not.found')
  const before = shown(readRow(notification, row))
  if (ifMatch !== undefined && ifMatch.replace(/^W\//, '').replaceAll('"', '').trim() !== String(before.version))
    throw refuse('version.stale', { current: before })
  if (read === (before.readAt !== null)) return before
  const after = { ...before, version: Number(before.version) + 1, readAt: read ? ctx.now.toISOString() : null }
  ctx.tx.write(sql`update notifications set version = ${after.version}, updated_at = ${ctx.now}, read_at = ${after.readAt}
    where workspace_id = ${ctx.workspaceId} and id = ${id}`)
  tellOtherPages(ctx, id, after.version)
  return after
}

/** Marks all one's own as read; answers how many were not. */
export async function markAllOwn(ctx: Ctx): Promise<{ read: number }> {
  const rows = await ctx.tx.many<{ id: string; version: number }>(sql`
    update notifications set version = version + 1, updated_at = ${ctx.now}, read_at = ${ctx.now}
    where workspace_id = ${ctx.workspaceId} and user_id = ${ctx.actor.userId} and read_at is null returning id, version`)
  const [first] = rows
  if (first) tellOtherPages(ctx, first.id, first.version)
  return { read: rows.length }
}

/** The reader's other open pages count anew. */
const tellOtherPages = (ctx: Ctx, id: string, version: number) =>
  ctx.emit({ type: 'changed', entity: 'notification', recordId: id, payload: { to: ctx.actor.userId, version } })
