import { type Noun, type Problem, type RecordOf, snake } from '@kohoi/contract'
import { changeSchema, createSchema, problemsOf } from '@kohoi/contract/schema'
import type { ZodObject } from 'zod'
import type { Ctx } from '../db/context.ts'
import { isId, newId } from '../db/ids.ts'
import { type Row, readRow } from '../db/rows.ts'
import { join, raw, type Sql, sql } from '../db/sql.ts'
import { invalid, refuse } from '../refuse.ts'
import { present } from './answer.ts'
import { contentProblems } from './content.ts'
import type { Act, Columns, Draft, Kept } from './kept.ts'
import { conditions, filterSql } from './list.ts'
import { binRecord, deleteRecord, insertRecord, updateRecord } from './save.ts'

const schemas = new Map<Noun, { create: ZodObject; change: ZodObject }>()

function schemasOf(noun: Noun) {
  const fields = { ...noun.fields, ...noun.aside }
  const found = schemas.get(noun) ?? { create: createSchema(fields), change: changeSchema(fields) }
  schemas.set(noun, found)
  return found
}

/** Version a client says it changed; checked by `forChange`. */
export type IfMatch = string | undefined

/** A record the actor may see, or 404. */
export async function readRecord<N extends Noun>(
  ctx: Ctx,
  kept: Kept<N>,
  id: string,
  within: readonly Sql[] = [],
): Promise<RecordOf<N>> {
  const found = await find(ctx, kept as unknown as Kept, id, within)
  if (!found) throw refuse('not.found')
  await present(ctx, kept as unknown as Kept, [found])
  return found as RecordOf<N>
}

async function find(ctx: Ctx, kept: Kept, id: string, within: readonly Sql[] = []): Promise<Row | undefined> {
  if (!isId(id)) return undefined
  const where = join([sql`r.id = ${id}`, ...(await conditions(ctx, kept, {}, true)), ...within], ' and ')
  const row = await ctx.tx.maybe<Row>(sql`select r.* from ${raw(snake(kept.noun.path))} r where ${where}`)
  return row && readRow(kept.noun, row)
}

type Permission = 'change' | 'remove'

/**
 * A record locked to be changed, after the checks in their order: visible (404), permitted (403), version given (428) and present (412).
 * `version: null` waives the version (acts that do not demand one).
 */
export async function forChange<N extends Noun>(
  ctx: Ctx,
  kept: Kept<N>,
  id: string,
  ifMatch: IfMatch | null,
  permission: Permission = 'change',
  within: readonly Sql[] = [],
): Promise<RecordOf<N>> {
  const plain = kept as unknown as Kept
  if (!isId(id)) throw refuse('not.found')
  const may = filterSql(ctx, plain, kept.access[permission](ctx.actor, ctx.config))
  const where = join([sql`r.id = ${id}`, ...(await conditions(ctx, plain, {}, true)), ...within], ' and ')
  const row = await ctx.tx.maybe<Row & { may: boolean }>(
    sql`select r.*, ${may} as may from ${raw(snake(kept.noun.path))} r where ${where} for no key update of r`,
  )
  if (!row) throw refuse('not.found')
  if (!row.may) throw refuse('permission.denied')
  const record = readRow(plain.noun, row) as RecordOf<N>
  if (ifMatch !== null) await checkVersion(ctx, kept, record, ifMatch)
  return record
}

async function checkVersion<N extends Noun>(ctx: Ctx, kept: Kept<N>, record: RecordOf<N>, ifMatch: IfMatch) {
  if (ifMatch === undefined) throw refuse('version.required')
  if (ifMatch.replace(/^W\//, '').replaceAll('"', '').trim() === String((record as Row).version)) return
  await present(ctx, kept, [record])
  throw refuse('version.stale', { current: record })
}

/** Checks what a client sent to create a record and makes it: permission, content, the noun's own checks, references. */
export async function createRecord<N extends Noun>(
  ctx: Ctx,
  kept: Kept<N>,
  body: unknown,
  fixed: Row = {},
): Promise<RecordOf<N>> {
  if (!kept.access.create(ctx.actor, ctx.config)) throw refuse('permission.denied')
  const taken = await kept.intake?.(ctx, body, null)
  const record = await makeRecord(ctx, kept, taken ? taken.body : body, { ...fixed, ...taken?.fixed }, taken?.columns)
  await taken?.written?.(ctx, record.id)
  return taken?.answer ? { ...record, ...taken.answer } : record
}

/** As `createRecord`, for commands that have asked for permission themselves. */
export async function makeRecord<N extends Noun>(
  ctx: Ctx,
  kept: Kept<N>,
  body: unknown,
  fixed: Row = {},
  columns: Columns = {},
): Promise<RecordOf<N>> {
  const { noun } = kept
  const { values, said, problems } = parse(noun, schemasOf(noun).create, body)
  const next = { ...values, ...fixed }
  const act: Act = { type: 'created', said }
  problems.push(...(await contentProblems(ctx, kept, next, null, new Set(Object.keys(next)), problems, act)))
  if (problems.length) throw invalid(problems)
  const id = newId()
  const data = (await kept.prepare?.(ctx, next as Draft<N>, id, act)) ?? {}
  const record = insertRecord(ctx, noun, next, columns, id, { ...act.data, ...data })
  await kept.created?.(ctx, record)
  await kept.saved?.(ctx, record, null)
  return record
}

/**
 * Checks what a client would send to create a record, or to change `before`, as a save does; saves nothing and answers what it would be.
 * `open`: problems that are none as long as somebody is still writing.
 */
export async function checkRecord<N extends Noun>(
  ctx: Ctx,
  kept: Kept<N>,
  body: unknown,
  before: RecordOf<N> | null,
  fixed: Row = {},
  open: readonly Problem['code'][] = [],
): Promise<Draft<N>> {
  const { create, change } = schemasOf(kept.noun)
  const { values, said, problems } = parse(kept.noun, before ? change : create, body)
  const next: Row = { ...before, ...values, ...fixed }
  const act: Act = { type: before ? 'changed' : 'created', said }
  problems.push(...(await contentProblems(ctx, kept, next, before, new Set(Object.keys(values)), problems, act)))
  const wrong = problems.filter(({ code }) => !open.includes(code))
  if (wrong.length) throw invalid(wrong)
  return next as Draft<N>
}

/** Changes the fields a client sent. */
export async function changeRecord<N extends Noun>(
  ctx: Ctx,
  kept: Kept<N>,
  before: RecordOf<N>,
  body: unknown,
): Promise<RecordOf<N>> {
  const taken = await kept.intake?.(ctx, body, before)
  const { values, said, problems } = parse(kept.noun, schemasOf(kept.noun).change, taken ? taken.body : body)
  const record = await applyChange(ctx, kept, before, values, problems, { type: 'changed', said })
  await taken?.written?.(ctx, record.id)
  return record
}

/** Changes fields whose values are already checked by their schema; the noun's own checks still run. */
export async function applyChange<N extends Noun>(
  ctx: Ctx,
  kept: Kept<N>,
  before: RecordOf<N>,
  values: Row,
  problems: Problem[] = [],
  act: Act = { type: 'changed' },
): Promise<RecordOf<N>> {
  const was = before as unknown as Row
  const next: Row = { ...was, ...values }
  const given = new Set(Object.keys(values))
  problems.push(...(await contentProblems(ctx, kept, next, before, given, problems, act)))
  if (problems.length) throw invalid(problems)
  const record = updateRecord(ctx, kept.noun, before, next, act)
  if (record === before) return record
  await kept.changed?.(ctx, record, before)
  await kept.saved?.(ctx, record, before)
  return record
}

/** Removes: sales records to the bin, settings for good. */
export async function removeRecord<N extends Noun>(ctx: Ctx, kept: Kept<N>, record: RecordOf<N>): Promise<void> {
  await kept.removed?.(ctx, record)
  await kept.saved?.(ctx, null, record)
  if (kept.noun.bin) binRecord(ctx, kept.noun, record, true)
  else deleteRecord(ctx, kept.noun, record as unknown as { id: string; version: number })
}

const binDays = 30

/** Takes a record out of the bin; 404 when it is not there, may not be seen, or lies there for more than 30 days. */
export async function restoreRecord<N extends Noun>(ctx: Ctx, kept: Kept<N>, id: string): Promise<RecordOf<N>> {
  const plain = kept as unknown as Kept
  if (!isId(id)) throw refuse('not.found')
  const since = new Date(ctx.now.getTime() - binDays * 86_400_000)
  const visible = filterSql(ctx, plain, kept.access.read(ctx.actor, ctx.config))
  const may = filterSql(ctx, plain, kept.access.remove(ctx.actor, ctx.config))
  const row = await ctx.tx.maybe<Row & { may: boolean; deleted_at: Date | null }>(sql`
    select r.*, ${may} as may from ${raw(snake(kept.noun.path))} r
    where r.workspace_id = ${ctx.workspaceId} and r.id = ${id} and (r.deleted_at is null or r.deleted_at > ${since}) and ${visible}
    for no key update of r`)
  if (!row) throw refuse('not.found')
  if (!row.may) throw refuse('permission.denied')
  const record = readRow(plain.noun, row) as RecordOf<N>
  const restored = row.deleted_at ? binRecord(ctx, kept.noun, record, false) : record
  if (row.deleted_at) await kept.saved?.(ctx, restored, null)
  await present(ctx, kept, [restored])
  return restored
}

/** The values of fields, and apart from them what is only said along with them. */
function parse(noun: Noun, schema: ZodObject, body: unknown): { values: Row; said: Row; problems: Problem[] } {
  const read = schema.safeParse(body ?? {})
  const values: Row = read.success
    ? dropUndefined(read.data)
    : { ...(typeof body === 'object' && body !== null ? body : {}) }
  const said: Row = {}
  for (const name of Object.keys(noun.aside ?? {})) {
    if (Object.hasOwn(values, name)) said[name] = values[name]
    delete values[name]
  }
  return { values, said, problems: read.success ? [] : problemsOf(read.error) }
}

const dropUndefined = (values: Row): Row =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
