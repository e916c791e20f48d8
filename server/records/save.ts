import { isDeepStrictEqual } from 'node:util'
import { type Field, fieldTypes, type Noun, phoneDigits, quickFold, type RecordOf, snake } from '@kohoi/contract'
import { fold } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { newId } from '../db/ids.ts'
import { Json, type Shape, shapeOf } from '../db/inserts.ts'
import { columnsOf, columnValues, type Row } from '../db/rows.ts'
import { join, raw, type Sql, sql } from '../db/sql.ts'
import { sightOf } from './access.ts'
import { isRuling, noteConfigChange } from './config-changes.ts'
import { customFieldsOf } from './fields.ts'

/** The order of keys does not count: the database keeps its own. */
const equal = (a: unknown, b: unknown): boolean => a === b || isDeepStrictEqual(a ?? null, b ?? null)

/** Text as rules compare it, for every text of the record: what filters and unique keys look at. */
function foldedTexts(noun: Noun, record: Row): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const name of partsOf(noun).texts) {
    const value = record[name]
    if (typeof value === 'string' && value) texts[name] = fold(value)
  }
  for (const [code, value] of Object.entries((record.custom as Row | undefined) ?? {}))
    if (typeof value === 'string' && value) texts[`custom.${code}`] = fold(value)
  return texts
}

/** What the quick search finds a record by, the company's own texts included; empty when its noun has no searched field. */
function searchText(ctx: Ctx, noun: Noun, record: Row): string {
  const found: string[] = []
  const add = (value: unknown, type: string) => {
    if (typeof value !== 'string' || !value) return
    found.push(quickFold(value))
    const digits = type === 'phone' ? phoneDigits(value) : null
    if (digits) found.push(digits)
  }
  for (const [name, { type }] of partsOf(noun).searched) add(record[name], type)
  if (noun.custom)
    for (const { code, kind } of customFieldsOf(noun, ctx.config))
      if (customTexts.has(kind)) add((record.custom as Row | undefined)?.[code], kind)
  return found.join('\n')
}

/** Kinds of custom fields whose values the quick search finds. */
export const customTexts: ReadonlySet<string> = new Set(['text', 'longText', 'phone', 'email', 'url'])

const tagsOf = (record: Row): string[] => (record.tagIds as string[] | undefined) ?? []

type Parts = { stored: [string, Field][]; texts: string[]; searched: [string, Field][] }
const parts = new Map<Noun, Parts>()

/** A noun's fields by what is done with them; those with columns of their own in a fixed order, so that one insert has one text. */
function partsOf(noun: Noun): Parts {
  let found = parts.get(noun)
  if (!found) {
    const fields = Object.entries(noun.fields)
    found = {
      stored: fields.filter(([, field]) => !field.computed),
      texts: fields.filter(([, field]) => fieldTypes[field.type] === 'text').map(([name]) => name),
      searched: fields.filter(([, field]) => field.search),
    }
    parts.set(noun, found)
  }
  return found
}

const isSearched = (noun: Noun): boolean => partsOf(noun).searched.length > 0

const stored = (noun: Noun): [string, Field][] => partsOf(noun).stored

/** Inserts a record with its history and, for the quick search, its text. Answers the record. `more` are columns outside the noun. */
export function insertRecord<N extends Noun>(
  ctx: Ctx,
  noun: N,
  values: Row,
  more: Readonly<Record<string, unknown>> = {},
  id = newId(),
  data: Row = {},
): RecordOf<N> {
  const at = ctx.now.toISOString()
  // A list may say when its records began; nobody else can name it.
  const createdAt = typeof values.createdAt === 'string' ? values.createdAt : at
  const record: Row = { id, version: 1, createdAt, updatedAt: at, createdById: ctx.actor.userId }
  const cells: unknown[] = [ctx.workspaceId, id, 1, createdAt, at, ctx.actor.userId, null, ...Object.values(more)]
  for (const [name, field] of stored(noun)) {
    const value = values[name] ?? startOf(field)
    record[name] = value
    cells.push(...columnValues(field, value))
  }
  cells[textsAt] = new Json(foldedTexts(noun, record))
  ctx.tx.insert(shapeFor(noun, Object.keys(more)), cells)
  if (isSearched(noun))
    ctx.tx.insert(searchShape, [ctx.workspaceId, noun.name, id, searchText(ctx, noun, record), tagsOf(record)])
  ctx.note({ entity: noun.name, recordId: id, type: 'created', changes: changesOf(noun, {}, record), data })
  touched(ctx, noun, id, 1, record)
  if (noun.config) noteConfigChange(ctx, { entity: noun.name, id, before: null, after: record }, isRuling(noun, null))
  return record as RecordOf<N>
}

const searchShape = shapeOf('search_texts', ['workspace_id', 'entity', 'id', 'text', 'tag_ids'])
const usualColumns = ['workspace_id', 'id', 'version', 'created_at', 'updated_at', 'created_by_id', 'texts']
const textsAt = usualColumns.indexOf('texts')
const shapes = new Map<string, Shape>()

function shapeFor(noun: Noun, more: readonly string[]): Shape {
  const name = `${noun.name} ${more.join()}`
  const columns = () => [...usualColumns, ...more, ...stored(noun).flatMap(([name, field]) => columnsOf(name, field))]
  const shape = shapes.get(name) ?? shapeOf(snake(noun.path), columns())
  shapes.set(name, shape)
  return shape
}

const startOf = (field: Field): unknown => field.default ?? emptyOf(field)

/** What an empty field holds. */
export const emptyOf = (field: Field): unknown => {
  if (field.type === 'yesNo') return false
  if (field.type === 'choices' || field.type === 'references') return []
  if (field.type === 'structure' && field.shape === 'custom') return {}
  return null
}

/** What differs, as history shows it; custom fields each under `custom.<code>`. */
function changesOf(noun: Noun, before: Row, after: Row): { field: string; from: unknown; to: unknown }[] {
  const changes: { field: string; from: unknown; to: unknown }[] = []
  for (const [name, field] of stored(noun)) {
    if (name === 'custom') {
      const [was, is] = [(before.custom as Row | undefined) ?? {}, (after.custom as Row | undefined) ?? {}]
      for (const code of new Set([...Object.keys(was), ...Object.keys(is)]))
        if (!equal(was[code], is[code]))
          changes.push({ field: `custom.${code}`, from: was[code] ?? null, to: is[code] ?? null })
      continue
    }
    const from = before[name] ?? emptyOf(field)
    if (!equal(from, after[name])) changes.push({ field: name, from: from ?? null, to: after[name] ?? null })
  }
  return changes
}

/**
 * Writes what differs between `before` and `next` and its history; answers the record as it stands. Nothing different: nothing written.
 * The row must have been read with `for no key update` in this transaction.
 */
export function updateRecord<N extends Noun>(
  ctx: Ctx,
  noun: N,
  before: RecordOf<N>,
  next: Row,
  act: { type: string; data?: Row } = { type: 'changed' },
): RecordOf<N> {
  const was = before as unknown as Row
  const record: Row = { ...was, ...next }
  const changes = changesOf(noun, was, record)
  if (!changes.length && (act.type === 'changed' || act.type === 'scored')) return before
  const version = (was.version as number) + 1
  record.version = version
  record.updatedAt = ctx.now.toISOString()
  const sets: Sql[] = [sql`version = ${version}`, sql`updated_at = ${ctx.now}`]
  const names = new Set(changes.map((change) => (change.field.startsWith('custom.') ? 'custom' : change.field)))
  for (const [name, field] of stored(noun)) {
    if (!names.has(name)) continue
    const cells = columnValues(field, record[name])
    for (const [i, column] of columnsOf(name, field).entries())
      sets.push(sql`${raw(`"${column}"`)} = ${cells[i] as never}`)
  }
  const texts = foldedTexts(noun, record)
  if (!equal(texts, foldedTexts(noun, was))) sets.push(sql`texts = ${JSON.stringify(texts)}`)
  const id = was.id as string
  const update = sql`update ${raw(snake(noun.path))} set ${join(sets)} where workspace_id = ${ctx.workspaceId} and id = ${id}`
  const text = searchText(ctx, noun, record)
  ctx.tx.write(
    isSearched(noun) && (text !== searchText(ctx, noun, was) || !equal(tagsOf(record), tagsOf(was)))
      ? sql`with s as (update search_texts set text = ${text}, tag_ids = ${tagsOf(record)}
          where workspace_id = ${ctx.workspaceId} and entity = ${noun.name} and id = ${id}) ${update}`
      : update,
  )
  ctx.note({ entity: noun.name, recordId: id, type: act.type, changes, ...(act.data ? { data: act.data } : {}) })
  touched(ctx, noun, id, version, record, was)
  if (noun.config) noteConfigChange(ctx, { entity: noun.name, id, before: was, after: record }, isRuling(noun, names))
  return record as RecordOf<N>
}

/** Writes anew what the quick search finds a record by: a custom field has come or gone. */
export function searchAgain(ctx: Ctx, noun: Noun, record: Row): void {
  ctx.tx.write(sql`update search_texts set text = ${searchText(ctx, noun, record)}
    where workspace_id = ${ctx.workspaceId} and entity = ${noun.name} and id = ${record.id as string}`)
}

/** Moves a record to the bin, or out of it. */
export function binRecord<N extends Noun>(ctx: Ctx, noun: N, record: RecordOf<N>, deleted: boolean): RecordOf<N> {
  const was = record as unknown as Row
  const version = (was.version as number) + 1
  const table = raw(snake(noun.path))
  ctx.tx.write(sql`update ${table} set deleted_at = ${deleted ? ctx.now : null}, version = ${version}, updated_at = ${ctx.now}
    where workspace_id = ${ctx.workspaceId} and id = ${was.id as string}`)
  ctx.note({ entity: noun.name, recordId: was.id as string, type: deleted ? 'deleted' : 'restored' })
  touched(ctx, noun, was.id as string, version, was)
  const [before, after] = deleted ? [was, null] : [null, was]
  if (noun.config)
    noteConfigChange(ctx, { entity: noun.name, id: was.id as string, before, after }, isRuling(noun, null))
  return { ...record, version, updatedAt: ctx.now.toISOString() }
}

/** Removes a record for good (settings; sales records go to the bin). */
export function deleteRecord(ctx: Ctx, noun: Noun, record: { id: string; version: number }): void {
  ctx.tx.write(sql`delete from ${raw(snake(noun.path))} where workspace_id = ${ctx.workspaceId} and id = ${record.id}`)
  ctx.note({ entity: noun.name, recordId: record.id, type: 'deleted' })
  const was = record as unknown as Row
  touched(ctx, noun, record.id, record.version + 1, was)
  if (noun.config)
    noteConfigChange(ctx, { entity: noun.name, id: record.id, before: was, after: null }, isRuling(noun, null))
}

/** The live stream tells those who may see the record now or could before; owner and team are what visibility asks for. */
function touched(ctx: Ctx, noun: Noun, id: string, version: number, record: Row, before?: Row) {
  const payload = { version, now: sightOf(record), ...(before ? { before: sightOf(before) } : {}) }
  ctx.emit({ type: 'changed', entity: noun.name, recordId: id, payload })
}
