import type { Kind, RuleField, RuleFields } from '../fields.ts'
import { fold } from '../fold.ts'
import type { Column } from '../pieces.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Rates, World } from './oracle.ts'

const label = { en: 'Field', th: 'ฟิลด์', vi: 'Trường' }
const gear = ['camera', 'lock', 'router'].map((value) => ({ value, label }))

/** One field of every kind and every kind of column, among them a custom and a linked one. */
export const places: Readonly<Record<string, { kind: Kind; column: Column }>> = {
  companyName: { kind: 'text', column: { sql: 'name', type: 'text', folded: 'name_folded' } },
  'custom.note': { kind: 'text', column: { sql: 'note', type: 'text', folded: `note || ''` } },
  employees: { kind: 'number', column: { sql: 'employees', type: 'bigint' } },
  'custom.area': { kind: 'number', column: { sql: 'area', type: 'numeric' } },
  expectedRevenue: { kind: 'money', column: { sql: 'revenue', type: 'bigint', currency: 'currency' } },
  'custom.visit': { kind: 'date', column: { sql: 'visit', type: 'date' } },
  createdAt: { kind: 'dateTime', column: { sql: 'created_at', type: 'timestamptz' } },
  country: { kind: 'choice', column: { sql: 'country', type: 'text' } },
  ownerId: { kind: 'choice', column: { sql: 'owner_id', type: 'uuid' } },
  tagIds: { kind: 'set', column: { sql: 'tag_ids', type: 'uuid[]' } },
  'custom.gear': { kind: 'set', column: { sql: 'gear', type: 'text[]', entry: { of: 'custom', key: 'gear' } } },
  'custom.tier': {
    kind: 'choice',
    column: { sql: `custom ->> 'tier'`, type: 'text', entry: { of: 'custom', key: 'tier' } },
  },
  'custom.seats': {
    kind: 'number',
    column: { sql: `(custom ->> 'seats')::numeric`, type: 'numeric', entry: { of: 'custom', key: 'seats' } },
  },
  'custom.vip': {
    kind: 'yesNo',
    column: { sql: `(custom ->> 'vip')::boolean`, type: 'boolean', entry: { of: 'custom', key: 'vip' } },
  },
  'custom.plan': { kind: 'file', column: { sql: `custom ->> 'plan'`, type: 'text' } },
  overdue: { kind: 'yesNo', column: { sql: 'overdue', type: 'boolean' } },
}

export const fields: RuleFields = (name) => {
  const kind = places[name]?.kind
  const field: RuleField | undefined = kind && { kind, label }
  return field && name === 'custom.gear' ? { ...field, options: gear } : field
}

export function column(name: string): Column {
  const place = places[name]
  if (!place) throw new Error(`No column for ${name}`)
  return place.column
}

export const table = `create table lead (
  id int, name text, name_folded text, note text, employees bigint, area numeric, revenue bigint, currency text,
  visit date, created_at timestamptz, country text, owner_id uuid, tag_ids uuid[], gear text[], overdue boolean, custom jsonb)`

type Loose = Readonly<Record<string, unknown>>
type Money = { amount: string; currency: string }

/** A record's row as the server would store it. */
export function rowOf(record: Loose, id: number): Loose {
  const custom = (record.custom ?? {}) as Loose
  const at = (code: string) => record[`custom.${code}`] ?? custom[code] ?? null
  const money = record.expectedRevenue as Money | null | undefined
  return {
    id,
    name: record.companyName ?? null,
    name_folded: typeof record.companyName === 'string' ? fold(record.companyName) : null,
    note: typeof at('note') === 'string' ? fold(at('note') as string) : null,
    employees: record.employees ?? null,
    area: at('area') === null ? null : String(at('area')),
    revenue: money ? money.amount.replace('.', '') : null,
    currency: money ? money.currency : null,
    visit: at('visit'),
    created_at: record.createdAt ?? null,
    country: record.country ?? null,
    owner_id: record.ownerId ?? null,
    tag_ids: record.tagIds ?? null,
    gear: at('gear'),
    overdue: record.overdue ?? null,
    custom: Object.fromEntries(
      ['gear', 'tier', 'seats', 'vip', 'plan'].flatMap((code) => (at(code) === null ? [] : [[code, at(code)]])),
    ),
  }
}

/** The dong has no decimals, the dinar three; the franc has no rate, the pound is not listed at all. */
export const rates: Rates = {
  THB: { decimals: 2, baht: { n: 1n, d: 1n } },
  VND: { decimals: 0, baht: { n: 1n, d: 750n } },
  USD: { decimals: 2, baht: { n: 364_512n, d: 10_000n } },
  KWD: { decimals: 3, baht: { n: 118_333n, d: 1000n } },
  XAF: { decimals: 0, baht: null },
}

/** The same rates as the server hands them over: minor units in, minor units out, halves away from zero. */
export function surroundings({ now, timeZone }: Pick<World, 'now' | 'timeZone'>): Surroundings {
  const decimals = (currency: string) => rates[currency]?.decimals ?? 2
  const convert = (minor: bigint, from: string, to: string) => {
    const [one, other] = [rates[from]?.baht, rates[to]?.baht]
    if (!one || !other) return null
    const numerator = one.n * other.d * 10n ** BigInt(decimals(to))
    const denominator = one.d * other.n * 10n ** BigInt(decimals(from))
    const twice = 2n * minor * numerator
    return (minor < 0n ? twice - denominator : twice + denominator) / (2n * denominator)
  }
  return { now, timeZone, money: { currencies: Object.keys(rates), decimals, convert } }
}
