import { type Field, fieldTypes } from '@kohoi/contract'
import type { Column } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { join, raw, type Sql, sql } from '../db/sql.ts'
import { invalid } from '../refuse.ts'
import { columnsFor, findField } from './fields.ts'
import type { Kept } from './kept.ts'
import { surroundingsOf } from './surroundings.ts'

/** The order of a list as SQL over rows `r`: total, so that a page goes on exactly where the one before ended. */
export type Order = {
  /** What decides first. */
  readonly field: string
  readonly by: Sql
  /** Columns that the query must answer for `cursorOf`. */
  readonly values: Sql
  /**
   * The rows after the cursor (all, without one) in parts that follow each other: those with a value in the first key, then those without.
   * Within each an index on the key gives the order, read forwards or backwards; over both none could. Refuses a cursor that is not ours.
   */
  parts(cursor: string | undefined): Part[]
  cursorOf(row: Row): string
}

type Part = { readonly where: Sql; readonly by: Sql }

/** Reads a sort such as `-createdAt,name`; empty values come last. Refuses what the noun cannot be sorted by. */
export function orderOf(ctx: Ctx, kept: Kept, sort: string): Order {
  const keys = readSort(ctx, kept, sort)
  return {
    field: sort.split(',', 1).join().replace(/^-/, ''),
    by: orderBy(keys),
    values: raw(keys.map((key, i) => `${key.cursorSql} as "cursor_${i}"`).join(', ')),
    parts: (cursor) => partsAfter(keys, cursor === undefined ? undefined : readCursor(keys, cursor)),
    cursorOf: (row) => encode(keys.map((_, i) => row[`cursor_${i}`])),
  }
}

const orderBy = (keys: readonly Key[]): Sql =>
  join(
    keys.map(({ sql, descending, nullable }) =>
      raw(`${nullable ? `(${sql} is null), ` : ''}${sql} ${descending ? 'desc' : 'asc'}`),
    ),
  )

function partsAfter(keys: readonly Key[], cursor: Cursor | undefined): Part[] {
  const [first, ...rest] = keys
  if (!first) throw new Error('an order has the id at least')
  const value = cursor?.[0]
  const filled = [{ ...first, nullable: false }, ...rest]
  const parts: Part[] = []
  if (value !== null)
    parts.push({
      where: and([...(first.nullable ? [raw(`${first.sql} is not null`)] : []), ...after(filled, cursor)]),
      by: orderBy(filled),
    })
  if (first.nullable)
    parts.push({
      where: and([raw(`${first.sql} is null`), ...(value === null ? after(rest, cursor?.slice(1)) : [])]),
      by: orderBy(rest),
    })
  return parts
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
    return { ...keyOf(name, found.field, place), ...worthOf(ctx, place), descending }
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

/** What a field is sorted by, where it lives in that column. */
export function keyOf(name: string, field: Field, place: Column): Omit<Key, 'descending'> {
  const isText = fieldTypes[field.type] === 'text' && name !== 'id'
  // Compared with a numeric, a whole number's index would be of no use.
  const cast = field.type === 'integer' && !name.startsWith('custom.') ? 'bigint' : place.type
  return {
    sql: isText ? `(${place.sql} collate natural_order)` : place.sql,
    cursorSql: `(${place.sql})::text`,
    cast: isText ? 'text collate natural_order' : cast,
    nullable: !(field.required && !name.includes('.')) && field.type !== 'yesNo',
  }
}

/** Amounts of several currencies stand by what they are worth today; of one without a rate only its number can be told. */
function worthOf(ctx: Ctx, { sql, currency }: Column): Partial<Key> {
  const { currencies, convert } = surroundingsOf(ctx).money
  const [to, ...others] = currencies
  if (currency === undefined || to === undefined || others.length === 0) return {}
  // So many minor units that a rate keeps ten digits also where it is small.
  const much = 10n ** 12n
  const worths = currencies.flatMap((from) => {
    const worth = convert(much, from, to)
    return worth === null ? [] : `when '${from.replaceAll("'", "''")}' then ${worth}`
  })
  const inOne = `(${sql} * (case ${currency} ${worths.join(' ')} else ${much} end)::numeric)`
  return { sql: inOne, cursorSql: `${inOne}::text`, cast: 'numeric' }
}

const and = (conditions: readonly Sql[]): Sql => (conditions.length ? join([...conditions], ' and ') : sql`true`)

type Cursor = readonly (string | null)[]

/** Rows after the cursor in the order of the keys; empty values come last. */
function after(keys: readonly Key[], cursor: Cursor | undefined): Sql[] {
  if (!cursor) return []
  const bound = ({ cast }: Key, i: number) => sql`${cursor[i]}::${raw(cast)}`
  if (keys.every((key) => !key.nullable && key.descending === keys[0]?.descending)) {
    const sign = raw(keys[0]?.descending ? '<' : '>')
    return [sql`(${join(keys.map((key) => raw(key.sql)))}) ${sign} (${join(keys.map(bound))})`]
  }
  const beyond = keys.reduceRight<Sql>((rest, key, i) => {
    const place = raw(key.sql)
    if (cursor[i] === null || cursor[i] === undefined) return sql`(${place} is null and ${rest})`
    const past = sql`${place} ${raw(key.descending ? '<' : '>')} ${bound(key, i)}`
    const later = key.nullable ? sql`(${past} or ${place} is null)` : past
    return sql`(${later} or (${place} = ${bound(key, i)} and ${rest}))`
  }, sql`false`)
  const [first] = keys
  // Says nothing new, but an index can begin there.
  const start =
    first && !first.nullable ? [sql`${raw(first.sql)} ${raw(first.descending ? '<=' : '>=')} ${bound(first, 0)}`] : []
  return [...start, beyond]
}

function readCursor(keys: readonly Key[], cursor: string): Cursor {
  const values = decode(cursor)
  if (values?.length !== keys.length || !keys.every((key, i) => couldBe(key, values[i] ?? null)))
    throw invalid([{ path: 'cursor', code: 'cursor' }])
  return values
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
