import { type AttachedNounName, attachedNouns, type Noun, type Problem, snake } from '@kohoi/contract'
import { toSql } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { isId } from '../db/ids.ts'
import { type Row, readRow } from '../db/rows.ts'
import { fragment, join, raw, type Sql, sql } from '../db/sql.ts'
import { type Beyond, sightOf } from '../records/access.ts'
import { columnsFor } from '../records/fields.ts'
import { keptOf } from '../records/kept.ts'
import { conditions, filterSql } from '../records/list.ts'
import { surroundingsOf } from '../records/surroundings.ts'

/** What notes, files and activities say of the record they hang on. */
export type Attachment = { recordType: string; recordId: string }

/** A record that things hang on, as the actor may see it; `may`: he may change it. */
export type Parent = { type: AttachedNounName; id: string; record: Row; may: boolean }

/** Rows `r` whose record the actor may see, or change. Each kind of record is asked with its own filter; records in the bin hide what they bear. */
export const onRecord =
  (permission: 'read' | 'change'): Beyond =>
  (ctx) =>
    anyOf(
      Object.values(attachedNouns).map((noun) => {
        const filter = keptOf(noun.name).access[permission](ctx.actor, ctx.config)
        if (typeof filter === 'function') throw new Error(`${noun.name} is no record by itself`)
        return hangsOn(noun, 'r', fragment(toSql(filter, columnsFor(noun, ctx.config, 'p'), surroundingsOf(ctx))))
      }),
    )

/** Rows `alias` whose record the actor may open, though no list shows it to him. */
export const onOpened = (ctx: Ctx, alias: string): Sql =>
  anyOf(
    Object.values(attachedNouns).flatMap((noun) => {
      const { opens } = keptOf(noun.name).access
      return opens ? [hangsOn(noun, alias, opens(ctx, 'p'))] : []
    }),
  )

const anyOf = (parts: readonly Sql[]): Sql => sql`(${join(parts, ' or ')})`

const hangsOn = (noun: Noun, alias: string, allowed: Sql): Sql =>
  sql`(${raw(alias)}.record_type = ${noun.name} and exists (select from ${raw(snake(noun.path))} p
    where p.workspace_id = ${raw(alias)}.workspace_id and p.id = ${raw(alias)}.record_id
      and ${noun.bin ? sql`p.deleted_at is null` : sql`true`} and ${allowed}))`

/** Rows the actor made, or whose record he may change. */
export const ownOrOnRecord: Beyond = (ctx) =>
  sql`(r.created_by_id = ${ctx.actor.userId}::uuid or ${onRecord('change')(ctx)})`

/** The record something hangs on; undefined when there is none or the actor may not see it. */
export async function parentOf(ctx: Ctx, { recordType, recordId }: Attachment): Promise<Parent | undefined> {
  const noun = (attachedNouns as Readonly<Record<string, Noun>>)[recordType]
  if (!noun || !isId(recordId)) return undefined
  const kept = keptOf(noun.name)
  const may = filterSql(ctx, kept, kept.access.change(ctx.actor, ctx.config))
  const where = join([sql`r.id = ${recordId}`, ...(await conditions(ctx, kept, {}, true))], ' and ')
  const row = await ctx.tx.maybe<Row & { may: boolean }>(
    sql`select r.*, ${may} as may from ${raw(snake(noun.path))} r where ${where}`,
  )
  return row && { type: noun.name as AttachedNounName, id: recordId, record: readRow(noun, row), may: row.may === true }
}

/** The record must be there and visible when something is hung on it; afterwards it stays where it hangs. */
export async function recordProblems(
  ctx: Ctx,
  next: Partial<Attachment>,
  before: Attachment | null,
): Promise<Problem[]> {
  if (!before) {
    const { recordType = '', recordId = '' } = next
    return (await parentOf(ctx, { recordType, recordId })) ? [] : [{ path: 'recordId', code: 'unknownReference' }]
  }
  return (['recordType', 'recordId'] as const)
    .filter((field) => next[field] !== before[field])
    .map((path) => ({ path, code: 'readOnly' }))
}

/** Writes into the history of the record, and tells those who look at it that there is something new. */
export async function tellRecord(ctx: Ctx, at: Attachment, type: string | null, data: Row = {}): Promise<void> {
  const parent = await parentOf(ctx, at)
  if (!parent) return
  const { record } = parent
  if (type) ctx.note({ entity: parent.type, recordId: parent.id, type, data })
  const now = sightOf(record)
  ctx.emit({ type: 'changed', entity: parent.type, recordId: parent.id, payload: { version: record.version, now } })
}
