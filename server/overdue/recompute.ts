import { nounByName, type RecordOf, snake } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Gateway } from '../db/gateway.ts'
import { shapeOf } from '../db/inserts.ts'
import { type Row, readRow } from '../db/rows.ts'
import { raw, sql } from '../db/sql.ts'
import { updateRecord } from '../records/save.ts'
import { type Clocked, clockName, dueOf } from './clock.ts'
import { startClock, stopClock } from './keep-clock.ts'
import { tellMany } from './tell-many.ts'

const chunk = 500
/** With more that are overdue all at once, they are told of together. */
const mostApart = 5

/**
 * Brings every running clock up to date after what it goes by has changed, some hundred a transaction. What was said stays said. `id` names
 * the change.
 */
export async function recomputeAll(gateway: Gateway, workspaceId: string, { id }: { id: string }): Promise<void> {
  for (const entity of ['lead', 'opportunity'] as const)
    for (let after: string | null = '00000000-0000-0000-0000-000000000000'; after; ) {
      const from: string = after
      after = await gateway.asSystem(workspaceId, (ctx) => recomputeSome(ctx, entity, from, id))
    }
}

async function recomputeSome(ctx: Ctx, entity: Clocked, after: string, change: string): Promise<string | null> {
  const noun = nounByName(entity)
  const rows = await ctx.tx.many<Row>(sql`
    select * from ${raw(snake(noun.path))} where workspace_id = ${ctx.workspaceId} and id > ${after} and deleted_at is null and owner_id is not null
    order by id limit ${chunk} for no key update`)
  const now = ctx.now.toISOString()
  const late = (record: Row) => typeof record.dueAt === 'string' && record.dueAt < now
  const suddenlyLate: Row[] = []
  for (const row of rows) {
    const before = readRow(noun, row) as RecordOf<typeof noun> & Row
    const dueAt = dueOf(ctx, entity, before)
    const record = updateRecord(ctx, noun, before, { dueAt }) as Row
    if (before.dueAt) stopClock(ctx, entity, record)
    if (late(record) && !late(before)) suddenlyLate.push(record)
    // Nobody loses his records the moment an escalation is switched on: what is late already has the whole second limit.
    if (dueAt) startClock(ctx, entity, record, late(record) ? ctx.now.getTime() : undefined)
  }
  const news = await notYetSaid(ctx, entity, suddenlyLate)
  for (const [ownerId, records] of Map.groupBy(news, (record) => record.ownerId as string)) {
    if (records.length <= mostApart) continue
    for (const record of records) keepQuiet(ctx, entity, record)
    await tellMany(ctx, entity, ownerId, records.length, `overdue.changed ${change} ${after}`)
  }
  return rows.length === chunk ? ((rows.at(-1)?.id as string | undefined) ?? null) : null
}

async function notYetSaid(ctx: Ctx, entity: Clocked, records: readonly Row[]): Promise<Row[]> {
  if (!records.length) return []
  const rows = await ctx.tx.many<{ name: string }>(sql`
    select record_id || ' ' || clock as name from reminders where workspace_id = ${ctx.workspaceId} and entity = ${entity} and reminder = 'due'
      and record_id = any(${records.map(({ id }) => id)}::uuid[])`)
  const said = new Set(rows.map(({ name }) => name))
  return records.filter((record) => !said.has(`${record.id} ${clockName(entity, record)}`))
}

const reminders = shapeOf(
  'reminders',
  ['workspace_id', 'entity', 'record_id', 'clock', 'reminder', 'at'],
  ['workspace_id', 'entity', 'record_id', 'clock', 'reminder'],
  'old',
)

/** Of this one it is told together with others. */
const keepQuiet = (ctx: Ctx, entity: Clocked, record: Row): void =>
  ctx.tx.insert(reminders, [ctx.workspaceId, entity, record.id, clockName(entity, record), 'due', ctx.now])
