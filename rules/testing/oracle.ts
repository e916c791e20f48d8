import type { RecordValues, RuleFields } from '../fields.ts'
import type { Filter } from '../filter.ts'
import { type Clock, firstInstantAt, localWall, moveDate } from './oracle-calendar.ts'

/** Rates of the oracle: one unit of a currency is `n / d` baht; `decimals` as on its notes. */
export type Rates = Readonly<Record<string, { decimals: number; baht: { n: bigint; d: bigint } | null }>>

export type World = Clock & { readonly rates: Rates }

type Money = { amount: string; currency: string }
type Span = { value: number; unit: string }

/**
 * What a filter means, once more and as plainly as possible, sharing no line with the compilers: the specification read
 * out by another voice. Slow on purpose.
 */
export function oracle(filter: Filter, fields: RuleFields, record: RecordValues, world: World): boolean {
  if ('all' in filter) return !filter.all.some((child) => !oracle(child, fields, record, world))
  if ('any' in filter) return filter.any.some((child) => oracle(child, fields, record, world))
  if ('not' in filter) return oracle(filter.not, fields, record, world) === false
  const { field, op, value } = filter
  const positive = positives[op]
  if (positive) return !oracle({ field, op: positive, value: value ?? '' }, fields, record, world)
  const kind = fields(field)?.kind ?? 'text'
  const nested = record.custom as RecordValues | undefined
  const actual = record[field] ?? (field.startsWith('custom.') ? nested?.[field.slice(7)] : undefined)
  if (kind === 'yesNo') return (actual ?? false) === value
  if (op === 'isEmpty') return isEmpty(actual)
  if (kind === 'set') return setHolds(op, isEmpty(actual) ? [] : (actual as string[]), value as string[])
  if (isEmpty(actual)) return false
  if (kind === 'text') return textHolds(op, actual as string, value)
  if (kind === 'choice') return op === 'isOneOf' ? (value as string[]).includes(actual as string) : actual === value
  if (kind === 'number') return orderHolds(op, value, (wanted) => compareDecimals(plain(actual), plain(wanted)))
  if (kind === 'money') return orderHolds(op, value, (wanted) => compareMoney(actual as Money, wanted as Money, world))
  if (kind === 'date') return dateHolds(op, actual as string, value, world)
  return timeHolds(op, actual instanceof Date ? actual.getTime() : Date.parse(actual as string), value, world)
}

const positives: Partial<Record<string, 'is' | 'isOneOf' | 'contains' | 'isLike' | 'hasAnyOf' | 'isEmpty'>> = {
  isNot: 'is',
  isNoneOf: 'isOneOf',
  doesNotContain: 'contains',
  isNotLike: 'isLike',
  hasNoneOf: 'hasAnyOf',
  isNotEmpty: 'isEmpty',
}

function isEmpty(actual: unknown): boolean {
  if (Array.isArray(actual)) return actual.length === 0
  return actual === undefined || actual === null || (typeof actual === 'string' && foldAgain(actual) === '')
}

/** Folding the other way round: taken apart first, then letter by letter, so that no letter sees its neighbours. */
export function foldAgain(text: string): string {
  const letters = [...text.normalize('NFD')].map((letter) => (letter === 'ς' ? 'σ' : letter.toLowerCase()))
  return letters
    .join('')
    .replace(/^[\s\uFEFF]+/u, '')
    .replace(/[\s\uFEFF]+$/u, '')
    .normalize('NFC')
}

function textHolds(op: string, actual: string, value: unknown): boolean {
  const text = foldAgain(actual)
  if (op === 'isOneOf') return (value as string[]).some((item) => foldAgain(item) === text)
  const wanted = foldAgain(value as string)
  if (wanted === '') return false
  if (op === 'is') return text === wanted
  if (op === 'startsWith') return text.slice(0, wanted.length) === wanted
  if (op === 'endsWith') return text.slice(-wanted.length) === wanted
  if (op === 'isLike') return alike([...text], [...wanted])
  return text.split(wanted).length > 1
}

/** Sign by sign from the front, every end of a run tried. */
function alike([letter, ...letters]: string[], [sign, ...signs]: string[]): boolean {
  if (sign === undefined) return letter === undefined
  if (sign === '%')
    return (
      alike(letter === undefined ? [] : [letter, ...letters], signs) ||
      (letter !== undefined && alike(letters, ['%', ...signs]))
    )
  if (letter === undefined) return false
  const [next = '', ...others] = signs
  if (sign === '\\' && ['%', '_', '\\'].includes(next)) return letter === next && alike(letters, others)
  return (sign === '_' || sign === letter) && alike(letters, signs)
}

function setHolds(op: string, actual: string[], wanted: string[]): boolean {
  const shared = wanted.filter((item) => actual.indexOf(item) >= 0)
  return op === 'hasAllOf' ? shared.length === wanted.length : shared.length > 0
}

function orderHolds(op: string, value: unknown, order: (wanted: unknown) => number | null): boolean {
  if (op === 'between') {
    const [low, high] = (value as unknown[]).map(order)
    return low != null && high != null && low >= 0 && high <= 0
  }
  const sign = order(value)
  if (sign === null) return false
  if (op === 'is') return sign === 0
  if (op === 'above') return sign > 0
  if (op === 'atLeast') return sign >= 0
  if (op === 'below') return sign < 0
  return sign <= 0
}

/** A number written out with sign, whole part and fraction, no exponent. */
function plain(value: unknown): string {
  const [mantissa = '', exponent] = String(value).split('e')
  if (exponent === undefined) return mantissa
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const shift = Number(exponent)
  const zeros = '0'.repeat(Math.abs(shift))
  const sign = mantissa.startsWith('-') ? '-' : ''
  if (shift > 0) {
    const moved = fraction + zeros
    return `${sign}${whole}${moved.slice(0, shift)}.${moved.slice(shift)}0`
  }
  const moved = zeros + whole
  return `${sign}0${moved.slice(0, moved.length + shift)}.${moved.slice(moved.length + shift)}${fraction}`
}

/** Long-hand: align the points, pad with zeros, compare as text. */
function compareDecimals(left: string, right: string): number {
  const a = left.replace(/^[+-]/, '').split('.')
  const b = right.replace(/^[+-]/, '').split('.')
  const before = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0)
  const behind = Math.max(a[1]?.length ?? 0, b[1]?.length ?? 0)
  const [x, y] = [a, b].map(([whole = '', part = '']) => whole.padStart(before, '0') + part.padEnd(behind, '0'))
  const nil = '0'.repeat(before + behind)
  const negative = [left.startsWith('-') && x !== nil, right.startsWith('-') && y !== nil]
  if (negative[0] !== negative[1]) return negative[0] ? -1 : 1
  if (x === undefined || y === undefined || x === y) return 0
  return x < y === (negative[0] === true) ? 1 : -1
}

/** Converts as a cashier would: through baht as a fraction, half a unit rounds away from zero. */
function compareMoney(actual: Money, wanted: Money, { rates }: World): number | null {
  if (actual.currency === wanted.currency) return compareDecimals(actual.amount, wanted.amount)
  const from = rates[actual.currency]
  const to = rates[wanted.currency]
  if (!from?.baht || !to?.baht) return null
  const minus = actual.amount.startsWith('-')
  const [whole = '', part = ''] = actual.amount.replace('-', '').split('.')
  const minor = BigInt(whole + part.padEnd(from.decimals, '0'))
  const top = minor * from.baht.n * to.baht.d * 10n ** BigInt(to.decimals)
  const bottom = from.baht.d * to.baht.n * 10n ** BigInt(from.decimals)
  let units = top / bottom
  if ((top % bottom) * 2n >= bottom) units += 1n
  const digits = String(units).padStart(to.decimals + 1, '0')
  const point = digits.length - to.decimals
  const amount = to.decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
  return compareDecimals(minus ? `-${amount}` : amount, wanted.amount)
}

function dateHolds(op: string, actual: string, value: unknown, world: World): boolean {
  const today = localWall(world.now, world.timeZone).slice(0, 10)
  if (op === 'inLast') return actual >= dayAway(-1, value as Span, today, world) && actual <= today
  if (op === 'inNext') return actual >= today && actual <= dayAway(1, value as Span, today, world)
  if (op === 'between') return (value as string[])[0] !== undefined && between(actual, value as string[])
  return compareHolds(op, actual, value as string)
}

function between(actual: string, [low = '', high = '']: string[]): boolean {
  return actual >= low && actual <= high
}

function compareHolds(op: string, actual: string, wanted: string): boolean {
  if (op === 'on') return actual === wanted
  if (op === 'before') return actual < wanted
  if (op === 'after') return actual > wanted
  return op === 'onOrBefore' ? actual <= wanted : actual >= wanted
}

const minutes: Record<string, number> = { minutes: 1, hours: 60 }

function dayAway(sign: number, { value, unit }: Span, today: string, { now, timeZone }: World): string {
  const length = minutes[unit]
  if (length) return localWall(now + sign * value * length * 60_000, timeZone).slice(0, 10)
  return moveDate(today, sign * value, unit)
}

function timeHolds(op: string, actual: number, value: unknown, world: World): boolean {
  const { now, timeZone } = world
  if (op === 'inLast') return actual >= timeAway(-1, value as Span, world) && actual <= now
  if (op === 'inNext') return actual >= now && actual <= timeAway(1, value as Span, world)
  const day = localWall(actual, timeZone).slice(0, 10)
  const ends = op === 'between' ? (value as string[]) : [value as string]
  if (op === 'on') return day === dayNamed(ends[0] ?? '', timeZone)
  const orders = ends.map((end) => (end.length === 10 ? order(day, end) : order(actual, Date.parse(end))))
  const [first = 0, second = 0] = orders
  if (op === 'between') return first >= 0 && second <= 0
  if (op === 'before') return first < 0
  if (op === 'after') return first > 0
  return op === 'onOrBefore' ? first <= 0 : first >= 0
}

function dayNamed(end: string, timeZone: string): string {
  return end.length === 10 ? end : localWall(Date.parse(end), timeZone).slice(0, 10)
}

function order<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function timeAway(sign: number, { value, unit }: Span, { now, timeZone }: World): number {
  const length = minutes[unit]
  if (length) return now + sign * value * length * 60_000
  const wall = localWall(now, timeZone)
  return firstInstantAt(moveDate(wall.slice(0, 10), sign * value, unit) + wall.slice(10), timeZone)
}
