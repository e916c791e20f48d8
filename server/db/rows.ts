import { allFields, type Field, type FieldType, fromMinor, type Noun, snake } from '@kohoi/contract'
import { Json } from './inserts.ts'
import { raw, type Sql } from './sql.ts'

export type Row = Record<string, unknown>

/** Columns of a field: one, but money has amount and currency. */
export const columnsOf = (name: string, field: Field): string[] =>
  field.computed ? [] : field.type === 'money' ? [snake(name), `${snake(name)}_currency`] : [snake(name)]

const selected = new Map<Noun, Sql>()

/**
 * The columns a record is read from, of rows `r`: not the copies that only conditions look at, and moments as text, since a list has
 * thousands and making a Date of each takes longer than all the rest of reading it.
 */
export function columnsOfRecord(noun: Noun): Sql {
  const known = selected.get(noun) ?? raw(Object.entries(allFields(noun)).flatMap(selection).join(', '))
  selected.set(noun, known)
  return known
}

const selection = ([name, field]: [string, Field]): string[] =>
  columnsOf(name, field).map((column) =>
    field.type === 'dateTime' ? `r."${column}"::text as "${column}"` : `r."${column}"`,
  )

const jsonb = new Set<FieldType>(['structure', 'filter'])

type Plan = { name: string; read: (row: Row) => unknown }[]
const plans = new Map<Noun, Plan>()

/** Rows of a noun's table as records of the interface. */
export const readRows = (noun: Noun, rows: readonly Row[]): Row[] => rows.map((row) => readRow(noun, row))

export function readRow(noun: Noun, row: Row): Row {
  const plan = plans.get(noun) ?? planOf(noun)
  plans.set(noun, plan)
  const record: Row = {}
  for (const { name, read } of plan) record[name] = read(row)
  return record
}

function planOf(noun: Noun): Plan {
  return Object.entries(allFields(noun))
    .filter(([, field]) => !field.computed)
    .map(([name, field]) => {
      const column = snake(name)
      if (field.type === 'money') {
        const currency = `${column}_currency`
        return {
          name,
          read: (row) =>
            row[column] === null || row[column] === undefined
              ? null
              : fromMinor(row[column] as bigint, row[currency] as string),
        }
      }
      if (field.type === 'dateTime') return { name, read: (row) => momentOf(row[column] as Date | string | null) }
      if (field.type === 'integer')
        return { name, read: (row) => (typeof row[column] === 'bigint' ? Number(row[column]) : (row[column] ?? null)) }
      return { name, read: (row) => row[column] ?? null }
    })
}

/** `2026-03-02 01:00:00.5+00`, as PostgreSQL writes it to our connections, as ISO 8601 with milliseconds. */
function momentOf(at: Date | string | null | undefined): string | null {
  if (typeof at !== 'string') return at?.toISOString() ?? null
  const time = at.slice(11, -3)
  return `${at.slice(0, 10)}T${time.length === 8 ? `${time}.000` : time.padEnd(12, '0').slice(0, 12)}Z`
}

/** What is sent for a field's columns. */
export function columnValues(field: Field, value: unknown): unknown[] {
  if (field.type === 'money') {
    const money = value as { amount: string; currency: string } | null
    return money ? [minor(money), money.currency] : [null, null]
  }
  if (jsonb.has(field.type)) return [value === null || value === undefined ? null : new Json(value)]
  return [value ?? null]
}

const minor = ({ amount }: { amount: string }) => amount.replace('.', '')
