import { z } from 'zod'
import { readCountry } from './countries.ts'
import type { Field, Fields, FieldType } from './field.ts'
import { decimals, isCurrency, type Money, mostMinor } from './money.ts'
import { type Problem, type ProblemCode, problems } from './problems.ts'
import { shapes } from './shapes.ts'

/** A message of our schemas is a problem code and, after a colon, what fills its slot. */
const say = (code: ProblemCode, slot?: string | number) => (slot === undefined ? code : `${code}:${slot}`)
const typed = (code: ProblemCode = 'wrongType') => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined || issue.input === null ? 'required' : code),
})

const lineBreaks = /[\r\n\u2028\u2029]+/g
const controls = /(?![\t\n\r])\p{Cc}/gu

function textOf(field: Field, multiline: boolean) {
  const max = field.max ?? (multiline ? 20_000 : 500)
  return z
    .string(typed())
    .transform((text) => {
      const clean = text.normalize('NFC').replace(controls, '')
      return (multiline ? clean.replace(/\r\n?/g, '\n') : clean.replace(lineBreaks, ' ')).trim()
    })
    .pipe(z.string().max(max, say('tooLong', max)))
}

const decimalPattern = /^-?\d{1,24}(\.\d{1,10})?$/

function decimalOf(field: Field) {
  return z
    .union([z.string(), z.number()], typed('decimal'))
    .transform((value) => String(value).trim())
    .pipe(
      z
        .string()
        .regex(decimalPattern, 'decimal')
        .refine((text) => field.min === undefined || Number(text) >= field.min, say('tooSmall', field.min))
        .refine((text) => field.max === undefined || Number(text) <= field.max, say('tooLarge', field.max)),
    )
}

const wholeDigits = 15
const minorDigits = String(mostMinor).length

/** Money in: any number of decimals up to the currency's; out: exactly the currency's. */
export const moneySchema = (field: Pick<Field, 'min'>) =>
  z
    .strictObject({ amount: z.union([z.string(), z.number()], typed('decimal')), currency: z.string(typed()) }, typed())
    .transform((money, context): Money => {
      const currency = money.currency.trim().toUpperCase()
      const amount = String(money.amount).trim()
      const fail = (message: string, key: string) => {
        context.addIssue({ code: 'custom', message, path: [key] })
        return z.NEVER
      }
      if (!isCurrency(currency)) return fail('currency', 'currency')
      const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount)
      const places = decimals(currency)
      if (!found) return fail(say('amount', places), 'amount')
      const whole = (found[2] ?? '0').replace(/^0+(?=\d)/, '')
      const part = (found[3] ?? '').replace(/0+$/, '')
      if (part.length > places) return fail(say('amount', places), 'amount')
      const most = Math.min(wholeDigits, minorDigits - places)
      if (whole.length > most) return fail(say('tooLarge', '9'.repeat(most)), 'amount')
      const clean = places ? `${whole}.${part.padEnd(places, '0')}` : whole
      const zero = /^[0.]*$/.test(clean)
      if (found[1] && !zero && (field.min ?? Number.NEGATIVE_INFINITY) >= 0)
        return fail(say('tooSmall', field.min), 'amount')
      return { amount: found[1] && !zero ? `-${clean}` : clean, currency }
    })

export const emailPattern = /^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\.]+(\.[^\s@<>"(),:;\\.]+)*$/

/** Years that are written with four digits wherever they go; the offset may lead out of them. */
const isStorable = (text: string): boolean => {
  const moment = new Date(text)
  return !Number.isNaN(moment.getTime()) && /^[1-9]/.test(moment.toISOString())
}

/** One schema per field type. */
const schemas: Record<FieldType, (field: Field) => z.ZodType> = {
  text: (field) => textOf(field, false),
  longText: (field) => textOf(field, true),
  email: (field) =>
    textOf(field, false).pipe(z.string().refine((text) => text === '' || emailPattern.test(text), 'email')),
  phone: (field) => textOf(field, false).pipe(z.string().refine((text) => text === '' || /\d/.test(text), 'phone')),
  url: (field) =>
    textOf(field, false).pipe(
      z
        .string()
        .transform((text) => (text === '' || /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`))
        .refine((text) => text === '' || /^https?:\/\/[^\s/]+\.[^\s/]/i.test(text), 'url'),
    ),
  integer: (field) =>
    z
      .number(typed('wholeNumber'))
      .refine(Number.isSafeInteger, 'wholeNumber')
      .refine((n) => field.min === undefined || n >= field.min, say('tooSmall', field.min))
      .refine((n) => field.max === undefined || n <= field.max, say('tooLarge', field.max)),
  decimal: decimalOf,
  percent: decimalOf,
  money: moneySchema,
  date: () =>
    z
      .string(typed('date'))
      .pipe(z.iso.date({ error: 'date', abort: true }).refine((text) => text >= '1000-01-01', 'date')),
  dateTime: () =>
    z
      .string(typed('dateTime'))
      .pipe(z.iso.datetime({ offset: true, error: 'dateTime' }))
      .refine(isStorable, 'dateTime')
      .transform((text) => new Date(text).toISOString()),
  yesNo: () => z.boolean(typed()),
  choice: (field) => choiceOf(field),
  choices: (field) => z.array(choiceOf(field), typed()).max(500, say('tooMany', 500)).transform(unique),
  country: () =>
    z
      .string(typed('country'))
      .transform((text) => (text.trim() === '' ? '' : readCountry(text)))
      .refine((code) => code !== null, 'country'),
  reference: () => z.string(typed()).max(100, 'unknownReference'),
  references: () =>
    z.array(z.string(typed()).max(100, 'unknownReference'), typed()).max(500, say('tooMany', 500)).transform(unique),
  file: () => z.string(typed()).max(100, 'unknownReference'),
  filter: () => z.unknown(),
  structure: (field) => (field.shape ? shapes[field.shape] : z.unknown()),
}

function choiceOf(field: Field) {
  const values = field.options?.map((option) => option.value)
  const text = z.string(typed()).max(100, say('tooLong', 100))
  return values ? text.refine((value) => values.includes(value), say('choice', values.join(', '))) : text
}

const unique = <T>(list: T[]) => [...new Set(list)]
const lists = new Set<FieldType>(['choices', 'references'])

/** Schema of one field: '' counts as empty; empty is null (lists: []); a required one must hold something. */
export function fieldSchema(field: Field): z.ZodType {
  const inner = schemas[field.type](field)
  if (lists.has(field.type))
    return field.required
      ? inner.refine((v) => (v as unknown[]).length > 0, 'required')
      : inner.nullable().transform((v) => v ?? [])
  if (field.type === 'yesNo') return inner
  const value = inner.transform((v) => (v === '' ? null : v))
  const holds = (v: unknown) => v !== null && v !== undefined && !(Array.isArray(v) && v.length === 0)
  if (field.required) return value.refine(holds, 'required')
  return value.nullable()
}

const writable = (fields: Fields) => Object.entries(fields).filter(([, field]) => !field.readOnly)

/** What a client may send to create a record: required fields without a default must be there. */
export const createSchema = (fields: Fields): z.ZodObject =>
  z.strictObject(
    Object.fromEntries(
      writable(fields).map(([name, field]) => {
        const schema = fieldSchema(field)
        return [name, field.required && field.default === undefined ? schema : schema.optional()]
      }),
    ),
    typed(),
  )

/** What a client may send to change a record: only the fields given. */
export const changeSchema = (fields: Fields): z.ZodObject =>
  z.strictObject(
    Object.fromEntries(writable(fields).map(([name, field]) => [name, fieldSchema(field).optional()])),
    typed(),
  )

/** What a client sends to put a catalogue in order: ids, the first one first. */
export const orderSchema = z.strictObject(
  {
    ids: z.array(z.string(typed()).max(100, 'unknownReference'), typed()).max(1000, say('tooMany', 1000)),
  },
  typed(),
)

/** The problems of a refused value, in our codes. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), code: 'unknownField' }))
    const at = issue.message.indexOf(':')
    const code = at < 0 ? issue.message : issue.message.slice(0, at)
    const path = issue.path.join('.')
    if (!Object.hasOwn(problems, code)) return [{ path, ...usualProblem(issue) }]
    return [{ path, code: code as ProblemCode, ...(at < 0 ? {} : { with: issue.message.slice(at + 1) }) }]
  })
}

/** What is wrong where a schema does not say it in our words. */
function usualProblem(issue: z.core.$ZodIssue): Omit<Problem, 'path'> {
  if (issue.code === 'too_big' || issue.code === 'too_small') return outOfBounds(issue)
  if (issue.code === 'invalid_value') return { code: 'choice', with: issue.values.join(', ') }
  if (issue.code === 'invalid_union' && issue.discriminator) return { code: 'wrongType' }
  if (issue.code === 'invalid_format' && issue.format === 'date') return { code: 'date' }
  return { code: issue.message.endsWith('received undefined') ? 'required' : 'wrongType' }
}

function outOfBounds(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): Omit<Problem, 'path'> {
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? { code: 'required' } : { code: 'tooSmall', with: String(issue.minimum) }
  const code = issue.origin === 'string' ? 'tooLong' : issue.origin === 'array' ? 'tooMany' : 'tooLarge'
  return { code, with: String(issue.maximum) }
}
