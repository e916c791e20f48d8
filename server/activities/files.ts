import { file, type RecordOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { Download } from '../http/route.ts'
import { makeRecord, readRecord } from '../records/acts.ts'
import { keep } from '../records/kept.ts'
import { invalid, refuse } from '../refuse.ts'
import { onOpened, onRecord, ownOrOnRecord, parentOf, recordProblems, tellRecord } from './attached.ts'
import { attachment, cleanFileName, safeContentType } from './file-name.ts'

/** Largest file that is kept, in bytes. */
export const largestFile = 20 * 1024 * 1024

/** Files: added by whoever may change the record; renamed and removed by who added them, too. */
export const files = keep({
  noun: file,
  access: {
    read: () => onRecord('read'),
    opens: onOpened,
    create: () => true,
    change: () => ownOrOnRecord,
    remove: () => ownOrOnRecord,
  },
  check(ctx, next, before) {
    next.name = cleanFileName(next.name ?? '')
    return recordProblems(ctx, next, before)
  },
  created: (ctx, { id, name, size, ...at }) => tellRecord(ctx, at, 'file.added', { fileId: id, name, size }),
  changed: (ctx, record) => tellRecord(ctx, record, null),
  removed: (ctx, { id, name, ...at }) => tellRecord(ctx, at, 'file.removed', { fileId: id, name }),
})

export type NewFile = {
  recordType: string
  recordId: string
  name: string
  contentType: string | undefined
  bytes: Buffer
}

/** Keeps a file at a record, bytes and all in one commit. 422 where the actor may not see the record, 403 where he may not change it, 413 above 20 MB. */
export async function storeFile(ctx: Ctx, given: NewFile): Promise<RecordOf<typeof file>> {
  const { recordType, recordId, name, bytes } = given
  const parent = await parentOf(ctx, given)
  if (!parent) throw invalid([{ path: 'recordId', code: 'unknownReference' }])
  if (!parent.may) throw refuse('permission.denied')
  if (bytes.length > largestFile) throw refuse('body.tooLarge')
  const body = { recordType, recordId, name: cleanFileName(name) }
  const fixed = { contentType: safeContentType(given.contentType), size: bytes.length }
  const record = await makeRecord(ctx, files, body, fixed)
  ctx.tx.write(
    sql`insert into file_contents (workspace_id, id, bytes) values (${ctx.workspaceId}, ${record.id}, ${bytes})`,
  )
  return record
}

/** The bytes of a file the actor may see: always to be saved, never shown as a page of ours. */
export async function downloadFile(ctx: Ctx, id: string): Promise<Download> {
  const record = await readRecord(ctx, files, id)
  const row = await ctx.tx.maybe<{ bytes: Buffer }>(
    sql`select bytes from file_contents where workspace_id = ${ctx.workspaceId} and id = ${id}`,
  )
  if (!row) throw refuse('not.found')
  return new Download(row.bytes, {
    'content-type': record.contentType,
    'content-length': String(row.bytes.length),
    'content-disposition': attachment(record.name),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
}
