import { z } from 'zod'
import { endpoints } from './endpoint.ts'
import { id, nothing, reason } from './usual.ts'

const quantity = z.string('wrongType').regex(/^\d{1,12}(\.\d{1,4})?$/, 'decimal')

/** Fields of a quotation; read as for a save. */
const written = z.record(z.string(), z.unknown())

const pdf = { query: ['lang'], produces: 'application/pdf' } as const

export const documents = endpoints({
  'GET /quotations/:id/pdf': {
    summary: 'A quotation as a PDF, in the language asked for (`lang=th`), in two (`lang=th,en`), or in its own',
    ...pdf,
  },
  'POST /quotations/pdf': {
    summary:
      'A quotation that is still being written, with a body as for creating it, as a PDF marked as a draft; nothing is saved',
    body: written,
    ...pdf,
  },
  'POST /quotations/:id/pdf': {
    summary: 'A quotation as it would be with a body as for changing it, as a PDF; nothing is saved',
    body: written,
    ...pdf,
  },
  'POST /quotations/draft': {
    summary:
      'What a new quotation would begin with, made of what is sent of it: its opportunity, its template (`templateId`), its products and their prices; nothing is saved',
    body: written,
  },
  'GET /papers/:digest': {
    summary: 'A PDF that was printed a moment ago, by the ETag of its answer; 404 once it is no longer kept',
    produces: 'application/pdf',
  },
  'GET /orders/:id/pdf': { summary: 'A sale order as a PDF, in languages as for quotations', ...pdf },
  'POST /quotations/:id/approval-request': {
    summary: 'Ask whoever the settings name for approval; where nobody has to be asked, it is approved at once',
    ifMatch: true,
    body: nothing,
  },
  'POST /quotations/:id/approval': {
    summary: 'Approve a quotation: for those who were asked',
    ifMatch: true,
    body: nothing,
  },
  'POST /quotations/:id/sending': {
    summary: 'Send a quotation to its contact by mail; without an address it is only marked as sent',
    ifMatch: true,
    body: nothing,
  },
  'POST /quotations/:id/acceptance': {
    summary: 'The customer accepts a quotation that was sent to him, with those of its optional lines that he takes',
    ifMatch: true,
    body: z.strictObject({ lineIds: z.array(id).max(500, 'tooMany:500').default([]) }),
  },
  'POST /quotations/:id/rejection': {
    summary: 'The customer declines a quotation, or who is to approve it sends it back, for a reason',
    ifMatch: true,
    body: z.strictObject({ reason }),
  },
  'POST /quotations/:id/customer-link': {
    summary:
      'Make a secret link to the page on which the customer reads a sent quotation and decides; `secret` is its address, told once',
    status: 201,
    body: nothing,
  },
  'DELETE /quotations/:id/customer-links': {
    summary: 'End every link to a quotation at once, those in mails too',
    status: 204,
  },
  'POST /quotations/:id/cancellation': {
    summary: 'Withdraw a quotation, for a reason',
    ifMatch: true,
    body: z.strictObject({ reason }),
  },
  'POST /quotations/:id/choice': {
    summary:
      'Have the expected revenue of its opportunity follow this quotation, before VAT, until somebody enters another',
    ifMatch: true,
    body: nothing,
  },
  'POST /quotations/:id/revision': {
    summary: 'Make the next revision of a quotation; the one before stays to be read and can no longer be accepted',
    ifMatch: true,
    status: 201,
    body: nothing,
  },
  'POST /quotations/:id/copy': {
    summary: 'Make a new quotation with the same content, for another customer where one is given',
    ifMatch: true,
    status: 201,
    body: z.strictObject({ accountId: id.nullish(), contactId: id.nullish() }),
  },
  'POST /quotations/:id/order': {
    summary: 'Make the sale order of an accepted quotation; everything is copied',
    ifMatch: true,
    status: 201,
    body: nothing,
  },
  'GET /products/:id/price': {
    summary: 'What a product usually costs in a document: by price list, else its own price; with its VAT rate',
    query: ['currency', 'accountId', 'companyId'],
  },
  'POST /orders/:id/confirmation': {
    summary: 'Confirm a sale order: the units are told, and its opportunity is won unless asked otherwise',
    ifMatch: true,
    body: z.strictObject({ winOpportunity: z.boolean('wrongType').default(true) }),
  },
  'PATCH /orders/:id/steps/:step': {
    summary:
      'Report on a step of the hand-off: production and service are done, quality assurance passed or failed, delivery has delivered all or some quantities of the lines',
    ifMatch: true,
    body: z.strictObject({
      result: z.enum(['done', 'passed', 'failed', 'delivered'], 'choice:done, passed, failed, delivered'),
      reason: reason.nullish(),
      receivedBy: z.string('wrongType').trim().max(200, 'tooLong:200').nullish(),
      quantities: z.record(z.string(), quantity).nullish(),
    }),
  },
  'POST /orders/:id/cancellation': {
    summary: 'Cancel a sale order of which nothing has been delivered or invoiced, for a reason',
    ifMatch: true,
    body: z.strictObject({ reason }),
  },
})
