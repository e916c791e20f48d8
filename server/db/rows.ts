import { allFields, type Field, type FieldType, fromMinor, type Noun, snake } from '@kohoi/contract'
import { Json } from './inserts.ts'

export type Row = Record<string, unknown>

/** Columns of a field: one, but money has amount and currency. */
export const columnsOf = (name: string, field: Field): string[] =>
  field.computed ? [] : field.type === 'money' ? [snake(name), `${snake(name)}_currency`] : [snake(name)]

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
      if (field.type === 'dateTime') return { name, read: (row) => (row[column] as Date | null)?.toISOString() ?? null }
      if (field.type === 'integer')
        return { name, read: (row) => (typeof row[column] === 'bigint' ? Number(row[column]) : (row[column] ?? null)) }
      return { name, read: (row) => row[column] ?? null }
    })
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
