import { dayOf, instantOf } from './calendar.ts'
import { isDecimal } from './decimal.ts'
import type { Kind, RuleField } from './fields.ts'
import type { Money, Scalar, Span, Unit, Value } from './filter.ts'
import { fold } from './fold.ts'
import type { Takes } from './kinds/row.ts'
import { isMemberValue } from './members.ts'

/** What is wrong with a condition's value. */
export type ValueFault =
  | 'missing'
  | 'notNeeded'
  | 'text'
  | 'blank'
  | 'number'
  | 'money'
  | 'currencies'
  | 'date'
  | 'dateTime'
  | 'choice'
  | 'option'
  | 'yesNo'
  | 'list'
  | 'pair'
  | 'span'
  | 'member'

export type ValueReading = { value?: Value } | { fault: ValueFault; at?: number }

const LONGEST_TEXT = 10_000
const LONGEST_NUMBER = 200

/** Reads a condition's value for an operator; `at` is the place of a bad item in a list. Answers a clean copy. */
export function readValue(
  input: unknown,
  takes: Takes,
  field: RuleField,
  op: string,
  members: readonly string[],
): ValueReading {
  if (takes === 'nothing') return input === undefined || input === null ? {} : { fault: 'notNeeded' }
  if (input === undefined || input === null) return { fault: 'missing' }
  if (isMemberValue(input)) return readMember(input, takes, field, op, members)
  if (takes === 'span') return isSpan(input) ? { value: { value: input.value, unit: input.unit } } : { fault: 'span' }
  if (takes === 'one') return readScalar(input, field, op)
  if (!Array.isArray(input)) return { fault: takes === 'pair' ? 'pair' : 'list' }
  if (takes === 'pair' && input.length !== 2) return { fault: 'pair' }
  const items: Scalar[] = []
  for (let at = 0; at < input.length; at++) {
    const item = input[at] === null ? ({ fault: 'missing' } as const) : readScalar(input[at], field, op)
    if ('fault' in item) return { fault: item.fault, at }
    items.push(item.value)
  }
  return takes === 'pair' && currenciesOf(items) > 1 ? { fault: 'currencies' } : { value: items }
}

/** Operators whose text must have something in it, or they would match everything. */
const patterns: ReadonlySet<string> = new Set([
  'contains',
  'doesNotContain',
  'startsWith',
  'endsWith',
  'isLike',
  'isNotLike',
])

function readScalar(input: unknown, field: RuleField, op: string): { value: Scalar } | { fault: ValueFault } {
  const fault = faultOf[field.kind](input, field)
  if (fault) return { fault }
  if (patterns.has(op) && fold(input as string) === '') return { fault: 'blank' }
  if (field.kind !== 'money') return { value: input as Scalar }
  const { amount, currency } = input as Money
  return { value: { amount, currency } }
}

const faultOf: Record<Kind, (input: unknown, field: RuleField) => ValueFault | undefined> = {
  text: (input) => (isText(input) ? undefined : 'text'),
  number: (input) => (isNumber(input) ? undefined : 'number'),
  money: (input) => (isMoney(input) ? undefined : 'money'),
  date: (input) => (typeof input === 'string' && dayOf(input) !== null ? undefined : 'date'),
  dateTime: (input) =>
    typeof input === 'string' && (instantOf(input) !== null || dayOf(input) !== null) ? undefined : 'dateTime',
  choice: choiceFault,
  set: choiceFault,
  yesNo: (input) => (typeof input === 'boolean' ? undefined : 'yesNo'),
  file: choiceFault,
}

/** PostgreSQL can hold neither NUL nor half of a surrogate pair. */
function isText(input: unknown): input is string {
  return typeof input === 'string' && input.length <= LONGEST_TEXT && !input.includes('\0') && input.isWellFormed()
}

function isNumber(input: unknown): boolean {
  return isDecimal(input) && String(input).length <= LONGEST_NUMBER
}

function isMoney(input: unknown): boolean {
  if (typeof input !== 'object' || input === null || Object.keys(input).length !== 2) return false
  const { amount, currency } = input as Partial<Money>
  return typeof amount === 'string' && isNumber(amount) && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency)
}

function choiceFault(input: unknown, { options }: RuleField): ValueFault | undefined {
  if (!isText(input) || input === '') return 'choice'
  return options && !options.some(({ value }) => value === input) ? 'option' : undefined
}

const units: Record<Unit, true> = { minutes: true, hours: true, days: true, weeks: true, months: true }

function isSpan(input: unknown): input is Span {
  if (typeof input !== 'object' || input === null || Object.keys(input).length !== 2) return false
  const { value, unit } = input as { value?: unknown; unit?: unknown }
  return Number.isSafeInteger(value) && (value as number) > 0 && typeof unit === 'string' && Object.hasOwn(units, unit)
}

function currenciesOf(items: readonly Scalar[]): number {
  return new Set(items.map((item) => (typeof item === 'object' ? item.currency : ''))).size
}

/** Only what is a text or a choice can equal a member's region; his languages are a list. */
function readMember(
  input: object,
  takes: Takes,
  { kind }: RuleField,
  op: string,
  members: readonly string[],
): ValueReading {
  const { member } = input as { member: unknown }
  const fits =
    Object.keys(input).length === 1 &&
    typeof member === 'string' &&
    members.includes(member) &&
    (kind === 'text' || kind === 'choice' || kind === 'set') &&
    !patterns.has(op) &&
    (takes === 'many' || (takes === 'one' && member !== 'languages'))
  return fits ? { value: { member } } : { fault: 'member' }
}
