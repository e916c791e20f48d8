import { isDeepStrictEqual } from 'node:util'
import { type Field, type Noun, nouns, type Problem, type RecordOf, snake } from '@kohoi/contract'
import { changeSchema, createSchema, fieldSchema, problemsOf } from '@kohoi/contract/schema'
import type { Filter } from '@kohoi/rules'
import type { ZodObject } from 'zod'
import type { Ctx } from '../db/context.ts'
import { isId, newId } from '../db/ids.ts'
import { type Row, readRow } from '../db/rows.ts'
import { join, raw, type Sql, sql } from '../db/sql.ts'
import { Again } from '../db/transaction.ts'
import { invalid, Refused, refuse } from '../refuse.ts'
import { asField, customFieldsOf } from './fields.ts'
import { type Act, type Columns, type Draft, type Kept, keptOf } from './kept.ts'
import { conditions, filterSql } from './list.ts'
import { readRule } from './read-filter.ts'
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
  await kept.present?.(ctx, [found])
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
  await kept.present?.(ctx, [record])
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

/** Checks what a client would send to create a record, or to change `before`, as a save does; saves nothing and answers what it would be. */
export async function checkRecord<N extends Noun>(
  ctx: Ctx,
  kept: Kept<N>,
  body: unknown,
  before: RecordOf<N> | null,
): Promise<Draft<N>> {
  const { create, change } = schemasOf(kept.noun)
  const { values, said, problems } = parse(kept.noun, before ? change : create, body)
  const next: Row = { ...before, ...values }
  const act: Act = { type: before ? 'changed' : 'created', said }
  problems.push(...(await contentProblems(ctx, kept, next, before, new Set(Object.keys(values)), problems, act)))
  if (problems.length) throw invalid(problems)
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
  await kept.present?.(ctx, [restored])
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

/** Everything wrong with what is about to be saved beyond the shape of single values. With broken values only what does not depend on them. */
async function contentProblems<N extends Noun>(
  ctx: Ctx,
  kept: Kept<N>,
  next: Row,
  before: RecordOf<N> | null,
  given: ReadonlySet<string>,
  known: readonly Problem[],
  act: Act,
): Promise<Problem[]> {
  const broken = new Set(known.map((problem) => problem.path.split('.')[0]))
  const problems: Problem[] = []
  const complete = act.type === 'created' || act.type === 'changed'
  const custom = kept.noun.custom && !broken.has('custom')
  if (custom) problems.push(...customProblems(ctx, kept.noun, next, before as Row | null, complete))
  problems.push(...ruleProblems(ctx, kept.noun, next, given, broken))
  const [references] = await Promise.all([
    referenceProblems(ctx, kept.noun, next, before as Row | null, given, broken),
    custom ? holdKinds(ctx, kept.noun, next.custom as Row, (before as Row | null)?.custom as Row | undefined) : null,
  ])
  problems.push(...references)
  if (!known.length) problems.push(...(await ownProblems(ctx, kept, next, before, given, act, problems)))
  return problems
}

/** What the noun itself finds wrong. Its refusals come after what is wrong with single values. */
async function ownProblems<N extends Noun>(
  ctx: Ctx,
  kept: Kept<N>,
  next: Row,
  before: RecordOf<N> | null,
  given: ReadonlySet<string>,
  act: Act,
  known: readonly Problem[],
): Promise<Problem[]> {
  try {
    return (await kept.check?.(ctx, next as Draft<N>, before, given, act)) ?? []
  } catch (error) {
    if (error instanceof Refused && known.length) return []
    throw error
  }
}

/**
 * Custom values: known, of their kind; given ones are merged into those the record has. `complete`: required ones must be filled, as in a
 * form; what the program does to a record (handing it over, winning it) does not fail because a field became required since.
 */
function customProblems(ctx: Ctx, noun: Noun, next: Row, before: Row | null, complete: boolean): Problem[] {
  const had = (before?.custom as Row | undefined) ?? {}
  const sent = (next.custom as Row | null | undefined) ?? {}
  const merged: Row = { ...had }
  const problems: Problem[] = []
  const fields = new Map(customFieldsOf(noun, ctx.config).map((custom) => [custom.code, custom]))
  for (const [code, value] of Object.entries(sent)) {
    const custom = fields.get(code)
    const path = `custom.${code}`
    if (!custom) {
      if (!Object.hasOwn(had, code) || JSON.stringify(had[code]) !== JSON.stringify(value))
        problems.push({ path, code: 'unknownField' })
      continue
    }
    if (value === undefined) continue
    const read = fieldSchema({ ...asField(custom), required: false }).safeParse(value)
    if (read.success) merged[code] = read.data
    else
      problems.push(
        ...problemsOf(read.error).map((problem) => ({
          ...problem,
          path: problem.path ? `${path}.${problem.path}` : path,
        })),
      )
  }
  for (const [code, custom] of fields) {
    if (!before && !Object.hasOwn(merged, code) && custom.default !== null && custom.default !== undefined)
      merged[code] = custom.default
    const value = merged[code]
    const empty = value === undefined || value === null || (Array.isArray(value) && value.length === 0)
    if (complete && custom.required && empty && custom.kind !== 'yesNo')
      problems.push({ path: `custom.${code}`, code: 'required' })
    if (value === null) delete merged[code]
  }
  next.custom = merged
  return problems
}

/**
 * Keeps the kinds of custom fields as they were read until this transaction ends, of those that it gives values to: whoever is about to
 * change one waits, and then finds that there are data. One that has changed meanwhile: all is done again with the new kind.
 */
async function holdKinds(ctx: Ctx, noun: Noun, now: Row, before: Row = {}): Promise<void> {
  const given = customFieldsOf(noun, ctx.config).filter(({ code }) => !isDeepStrictEqual(now[code], before[code]))
  if (!given.length) return
  const rows = await ctx.tx.many<{
    id: string
    kind: string
    code: string
  }>(sql`select id, kind, code from custom_fields
    where workspace_id = ${ctx.workspaceId} and id = any(${given.map(({ id }) => id)}::uuid[]) order by id for key share`)
  const stands = new Map(rows.map(({ id, kind, code }) => [id, `${code} ${kind}`]))
  if (given.some(({ id, kind, code }) => stands.get(id) !== `${code} ${kind}`)) throw new Again()
}

function ruleProblems(
  ctx: Ctx,
  noun: Noun,
  next: Row,
  given: ReadonlySet<string>,
  broken: ReadonlySet<string | undefined>,
): Problem[] {
  const problems: Problem[] = []
  for (const [name, field] of Object.entries(noun.fields)) {
    const ofEntity = field.of === 'entity'
    const asked = given.has(name) || (ofEntity && given.has('entity'))
    if (field.type !== 'filter' || !asked || broken.has(name) || (ofEntity && broken.has('entity'))) continue
    if (next[name] === null || next[name] === undefined) {
      if (field.required) problems.push({ path: name, code: 'required' })
      else next[name] = null
      continue
    }
    const of = nouns[String(ofEntity ? (next.entity ?? noun.fields.entity?.default) : field.of)]
    if (!of) continue
    const read = readRule(ctx, of, next[name], name, noun.name === 'member' ? ['languages', 'region'] : [])
    if ('problems' in read) problems.push(...read.problems)
    else next[name] = read.filter
  }
  return problems
}

/** References lead to something the actor may see. */
async function referenceProblems(
  ctx: Ctx,
  noun: Noun,
  next: Row,
  before: Row | null,
  given: ReadonlySet<string>,
  broken: ReadonlySet<string | undefined>,
): Promise<Problem[]> {
  const asked: { path: string; to: string; id: string }[] = []
  const ask = (path: string, field: Field, value: unknown, was: unknown) => {
    if (!field.to || value === null || value === undefined) return
    const ids = field.type === 'references' ? (value as string[]) : [value as string]
    const known = new Set(field.type === 'references' ? ((was as string[] | undefined) ?? []) : [was])
    ids.forEach((id, i) => {
      if (!known.has(id))
        asked.push({ path: field.type === 'references' ? `${path}.${i}` : path, to: field.to ?? '', id })
    })
  }
  for (const [name, field] of Object.entries(noun.fields))
    if (given.has(name) && !broken.has(name) && !field.readOnly) ask(name, field, next[name], before?.[name])
  if (noun.custom && !broken.has('custom'))
    for (const custom of customFieldsOf(noun, ctx.config))
      ask(
        `custom.${custom.code}`,
        asField(custom),
        (next.custom as Row)?.[custom.code],
        (before?.custom as Row | undefined)?.[custom.code],
      )
  const checked = await Promise.all(
    asked.map(async (one) => ((await isVisible(ctx, one.to, one.id)) ? null : one.path)),
  )
  return checked.filter((path) => path !== null).map((path) => ({ path, code: 'unknownReference' as const }))
}

/** True when a record of that noun exists and the actor may see it. */
export async function isVisible(ctx: Ctx, nounName: string, id: string): Promise<boolean> {
  if (!isId(id)) return false
  const noun = nouns[nounName]
  if (!noun) return false
  if (noun.config) return ctx.config.get(nounName as 'user', id) !== undefined
  const kept = keptOf(nounName)
  const where = join([sql`r.id = ${id}`, ...(await conditions(ctx, kept, {}))], ' and ')
  return (await ctx.tx.maybe(sql`select 1 from ${raw(snake(noun.path))} r where ${where}`)) !== undefined
}

/** True when the actor may do that with the record, decided by the database with the same filter as everywhere. */
export async function may(ctx: Ctx, kept: Kept, id: string, filter: Filter): Promise<boolean> {
  const where = join(
    [sql`r.workspace_id = ${ctx.workspaceId}`, sql`r.id = ${id}`, filterSql(ctx, kept, filter)],
    ' and ',
  )
  return (await ctx.tx.maybe(sql`select 1 from ${raw(snake(kept.noun.path))} r where ${where}`)) !== undefined
}
