import { attachedNouns, isAttachedNoun, type Problem } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { isId } from '../db/ids.ts'
import { type Sql, sql } from '../db/sql.ts'
import { readUpload, type Upload } from '../http/read-upload.ts'
import type { Request } from '../http/request.ts'
import { Afterwards, bodyOf, Download, openRoute, type Route, route } from '../http/route.ts'
import type { Kept } from '../records/kept.ts'
import { type Asked, filterSql, listRecords } from '../records/list.ts'
import { invalid } from '../refuse.ts'
import { activities } from './activities.ts'
import { onOpened } from './attached.ts'
import { describeFeed, endFeed, openFeed, readFeed } from './calendar-feed.ts'
import { cancelActivity, completeActivity, reopenActivity } from './complete.ts'
import { downloadFile, files, largestFile, type NewFile, storeFile } from './files.ts'
import { notes } from './notes.ts'

/** Lists of what hangs on records, also by `recordType` and `recordId` in the address: then of a record that one may only open, too. */
const list = (kept: unknown) => (ctx: Ctx, request: Request) => {
  const { recordType, recordId, ...asked } = request.query
  const within = hangingOn({ recordType, recordId })
  return listRecords(ctx, recordId === undefined ? (kept as Kept) : ofOpened(kept as Kept), asked, within)
}

const ofOpened = (kept: Kept): Kept => {
  const sight = kept.access.read
  const read: Kept['access']['read'] = (actor, config) => (ctx) =>
    sql`(${filterSql(ctx, kept, sight(actor, config))} or ${onOpened(ctx, 'r')})`
  return { ...kept, access: { ...kept.access, read } }
}

function hangingOn({ recordType, recordId }: Asked): Sql[] {
  if (recordType !== undefined && !isAttachedNoun(recordType))
    throw invalid([{ path: 'recordType', code: 'choice', with: Object.keys(attachedNouns).join(', ') }])
  const parts: Sql[] = []
  if (recordType !== undefined) parts.push(sql`r.record_type = ${recordType}`)
  if (recordId !== undefined) parts.push(isId(recordId) ? sql`r.record_id = ${recordId}` : sql`false`)
  return parts
}

/** The form of `POST /files`: `file`, `recordType`, `recordId` and nothing else. */
function readForm({ fields, file }: Upload): NewFile {
  const problems: Problem[] = []
  for (const name of fields.keys())
    if (name !== 'recordType' && name !== 'recordId') problems.push({ path: name, code: 'unknownField' })
  if (file && file.field !== 'file') problems.push({ path: file.field, code: 'unknownField' })
  if (file?.field !== 'file') problems.push({ path: 'file', code: 'required' })
  const [recordType = '', recordId = ''] = [fields.get('recordType'), fields.get('recordId')]
  if (!recordType) problems.push({ path: 'recordType', code: 'required' })
  else if (!isAttachedNoun(recordType))
    problems.push({ path: 'recordType', code: 'choice', with: Object.keys(attachedNouns).join(', ') })
  if (!recordId) problems.push({ path: 'recordId', code: 'required' })
  if (problems.length || !file) throw invalid(problems)
  return { recordType, recordId, ...file }
}

export const activityRoutes: Route[] = [
  route('GET /activities', list(activities)),
  route('GET /notes', list(notes)),
  route('GET /files', list(files)),
  route('POST /activities/:id/completion', (ctx, request) =>
    completeActivity(ctx, request.params.id ?? '', request.ifMatch, () =>
      bodyOf('POST /activities/:id/completion', request),
    ),
  ),
  route('POST /activities/:id/cancellation', (ctx, request) =>
    cancelActivity(ctx, request.params.id ?? '', request.ifMatch),
  ),
  route('POST /activities/:id/reopening', (ctx, request) =>
    reopenActivity(ctx, request.params.id ?? '', request.ifMatch),
  ),
  route('GET /me/calendar-feed', describeFeed),
  route('POST /me/calendar-feed', openFeed),
  route('DELETE /me/calendar-feed', endFeed),
  openRoute('GET /calendar-feeds/:token', async (gateway, { params }) => {
    const calendar = await readFeed(gateway, params.token ?? '')
    const headers = {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="kohoi.ics"',
    }
    return new Download(Buffer.from(calendar), headers)
  }),
  route(
    'POST /files',
    async (_ctx, request) =>
      // Who sends it is known; the upload is read before the transaction that keeps it begins.
      new Afterwards(async (runAs) => {
        const form = readForm(await readUpload(request.raw, largestFile))
        return runAs((ctx) => storeFile(ctx, form))
      }),
  ),
  route('GET /files/:id/content', (ctx, request) => downloadFile(ctx, request.params.id ?? '')),
]
