import { fieldTypes } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { join, raw, type Sql, sql } from '../db/sql.ts'
import { invalid } from '../refuse.ts'
import { columnsFor, findField } from './fields.ts'
import type { Kept } from './kept.ts'

/** The order of a list as SQL over rows `r`: total, so that a page goes on exactly where the one before ended. */
export type Order = {
  readonly by: Sql
  /** Columns that the query must answer for `cursorOf`. */
  readonly values: Sql
  /** Rows after the cursor; refuses one that this order has not made. */
  after(cursor: string): Sql
  cursorOf(row: Row): string
}

/** Reads a sort such as `-createdAt,name`; empty values come last. Refuses what the noun cannot be sorted by. */
export function orderOf(ctx: Ctx, kept: Kept, sort: string): Order {
  const keys = readSort(ctx, kept, sort)
  return {
    by: join(
      keys.map((key) =>
        raw(`${key.nullable ? `(${key.sql} is null), ` : ''}${key.sql} ${key.descending ? 'desc' : 'asc'}`),
      ),
    ),
    values: raw(keys.map((key, i) => `${key.cursorSql} as "cursor_${i}"`).join(', ')),
    after: (cursor) => afterCursor(keys, cursor),
    cursorOf: (row) => encode(keys.map((_, i) => row[`cursor_${i}`])),
  }
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
