import type { Language, NotificationKind } from '@kohoi/contract'
import { fold } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { newId } from '../db/ids.ts'
import { sql } from '../db/sql.ts'
import { timeZoneFor } from '../records/surroundings.ts'
import { writeDay, writeMoment } from './moment.ts'

export type Notice = {
  userIds: readonly string[]
  kind: NotificationKind
  /** What the reader is told: whole sentences in his language; `write` puts a moment as he reads it, `writeDay` a day. */
  words: (
    language: Language,
    write: (moment: Date) => string,
    writeDay: (day: string) => string,
  ) => { title: string; body: string }
  /** A path of the web page. */
  link: string | null
  data?: Record<string, unknown>
  /** Names the one happening it tells of: each person is told once, however often this runs. */
  effect: string
}

/** Tells active users in the bell and on their open pages; answers the ids of those who had not been told of this effect before. */
export async function notify(ctx: Ctx, notice: Notice): Promise<string[]> {
  const readers = [...new Set(notice.userIds)].flatMap((id) => ctx.config.get('user', id) ?? [])
  const rows = readers
    .filter((reader) => reader.active)
    .map((reader) => {
      const write = (moment: Date) => writeMoment(moment, timeZoneFor(ctx.config, reader), reader.buddhistYears)
      const ofDay = (day: string) => writeDay(day, reader.buddhistYears)
      return { id: newId(), userId: reader.id, ...notice.words(reader.language, write, ofDay) }
    })
  if (!rows.length) return []
  const { kind, link, data = {} } = notice
  const told = await ctx.tx.many<{ id: string }>(sql`
    insert into notifications (workspace_id, id, created_at, updated_at, user_id, kind, title, body, link, data, effect, texts)
    select ${ctx.workspaceId}, n.id, ${ctx.now}, ${ctx.now}, n.user_id, ${kind}, n.title, n.body, ${link}, ${JSON.stringify(data)}, ${notice.effect}, n.texts
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.userId)}::uuid[], ${rows.map((row) => row.title)}::text[],
      ${rows.map((row) => row.body)}::text[], ${rows.map(({ title, body }) => JSON.stringify({ title: fold(title), body: fold(body) }))}::jsonb[])
      as n (id, user_id, title, body, texts)
    on conflict (workspace_id, user_id, effect) do nothing returning id`)
  const written = new Set(told.map(({ id }) => id))
  const createdAt = ctx.now.toISOString()
  for (const { userId, ...row } of rows.filter(({ id }) => written.has(id))) {
    const shown = { ...row, version: 1, kind, link, data, createdAt, readAt: null }
    ctx.emit({ type: 'notification', entity: 'notification', recordId: row.id, payload: { to: userId, data: shown } })
  }
  return rows.filter(({ id }) => written.has(id)).map(({ userId }) => userId)
}
