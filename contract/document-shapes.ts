import { z } from 'zod'
import { address } from './address-shape.ts'

/** A decimal as it travels: text, or a number of JSON taken as it is written. */
const number = z
  .union([z.string(), z.number()], 'decimal')
  .transform((value) => String(value).trim())
  .pipe(z.string().regex(/^-?\d+(\.\d+)?$/, { error: 'decimal', abort: true }))
const decimal = number.refine((text) => !text.startsWith('-'), 'tooSmall:0')
const upTo = (digits: number, places: number, from = decimal) =>
  from
    .refine((text) => (text.split('.')[0] ?? '').replace(/^0+/, '').length <= digits, `tooLarge:${'9'.repeat(digits)}`)
    .refine((text) => (text.split('.')[1] ?? '').replace(/0+$/, '').length <= places, `amount:${places}`)
    .transform(plain)
const percent = upTo(3, 4).refine((text) => text === '100' || /^\d{1,2}(\.|$)/.test(text), 'tooLarge:100')
const amount = upTo(15, 4)
const positive = number.refine((text) => !text.startsWith('-') && /[1-9]/.test(text), 'aboveZero')
export const quantity = upTo(12, 4, positive)

/** `007.50` → `7.5`. */
function plain(text: string): string {
  const [whole = '0', part = ''] = text.split('.')
  const places = part.replace(/0+$/, '')
  return whole.replace(/^0+(?=\d)/, '') + (places && `.${places}`)
}

const id = z.string('wrongType').max(100, 'unknownReference')
const text = (max: number) => z.string('wrongType').trim().max(max, `tooLong:${max}`)
const discount = z.union([z.strictObject({ percent }), z.strictObject({ amount })], 'discount').nullable()
const figure = z.string()
/** A signature as it stood when it was given: who, when, and the picture, which never changes. */
const signature = z.object({
  userId: z.string().nullable(),
  name: z.string(),
  at: z.string(),
  pictureId: z.string().nullable(),
})
const party = z.object({
  name: z.string(),
  taxId: z.string().nullable(),
  branch: z.string().nullable(),
  address: address.nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
})

/** What stands in quotations, orders and the documents that follow them: one shape for all. */
export const documentShapes = {
  discount,
  percent,
  /** What a client sends of each line; what the server adds (`amount`) may come back and is left aside. */
  documentLines: z
    .array(
      z.strictObject({
        id: id.optional(),
        kind: z.enum(['item', 'section', 'note'], 'choice:item, section, note').default('item'),
        productId: id.nullable().default(null),
        /** Left out: the product's name in the document's language. */
        description: text(4000).nullish(),
        quantity: quantity.default('1'),
        unit: text(50).nullish(),
        /** Left out: the product's price in the document's currency. */
        unitPrice: amount.nullish(),
        discount: discount.default(null),
        gift: z.boolean('wrongType').default(false),
        optional: z.boolean('wrongType').default(false),
        /** Left out: the product's, else the company's; null is exempt. */
        vatRate: percent.nullish(),
        amount: z.unknown().optional(),
        delivered: z.unknown().optional(),
        invoiced: z.unknown().optional(),
        part: z.unknown().optional(),
      }),
    )
    .max(500, 'tooMany:500'),
  flag: z.boolean(),
  totals: z.object({
    lines: figure,
    discount: figure,
    /** Absent where nothing can have been invoiced before. */
    deducted: figure.optional(),
    beforeVat: figure,
    vat: figure,
    total: figure,
    gifts: figure,
    byRate: z.array(z.object({ rate: figure.nullable(), base: figure, vat: figure })),
    inWords: z.object({ th: z.string(), vi: z.string(), en: z.string() }).optional(),
  }),
  prices: z.array(z.strictObject({ productId: id, unitPrice: amount })).max(5000, 'tooMany:5000'),
  signatures: z.object({
    salesperson: signature.nullish(),
    approver: signature.nullish(),
    customer: signature.nullish(),
  }),
  /** Seller and buyer as they stood when the document went out. */
  parties: z.object({
    seller: party,
    buyer: party,
    contactName: z.string().nullable(),
    /** Where goods go. */
    deliverTo: address.nullish(),
    salesperson: z.string().nullish(),
  }),
  steps: z.array(
    z.object({
      step: z.enum(['production', 'service', 'qa', 'delivery']),
      state: z.enum(['waiting', 'open', 'done', 'failed']),
      at: z.string().nullable(),
      byUserId: z.string().nullable(),
      reason: z.string().nullable(),
      receivedBy: z.string().nullable(),
    }),
  ),
  /** What was handed over when: quantities by the ids of the lines. */
  deliveries: z.array(
    z.object({
      at: z.string(),
      byUserId: z.string().nullable(),
      receivedBy: z.string().nullable(),
      quantities: z.record(z.string(), figure),
    }),
  ),
  billing: z.object({
    ordered: figure,
    invoiced: figure,
    rounding: figure,
    remaining: z.object({ beforeVat: figure, total: figure }),
  }),
  /** The deposits an invoice deducts, and how much of each. What no tax invoice was made for is taken off what is to be paid alone. */
  deductions: z.array(
    z.object({
      depositId: z.string(),
      number: z.string(),
      issuedOn: z.string(),
      taxInvoice: z.boolean(),
      amount: figure,
      byRate: z.array(z.object({ rate: figure.nullable(), amount: figure })),
    }),
  ),
  atRates: z.array(z.object({ rate: figure.nullable(), amount: figure })),
  instalments: z.array(z.object({ dueOn: z.iso.date(), amount: figure })),
  withholding: z.object({ rate: figure, amount: figure, payable: figure }),
  /** What a credit or debit note corrects. */
  correction: z.object({
    number: z.string(),
    issuedOn: z.string(),
    original: figure,
    correct: figure,
    difference: figure,
  }),
} as const
