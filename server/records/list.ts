import { fieldTypes, type Noun, type Problem, snake } from '@kohoi/contract'
import { type Filter, toSql } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { isId } from '../db/ids.ts'
import { type Row, readRows } from '../db/rows.ts'
import { fragment, join, raw, type Sql, sql } from '../db/sql.ts'
import { invalid } from '../refuse.ts'
import type { Beyond } from './access.ts'
import { columnsFor, findField } from './fields.ts'
import { type Kept, keptOf } from './kept.ts'
import { quickSearch } from './quick-search.ts'
import { readFilterText } from './read-filter.ts'
import { surroundingsOf } from './surroundings.ts'

/** What a list can be asked, as it stands in the address. */
export type Asked = Readonly<Record<string, string | undefined>>
export type Page = { items: Row[]; nextCursor: string | null; count?: number }

const usual = new Set(['filter', 'sort', 'limit', 'cursor', 'q', 'count'])

/**
 * One page of the records the actor may see. `within` narrows it (a team's members). Unknown parameters, fields and sort keys are
 * refused. Deep pages cost the same as the first: the cursor holds the last row's sort values.
 */
export async function listRecords(
  ctx: Ctx,
  kept: Kept,
  asked: Asked,
  within: readonly Sql[] = [],
  more: readonly string[] = [],
): Promise<Page> {
  refuseUnknown(asked, more)
  return readPage(ctx, kept, asked, readLimit(asked.limit), within)
}

/** As `listRecords`, with a limit that the program sets itself. */
export async function readPage(
  ctx: Ctx,
  kept: Kept,
  asked: Asked,
  limit: number,
  within: readonly Sql[] = [],
): Promise<Page> {
  const { noun } = kept
  const keys = readSort(ctx, kept, asked.sort ?? noun.sort ?? '-createdAt')
  const where = [...(await conditions(ctx, kept, asked)), ...within]
  const after = asked.cursor ? [afterCursor(keys, asked.cursor)] : []
  const table = raw(`${snake(noun.path)} r`)
  const order = join(
    keys.map((key) =>
      raw(`${key.nullable ? `(${key.sql} is null), ` : ''}${key.sql} ${key.descending ? 'desc' : 'asc'}`),
    ),
  )
  const values = raw(keys.map((key, i) => `, ${key.cursorSql} as "cursor_${i}"`).join(''))
  const [rows, counted] = await Promise.all([
    ctx.tx.many<Row>(
      sql`select r.*${values} from ${table} where ${join([...where, ...after], ' and ')} order by ${order} limit ${limit + 1}`,
    ),
    asked.count === 'true'
      ? ctx.tx.maybe<{ n: bigint }>(sql`select count(*) as n from ${table} where ${join(where, ' and ')}`)
      : undefined,
  ])
  const shown = rows.slice(0, limit)
  const items = readRows(noun, shown)
  await kept.present?.(ctx, items)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items,
    nextCursor: last ? encode(keys.map((_, i) => last[`cursor_${i}`])) : null,
    ...(counted ? { count: Number(counted.n) } : {}),
  }
}

/** SQL conditions for: this workspace, not in the bin, visible, and what was asked by filter and quick search. */
export async function conditions(
  ctx: Ctx,
  kept: Kept,
  asked: { filter?: string | undefined; q?: string | undefined },
): Promise<Sql[]> {
  const { noun } = kept
  const where = [sql`r.workspace_id = ${ctx.workspaceId}`]
  if (noun.bin) where.push(sql`r.deleted_at is null`)
  where.push(filterSql(ctx, kept, kept.access.read(ctx.actor, ctx.config)))
  if (asked.filter) where.push(filterSql(ctx, kept, readFilterText(ctx, noun, asked.filter)))
  if (asked.q?.trim()) where.push(quickSearch(ctx, noun, asked.q))
  return where
}

/** A filter, or what only SQL can say, over the rows `r` of the noun's table. */
export const filterSql = (ctx: Ctx, kept: Kept, filter: Filter | Beyond): Sql =>
  typeof filter === 'function'
    ? filter(ctx)
    : fragment(
        toSql(
          filter,
          columnsFor(kept.noun, ctx.config, 'r', kept.computed?.(ctx), (noun) => sightOf(ctx, noun)),
          surroundingsOf(ctx),
        ),
      )

/** Which linked records `l` the actor may read, as SQL text: a condition on `account.name` must not tell of accounts beyond his sight. */
function sightOf(ctx: Ctx, noun: Noun): string {
  if (noun.config) return 'true'
  const filter = keptOf(noun.name).access.read(ctx.actor, ctx.config)
  if (typeof filter === 'function') return 'false'
  const { strings, values } = toSql(filter, columnsFor(noun, ctx.config, 'l'), surroundingsOf(ctx))
  return strings.map((text, i) => (i ? idsAsText(values[i - 1]) : '') + text).join('')
}

/** Access filters name records by their ids and nothing else. */
function idsAsText(value: unknown): string {
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (!ids.every(isId)) throw new Error('an access filter names what is no id')
  return Array.isArray(value) ? `'{${ids.join()}}'` : `'${ids.join()}'`
}

export function refuseUnknown(asked: Asked, more: readonly string[] = []): void {
  const problems: Problem[] = []
  for (const name of Object.keys(asked))
    if (!usual.has(name) && !more.includes(name)) problems.push({ path: name, code: 'unknownParameter' })
  if (asked.count !== undefined && !['true', 'false'].includes(asked.count))
    problems.push({ path: 'count', code: 'choice', with: 'true, false' })
  if (problems.length) throw invalid(problems)
}

export function readLimit(text: string | undefined): number {
  if (text === undefined) return 50
  if (!/^\d{1,4}$/.test(text)) throw invalid([{ path: 'limit', code: 'wholeNumber' }])
  const limit = Number(text)
  if (limit < 1) throw invalid([{ path: 'limit', code: 'tooSmall', with: '1' }])
  if (limit > 200) throw invalid([{ path: 'limit', code: 'tooLarge', with: '200' }])
  return limit
}

type Key = { sql: string; cursorSql: string; cast: string; descending: boolean; nullable: boolean }

const mostKeys = 5

const unsortable = new Set(['longText', 'choices', 'references', 'structure', 'filter', 'file'])

function readSort(ctx: Ctx, kept: Kept, text: string): Key[] {
  const { noun } = kept
  const column = columnsFor(noun, ctx.config, 'r', kept.computed?.(ctx))
  const parts = text.split(',', mostKeys + 1)
  if (parts.length > mostKeys) throw invalid([{ path: 'sort', code: 'tooMany', with: String(mostKeys) }])
  const keys = parts.map((part): Key => {
    const descending = part.startsWith('-')
    const name = descending ? part.slice(1) : part
    const found = findField(noun, ctx.config, name)
    const refused = !found || found.linked || unsortable.has(found.field.type) || (found.field.hidden && name !== 'id')
    if (refused || (found.field.computed && !kept.computed?.(ctx)[name]))
      throw invalid([{ path: 'sort', code: 'sortKey', with: name }])
    const place = column(name)
    const isText = fieldTypes[found.field.type] === 'text' && name !== 'id'
    const expression = isText ? `(${place.sql} collate "und-x-icu")` : place.sql
    const cast = place.type === 'bigint' && found.field.type === 'integer' ? 'numeric' : place.type
    return {
      sql: expression,
      cursorSql: `(${place.sql})::text`,
      cast: isText ? 'text collate "und-x-icu"' : cast,
      descending,
      nullable: !(found.field.required && !name.includes('.')) && found.field.type !== 'yesNo',
    }
  })
  keys.push({
    sql: 'r.id',
    cursorSql: 'r.id::text',
    cast: 'uuid',
    descending: keys[0]?.descending ?? false,
    nullable: false,
  })
  return keys
}

/** Rows after the cursor in the order of the keys; empty values come last. */
function afterCursor(keys: readonly Key[], cursor: string): Sql {
  const values = decode(cursor)
  if (values?.length !== keys.length || !keys.every((key, i) => couldBe(key, values[i] ?? null)))
    throw invalid([{ path: 'cursor', code: 'cursor' }])
  const [first, second] = keys
  if (keys.length === 2 && first && second && !first.nullable) {
    const sign = raw(first.descending ? '<' : '>')
    return sql`(${raw(first.sql)}, r.id) ${sign} (${values[0]}::${raw(first.cast)}, ${values[1]}::uuid)`
  }
  return keys.reduceRight<Sql>((rest, key, i) => {
    const value = values[i]
    const place = raw(key.sql)
    if (value === null || value === undefined) return sql`(${place} is null and ${rest})`
    const bound = sql`${value}::${raw(key.cast)}`
    const beyond = sql`${place} ${raw(key.descending ? '<' : '>')} ${bound}`
    const later = key.nullable ? sql`(${beyond} or ${place} is null)` : beyond
    return sql`(${later} or (${place} = ${bound} and ${rest}))`
  }, sql`false`)
}

const forms: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  bigint: /^-?\d{1,18}$/,
  numeric: /^-?\d{1,40}(\.\d{1,40})?$/,
  boolean: /^(true|false)$/,
  date: /^(?!0000)\d{4}-\d\d-\d\d$/,
  timestamptz: /^(?!0000)\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/,
}

/** A cursor comes from outside: what no column of that type could have written is refused before PostgreSQL stumbles over it. */
function couldBe({ cast, nullable }: Key, value: string | null): boolean {
  if (value === null) return nullable
  const form = forms[cast]
  if (!form) return !value.includes('\0') && value.isWellFormed()
  if (!form.test(value)) return false
  if (cast !== 'date' && cast !== 'timestamptz') return true
  const moment = new Date(cast === 'date' ? value : value.replace(' ', 'T').replace('+00', 'Z'))
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === value.slice(0, 10)
}

const encode = (values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url')

function decode(cursor: string): (string | null)[] | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(values) && values.every((v) => v === null || typeof v === 'string') ? values : null
  } catch {
    return null
  }
}
