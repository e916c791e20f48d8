import fc from 'fast-check'
import type { Kind, RecordValues } from '../fields.ts'
import type { Condition, Filter, Operator } from '../filter.ts'
import { operators, operatorsOf } from '../operators.ts'
import type { World } from './oracle.ts'
import { moveDate } from './oracle-calendar.ts'
import { places } from './world.ts'

const bits = [
  'Nguyễn',
  'Nguyễn'.normalize('NFD'),
  'nguyen',
  'ĐẶNG thu',
  'đặng',
  'กล้อง',
  'กลอง',
  'วงจรปิด',
  'น้ำ',
  'น\u0e49\u0e4d\u0e32',
  'ΣΊΣΥΦΟΣ',
  'σίσυφος',
  'ς',
  'İstanbul',
  'istanbul',
  'ISTANBUL',
  'ı',
  'J\u030c',
  'ǰ',
  'straße',
  'STRASSE',
  '👩‍👩‍👧',
  '👍🏽',
  '👍',
  '각',
  '각'.normalize('NFD'),
  '가',
  'K',
  'k',
  'Å',
  'å',
  'ﬁ',
  '%',
  '_',
  '\\',
  "'",
  '"',
  '$1',
  '{}',
  ' ',
  '\u00a0',
  '\t',
  '\n',
  '\ufeff',
  'a',
  'A',
  'b',
  '5%',
  '@gmail.com',
]

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...bits) },
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...bits), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\u00a0\t') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }).map((made) => made.replaceAll('\0', '0')) },
)

const whole = fc.constantFrom(-5, 0, 1, 9, 10, 50, 51, 100, 2_147_483_648, '9007199254740993', '9223372036854775807')
const decimals = ['0', '0.1', '0.10', '-0.1', '5', '5.0', '99.99', '100', '100.005', '-120.5', '0.30000000000000004']
const vast = ['9007199254740992', '9007199254740993', '9007199254740993.000000001', '-99999999999999999999.5', '1e-7']
const decimal = fc.oneof(
  fc.constantFrom<number | string>(0, -0, 0.1, 5, 100.005, -120.5, 0.1 + 0.2, 1e21, 5e-7, 2 ** 53),
  fc.constantFrom<number | string>(...decimals, ...vast.slice(0, 4)),
  fc.integer({ min: -20, max: 120 }),
)

const amounts: Record<string, string[]> = {
  THB: ['0.00', '0.01', '99.99', '100.00', '100.01', '5000000.00', '-100.00', '36.45', '118.33'],
  VND: ['0', '1', '7', '8', '74999', '75000', '75001', '-75000', '3750000000'],
  USD: ['0.00', '0.01', '1.00', '2.74', '2.75', '137168.62', '-2.74'],
  KWD: ['0.001', '0.845', '0.846', '1.000', '42253.64', '-0.845'],
  XAF: ['0', '100'],
  GBP: ['1.00'],
}
const money = fc.constantFrom(...Object.keys(amounts)).chain((currency) =>
  fc
    .oneof(
      { weight: 4, arbitrary: fc.constantFrom(...(amounts[currency] ?? [])) },
      {
        weight: 1,
        arbitrary: fc.integer({ min: -2_000_000, max: 2_000_000 }).map((minor) => written(minor, currency)),
      },
    )
    .map((amount) => ({ amount: fixed(amount, currency), currency })),
)
const wantedMoney = fc.oneof(
  { weight: 8, arbitrary: money },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('100.005', '2.745', '0.5', '-0.5', '99999999999999999999')
      .map((amount) => ({ amount, currency: 'THB' })),
  },
)

function written(minor: number, currency: string): string {
  const places = digitsOf(currency)
  return (minor / 10 ** places).toFixed(places)
}

function fixed(amount: string, currency: string): string {
  const [whole = '', part = ''] = amount.split('.')
  return digitsOf(currency) === 0 ? whole : `${whole}.${part.padEnd(digitsOf(currency), '0')}`
}

function digitsOf(currency: string): number {
  return currency === 'KWD' ? 3 : currency === 'VND' || currency === 'XAF' ? 0 : 2
}

/** Moments worth standing at: ordinary ones, ends of months, and the day after every kind of clock change. */
const worlds: { now: string; timeZone: string }[] = [
  { now: '2026-03-02T09:00:00+07:00', timeZone: 'Asia/Bangkok' },
  { now: '2026-03-31T23:30:00+07:00', timeZone: 'Asia/Ho_Chi_Minh' },
  { now: '2024-03-30T02:30:00+01:00', timeZone: 'Europe/Berlin' },
  { now: '2026-03-30T02:30:00+02:00', timeZone: 'Europe/Berlin' },
  { now: '2025-10-27T02:30:00+01:00', timeZone: 'Europe/Berlin' },
  { now: '2026-11-02T01:30:00-05:00', timeZone: 'America/New_York' },
  { now: '2018-11-05T00:30:00-02:00', timeZone: 'America/Sao_Paulo' },
  { now: '2026-04-25T12:00:00+03:00', timeZone: 'Africa/Cairo' },
  { now: '2026-10-06T02:15:00+11:00', timeZone: 'Australia/Lord_Howe' },
  { now: '2026-01-01T00:00:00Z', timeZone: 'Pacific/Apia' },
  { now: '2026-02-28T23:59:59.999-11:00', timeZone: 'Pacific/Pago_Pago' },
]

export const world = fc.constantFrom(...worlds).map(({ now, timeZone }) => ({ now: Date.parse(now), timeZone }))

type Moment = Pick<World, 'now' | 'timeZone'>

const HOUR = 3_600_000

const units = ['minutes', 'hours', 'days', 'weeks', 'months'] as const
const spans = fc.record({ value: fc.constantFrom(1, 2, 3, 7, 30), unit: fc.constantFrom(...units) })

/** Around now, and around the far end of each span: a few hours, half hours and single milliseconds to either side. */
function instant({ now }: Moment): fc.Arbitrary<number> {
  const halves = fc.constantFrom(0, 0, 0, 1, -1, 2, -2, 3, -3, 24, -24, 48, 72, 96, 120)
  const steps = fc.constantFrom(-1, 0, 1, -999, 1000)
  const ends = fc.tuple(spans, fc.constantFrom(-1, 1)).map(([{ value, unit }, sign]) => away(now, sign * value, unit))
  return fc
    .tuple(fc.oneof(fc.constant(now), ends, ends), halves, steps)
    .map(([at, half, step]) => at + (half * HOUR) / 2 + step)
}

function away(now: number, count: number, unit: (typeof units)[number]): number {
  if (unit === 'minutes') return now + count * 60_000
  if (unit === 'hours') return now + count * HOUR
  const wall = new Date(now).toISOString()
  return Date.parse(moveDate(wall.slice(0, 10), count, unit) + wall.slice(10))
}

function iso(at: number, hours: number): string {
  const sign = hours < 0 ? '-' : '+'
  const offset = `${sign}${String(Math.abs(hours)).padStart(2, '0')}:00`
  return new Date(at + hours * HOUR).toISOString().replace('Z', hours === 0 ? 'Z' : offset)
}

function time(moment: Moment): fc.Arbitrary<string> {
  return fc.tuple(instant(moment), fc.constantFrom(0, 7, -3)).map(([at, hours]) => iso(at, hours))
}

function day(moment: Moment): fc.Arbitrary<string> {
  return instant(moment).map((at) => new Date(at).toISOString().slice(0, 10))
}

const ids = [1, 2, 3].map((n) => `0190a5c0-0000-7000-8000-00000000000${n}`)
const id = fc.constantFrom(...ids)
const country = fc.constantFrom('TH', 'VN', 'CA', 'US')
const gear = fc.constantFrom('camera', 'lock', 'router')

const nothing = fc.constantFrom(null, undefined)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 5, arbitrary }, { weight: 1, arbitrary: nothing })

/** A record in API form; custom values stand in `custom` or under their whole name, and anything may be missing. */
export function record(moment: Moment): fc.Arbitrary<RecordValues> {
  const custom = fc.record(
    {
      note: maybe(text),
      area: maybe(decimal),
      visit: maybe(day(moment)),
      gear: maybe(fc.uniqueArray(gear)),
      tier: maybe(country),
      seats: maybe(fc.constantFrom(-5, 0, 9, 10, 50, 100)),
      vip: maybe(fc.boolean()),
      plan: maybe(id),
    },
    { requiredKeys: [] },
  )
  const own = fc.record(
    {
      companyName: maybe(text),
      employees: maybe(whole),
      expectedRevenue: maybe(money),
      createdAt: maybe(
        fc.oneof(
          time(moment),
          time(moment).map((at) => at.replace(/\.(\d{3})/, '.$1456')),
        ),
      ),
      country: maybe(fc.oneof({ weight: 8, arbitrary: country }, { weight: 1, arbitrary: fc.constant('') })),
      ownerId: maybe(id),
      tagIds: maybe(fc.uniqueArray(id)),
      overdue: maybe(fc.boolean()),
    },
    { requiredKeys: [] },
  )
  return fc.tuple(own, custom, fc.boolean()).map(([values, extra, flat]) => {
    if (!flat) return { ...values, custom: extra }
    return { ...values, ...Object.fromEntries(Object.entries(extra).map(([code, value]) => [`custom.${code}`, value])) }
  })
}

function scalar(field: string, kind: Kind, moment: Moment): fc.Arbitrary<unknown> {
  const byKind: Record<Kind, fc.Arbitrary<unknown>> = {
    text,
    number:
      field === 'employees'
        ? fc.oneof(whole, decimal, fc.constantFrom('9223372036854775808', '-9223372036854775809'))
        : decimal,
    money: wantedMoney,
    date: day(moment),
    dateTime: fc.oneof(time(moment), day(moment)),
    choice: field === 'ownerId' ? fc.oneof(id, fc.constant('nobody')) : fc.oneof(country, fc.constant('Canada')),
    set: field === 'tagIds' ? fc.oneof({ weight: 9, arbitrary: id }, { weight: 1, arbitrary: fc.constant('x') }) : gear,
    yesNo: fc.boolean(),
    file: fc.constant(null),
  }
  return byKind[kind]
}

const NEEDS_TEXT = ['contains', 'doesNotContain', 'startsWith', 'endsWith', 'isLike', 'isNotLike']
const wildcards = fc
  .array(fc.oneof(fc.constantFrom('%', '_'), fc.constantFrom(...bits)), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''))

/** A condition of one operator with a value that `readFilter` accepts. */
function condition(field: string, kind: Kind, op: Operator, moment: Moment): fc.Arbitrary<Condition> {
  const rows: Readonly<Record<string, { takes: string }>> = operators[kind]
  const takes = rows[op]?.takes
  const one = op === 'isLike' || op === 'isNotLike' ? wildcards : scalar(field, kind, moment)
  const withValue = (value: fc.Arbitrary<unknown>) => value.map((made) => ({ field, op, value: made }) as Condition)
  if (takes === 'nothing') return fc.constant({ field, op })
  if (takes === 'many') return withValue(fc.array(one, { maxLength: 3 }))
  if (takes === 'span') return withValue(spans)
  if (takes === 'pair')
    return withValue(
      fc.tuple(one, one).map(([low, high]) => (kind === 'money' ? sameCurrency(low, high) : [low, high])),
    )
  return withValue(NEEDS_TEXT.includes(op) ? one.filter((made) => (made as string).trim() !== '') : one)
}

function sameCurrency(low: unknown, high: unknown): unknown[] {
  const { currency } = low as { currency: string }
  return [low, { ...(high as object), currency }]
}

/** Every operator of every field, one condition each. */
export function eachCondition(moment: Moment): fc.Arbitrary<Condition[]> {
  const every = Object.entries(places).flatMap(([field, { kind }]) =>
    operatorsOf(kind).map((op) => condition(field, kind, op, moment)),
  )
  return fc.tuple(...every)
}

/** Nested groups over all fields. */
export function nested(moment: Moment): fc.Arbitrary<Filter> {
  const leaf = eachCondition(moment).chain((all) => fc.constantFrom(...all))
  const { tree } = fc.letrec<{ tree: Filter }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({ not: tie('tree') }),
    ),
  }))
  return tree
}
