import type { Field, Money } from '@kohoi/contract'
import fc from 'fast-check'
import type { Client, Json } from '../world.ts'

type Row = Record<string, unknown>

/** One custom field of every kind. */
const kinds = [
  'text',
  'longText',
  'integer',
  'decimal',
  'money',
  'percent',
  'date',
  'dateTime',
  'yesNo',
  'choice',
  'choices',
  'user',
  'link',
  'phone',
  'email',
  'url',
] as const

const options = ['a', 'b', 'c'].map((code) => ({ code, label: { en: code } }))

/** Few values, so that many records have the same, and words of three scripts. */
const words = [
  'Gió Xanh',
  'gió xanh',
  'GIO XANH',
  'ไทย',
  'เก้า',
  'กา',
  'Đặng',
  'Dang',
  '50%_\\',
  "o'Brien",
  'ẞ',
  'Σς',
  '﷽',
  'a',
  'A ',
]
const integers = [0, -1, 7, 7, 100, 2_000_000]
const decimals = ['0', '-0.5', '7', '7.0', '7.10', '1234567890.123']
const moneys: Money[] = [
  { amount: '0.00', currency: 'THB' },
  { amount: '99.50', currency: 'THB' },
  { amount: '1000000.00', currency: 'THB' },
  { amount: '750', currency: 'VND' },
  { amount: '3.00', currency: 'USD' },
]
const days = ['2026-03-02', '2026-03-01', '2024-02-29', '1999-12-31', '2026-04-30']
const moments = [
  '2026-03-02T01:00:00.000Z',
  '2026-03-01T17:00:00.000Z',
  '2026-03-01T16:59:59.999Z',
  '2000-01-01T00:00:00.000Z',
]

const custom: Record<(typeof kinds)[number], readonly unknown[]> = {
  text: words,
  longText: words,
  integer: [...integers, 9_007_199_254_740_991],
  decimal: decimals,
  money: moneys,
  percent: decimals,
  date: days,
  dateTime: moments,
  yesNo: [true, false],
  choice: ['a', 'b', 'c'],
  choices: [['a'], ['a', 'b'], [], ['c', 'b']],
  user: [],
  link: [],
  phone: ['02-123 4567', '+66 81 234 5678'],
  email: ['a@b.example', 'A@B.example'],
  url: ['https://b.example/x'],
}

export type Entity = 'lead' | 'opportunity' | 'account'
export const paths: Record<Entity, string> = { lead: '/leads', opportunity: '/opportunities', account: '/accounts' }

/** Makes custom fields of every kind and so many records of the entity whose fields hold all sorts of values, or nothing. */
export async function makeMotley(admin: Client, entity: Entity, many: number, references: Row): Promise<void> {
  for (const kind of kinds) {
    const body = { entity, code: `c_${kind}`, kind, label: { en: kind } }
    const more = kind.startsWith('choice') ? { options } : kind === 'link' ? { linkTo: 'product' } : {}
    await admin.create('/custom-fields', { ...body, ...more })
  }
  const products = [(await admin.create('/products', { name: `Linked from ${entity}` })).id]
  const users = (await admin.all('/users')).map((user) => user.id)
  const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null, freq: 2 })
  const customs = fc.record(
    Object.fromEntries(
      kinds.map((kind) => [
        `c_${kind}`,
        kind === 'yesNo' ? fc.boolean() : maybe({ user: users, link: products }[kind as string] ?? custom[kind]),
      ]),
    ),
  )
  const own: Record<Entity, Record<string, fc.Arbitrary<unknown>>> = {
    lead: {
      contactName: maybe(words),
      note: maybe(words),
      country: maybe(['TH', 'VN']),
      employees: maybe(integers.filter((n) => n >= 0)),
      expectedRevenue: maybe(moneys),
      email: maybe(['a@b.example', 'A@B.example']),
      website: maybe(['https://b.example']),
    },
    opportunity: {
      expectedRevenue: maybe(moneys),
      probability: maybe([0, 10, 50, 100]),
      expectedCloseDate: maybe(days),
      contactName: maybe(words),
    },
    account: {
      taxId: maybe(['0105', '0106']),
      employees: maybe([0, 7]),
      creditDays: maybe([0, 30]),
      businessType: maybe(words),
    },
  }
  const linked = Object.fromEntries(
    Object.entries(references).map(([name, ids]) => [
      name,
      name.endsWith('Ids') ? fc.subarray(ids as string[]) : maybe(ids as string[]),
    ]),
  )
  const bodies = fc.record({ name: fc.constantFrom(...words), custom: customs, ...own[entity], ...linked })
  for (const body of fc.sample(bodies, { numRuns: many, seed: 42 })) await admin.create(paths[entity], body)
}

/** A value a condition on the field may hold: what records hold, and what lies beside it. */
export function valuesFor(
  kind: string,
  field: Pick<Field, 'type' | 'options'>,
  records: readonly Json[],
  name: string,
): readonly unknown[] {
  const held = records.map((record) => record[name] ?? (record.custom as Row)[name.replace('custom.', '')])
  const ids = [...new Set(held.flat().filter((one) => typeof one === 'string'))].slice(0, 4)
  switch (kind) {
    case 'text':
      return [...words, 'gió', 'XANH', '%', '_', '\\', 'ก', 'b.example', '66 81', 'LEAD-2026', 'zz']
    case 'number':
      return [...integers, ...decimals, '0.1', '99999999999999999999.5', -1e15]
    case 'money':
      return [
        ...moneys,
        { amount: '0.01', currency: 'THB' },
        { amount: '74625', currency: 'VND' },
        { amount: '1', currency: 'EUR' },
      ]
    case 'date':
      return [...days, '0001-01-01', '9999-12-31']
    case 'dateTime':
      return [...moments, ...days, '2026-03-02T08:00:00+07:00']
    case 'yesNo':
      return [true, false]
    case 'choice':
    case 'set':
      if (field.type === 'country') return ['TH', 'VN', 'LA', 'AQ']
      return field.options
        ? field.options.map((option) => option.value)
        : [...ids, '00000000-0000-7000-8000-000000000000', 'TH', 'no such thing']
    default:
      throw new Error(`no values for ${kind}`)
  }
}
