import { activity, file, note, snake } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { raw, sql } from '../db/sql.ts'
import type { Attachment } from './attached.ts'

/**
 * Hangs the activities (planned and done), notes and files of one record on another; answers which. Times stay as they were. The old
 * record's history goes on saying what was there.
 */
export async function carryOver(ctx: Ctx, from: Attachment, to: Attachment) {
  const [activities, notes, files] = await Promise.all(
    [activity, note, file].map(async (noun) => {
      const rows = await ctx.tx.many<{ id: string }>(sql`update ${raw(snake(noun.path))}
        set record_type = ${to.recordType}, record_id = ${to.recordId}, version = version + 1
        where workspace_id = ${ctx.workspaceId} and record_type = ${from.recordType} and record_id = ${from.recordId} returning id`)
      for (const { id } of rows)
        ctx.note({ entity: noun.name, recordId: id, type: 'carriedOver', changes: changesOf(from, to) })
      return rows.map(({ id }) => id)
    }),
  )
  return { activityIds: activities ?? [], noteIds: notes ?? [], fileIds: files ?? [] }
}

const changesOf = (from: Attachment, to: Attachment) =>
  (['recordType', 'recordId'] as const).map((field) => ({ field, from: from[field], to: to[field] }))
