import { z } from 'zod'
import { emailPattern } from '../schema.ts'
import { endpoints } from './endpoint.ts'
import { asked, id, nothing, reason } from './usual.ts'

/** A decimal that is not negative: text, or a number of JSON taken as it is written. */
const amount = z
  .union([z.string(), z.number()], asked)
  .transform((value) => String(value).trim())
  .pipe(
    z
      .string()
      .min(1, { error: 'required', abort: true })
      .regex(/^-?\d{1,15}(\.\d{1,4})?$/, 'decimal'),
  )
  .refine((text) => !text.startsWith('-'), 'tooSmall:0')
const positive = amount.refine((text) => /[1-9]/.test(text), 'aboveNothing')
const percent = positive.refine((text) => Number(text) <= 100, 'tooLarge:100')
const day = z.iso.date({ error: (issue) => (issue.input === undefined ? 'required' : 'date') })
const text = (max: number) => z.string('wrongType').trim().max(max, `tooLong:${max}`)
const method = z.enum(['transfer', 'cash', 'cheque', 'card'], {
  error: (issue) => (issue.input === undefined ? 'required' : 'choice:transfer, cash, cheque, card'),
})
/** How money came. `withheld`: what the customer kept back as withholding tax, a part of the amount. */
const money = {
  paidOn: day,
  method,
  reference: text(200).nullish(),
  withheld: amount.nullish(),
  certificate: text(100).nullish(),
}

const sending = {
  ifMatch: true,
  /** Left out: the address of the contact, else of the account. */
  body: z.strictObject({
    to: text(254)
      .refine((to) => to === '' || emailPattern.test(to), 'email')
      .nullish(),
  }),
} as const

const pdf = { query: ['lang', 'format'], produces: 'application/pdf' } as const

export const billing = endpoints({
  'GET /deposits/:id/pdf': { summary: 'A deposit as a PDF: the request, or the receipt once it is received', ...pdf },
  'GET /invoices/:id/pdf': {
    summary:
      'An invoice as a PDF, original and copy, in languages as for quotations; `format=pdfa3`: a Thai tax document as PDF/A-3 with its ETDA XML attached, as for receipts and notes',
    ...pdf,
  },
  'GET /adjustment-notes/:id/pdf': { summary: 'A credit or debit note as a PDF', ...pdf },
  'GET /payments/:id/pdf': { summary: 'The receipt of a payment as a PDF', ...pdf },
  'GET /chain': {
    summary:
      'Everything a record led to and came from: lead, opportunity, quotations, orders, deposits, invoices, notes, payments',
    query: ['entity', 'id'],
  },
  'GET /accounts/:id/purchases': { summary: 'What an account has ordered: how often, for how much, when last' },
  'GET /contacts/:id/purchases': { summary: 'What a contact has ordered: how often, for how much, when last' },
  'GET /reports/receivables': {
    summary: 'What customers owe, by age of what is due: one line for each customer and currency, the largest first',
  },
  'POST /orders/:id/deposits': {
    summary: 'Ask for a deposit: part of the order in percent, an amount before VAT, or one including it',
    ifMatch: true,
    status: 201,
    body: z.strictObject({
      percent: percent.nullish(),
      beforeVat: positive.nullish(),
      includingVat: positive.nullish(),
      /** Left out: as the law of the company's country wants it for goods or services. */
      taxInvoice: z.boolean('wrongType').nullish(),
    }),
  },
  'POST /deposits/:id/receipt': {
    summary: 'Record the money of a deposit: it gets its number, and is a tax invoice where the law wants one',
    ifMatch: true,
    body: z.strictObject(money),
  },
  'POST /deposits/:id/cancellation': {
    summary: 'Cancel a deposit that no invoice has deducted; one that was received keeps its number and needs a reason',
    ifMatch: true,
    body: z.strictObject({ reason: text(4000).nullish() }),
  },
  'POST /deposits/:id/sending': {
    summary: 'Mail what is asked for, or its receipt, to the customer as a PDF',
    ...sending,
  },
  'POST /invoices/:id/sending': { summary: 'Mail an issued invoice to the customer as a PDF', ...sending },
  'POST /adjustment-notes/:id/sending': { summary: 'Mail a credit or debit note to the customer as a PDF', ...sending },
  'POST /payments/:id/sending': { summary: 'Mail the receipt of a payment to the customer as a PDF', ...sending },
  'POST /orders/:id/invoices': {
    summary: 'Draft an invoice: of some quantities of the lines, or of all that is left, less deposits received',
    ifMatch: true,
    status: 201,
    body: z.strictObject({
      quantities: z.record(z.string(), amount).nullish(),
      lastTakesRemainder: z.boolean('wrongType').default(false),
    }),
  },
  'POST /invoices/:id/issue': {
    summary: 'Issue an invoice: it gets its number and never changes again',
    ifMatch: true,
    body: nothing,
  },
  'POST /invoices/:id/cancellation': {
    summary: 'Cancel an issued invoice that nobody has paid, for a reason; it keeps its number',
    ifMatch: true,
    body: z.strictObject({ reason }),
  },
  'POST /invoices/:id/instalments': {
    summary: 'Plan when an issued invoice is paid: in equal parts, or by a plan that adds up to it',
    ifMatch: true,
    body: z.strictObject({
      count: z.int('wholeNumber').min(1, 'tooSmall:1').max(120, 'tooLarge:120').nullish(),
      firstDueOn: day.nullish(),
      plan: z
        .array(z.strictObject({ dueOn: day, amount: amount.nullish(), percent: percent.nullish() }))
        .min(1, 'required')
        .max(120, 'tooMany:120')
        .nullish(),
    }),
  },
  'POST /invoices/:id/payments': {
    summary: 'Record money received for an invoice, never more than is open; the receipt has a number',
    ifMatch: true,
    status: 201,
    body: z.strictObject({ amount: positive, ...money }),
  },
  'POST /payments': {
    summary: 'Record one sum of money received for several invoices of a customer, under one receipt number',
    status: 201,
    body: z.strictObject({
      ...money,
      payments: z
        .array(z.strictObject({ invoiceId: id, amount: positive, withheld: amount.nullish() }))
        .min(1, 'required')
        .max(100, 'tooMany:100'),
    }),
  },
  'POST /payments/:id/cancellation': {
    summary: 'Cancel a receipt with all its payments, for a reason; it keeps its number',
    ifMatch: true,
    body: z.strictObject({ reason }),
  },
  'POST /invoices/:id/credit-notes': {
    summary: 'Lower an issued invoice by an amount before VAT, for a reason',
    ifMatch: true,
    status: 201,
    body: z.strictObject({ beforeVat: positive, reason }),
  },
  'POST /invoices/:id/debit-notes': {
    summary: 'Raise an issued invoice by an amount before VAT, for a reason',
    ifMatch: true,
    status: 201,
    body: z.strictObject({ beforeVat: positive, reason }),
  },
})
