import { z } from 'zod'
import { address } from './address-shape.ts'
import { documentShapes, quantity } from './document-shapes.ts'

const short = z.string().trim().max(200)
const label = z.strictObject({ en: short.optional(), th: short.optional(), vi: short.optional() })
const hour = z.string('timeOfDay').regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'timeOfDay')
const day = z
  .array(z.tuple([hour, hour]))
  .max(10)
  .default([])
const date = z.iso.date()

const recipient = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('user'), userId: z.string() }),
  z.strictObject({
    kind: z.literal('role'),
    role: z.enum(['admin', 'executive', 'manager', 'leader', 'salesperson', 'office']),
  }),
  z.strictObject({ kind: z.literal('teamLeader') }),
  z.strictObject({ kind: z.literal('owner') }),
  z.strictObject({ kind: z.literal('ownerManager') }),
])

/** Structures that travel inside a record, each with its schema. */
export const shapes = {
  ...documentShapes,
  label,
  /** Fields of a record by name; read as such where it is used. */
  values: z.record(z.string().max(200), z.unknown()),
  address,
  calendar: z.strictObject({
    weekly: z.strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
    holidays: z.array(date).max(1000).default([]),
  }),
  limit: z.strictObject({
    value: z.int('wholeNumber').min(1, 'tooSmall:1').max(100_000, 'tooLarge:100000'),
    unit: z.enum(['minutes', 'hours', 'days'], 'choice:minutes, hours, days'),
  }),
  next: z.strictObject({
    mode: z.enum(['none', 'suggest', 'auto']).default('none'),
    typeIds: z.array(z.string()).max(50).default([]),
    delay: z
      .strictObject({
        value: z.int('wholeNumber').min(0, 'tooSmall:0').max(1000, 'tooLarge:1000'),
        unit: z.enum(['days', 'weeks', 'months']),
      })
      .default({ value: 0, unit: 'days' }),
    from: z.enum(['completion', 'previousDue']).default('completion'),
    /** What would fall on a day off is due on the next working day of the company. */
    workingDay: z.boolean().optional(),
  }),
  requirements: z
    .array(
      z.strictObject({
        id: z.string().max(100).optional(),
        kind: z.enum(['manual', 'fieldFilled', 'quotationSent', 'activityDone', 'filter']),
        text: z.string().trim().max(500).default(''),
        texts: label.nullable().optional(),
        field: z.string().max(200).nullable().optional(),
        filter: z.unknown().optional(),
        activityTypeId: z.string().nullable().optional(),
      }),
    )
    .max(50),
  options: z.array(z.strictObject({ code: z.string().trim().min(1).max(100), label })).max(500),
  recipients: z.array(recipient).max(200),
  /** Who is asked before a quotation goes out. */
  approver: recipient,
  opportunityLines: z
    .array(
      z.strictObject({
        productId: z.string('required'),
        quantity: quantity.default('1'),
        unitPrice: z.strictObject({ amount: z.string(), currency: z.string() }).nullish(),
      }),
    )
    .max(500),
  custom: z.record(z.string(), z.unknown()),
  scoreParts: z.array(z.object({ ruleId: z.string(), points: z.number() })),
  converted: z.object({
    accountId: z.string().nullable(),
    contactId: z.string().nullable(),
    opportunityId: z.string().nullable(),
  }),
  checks: z.array(z.object({ requirementId: z.string(), done: z.boolean() })),
  any: z.unknown(),
} as const

export type Shapes = { [K in keyof typeof shapes]: z.infer<(typeof shapes)[K]> }
export type Recipient = Shapes['recipients'][number]
