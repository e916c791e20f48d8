import { z } from 'zod'
import { endpoints } from './endpoint.ts'

export const system = endpoints({
  'GET /health': { summary: 'Whether the program can serve', open: true },
  'GET /fields': { summary: 'Every field a filter, form, list or import of an entity may use', query: ['entity'] },
  'GET /settings/automation': { summary: 'Settings of scoring, routing and clocks' },
  'PUT /settings/automation': { summary: 'Change settings of scoring, routing and clocks; fields left out are kept' },
  'GET /settings/access': { summary: 'What salespeople see, and how long sessions last' },
  'PUT /settings/access': { summary: 'Change what salespeople see, and how long sessions last' },
  'GET /settings/pipeline': {
    summary:
      'Whether stages demand their requirements or only tell what is missing; after how many days without contact it is long',
  },
  'PUT /settings/pipeline': { summary: 'Change the settings of the pipeline; fields left out are kept' },
  'GET /settings/quotations': { summary: 'For how many days a quotation is good' },
  'PUT /settings/quotations': { summary: 'Change for how many days a quotation is good' },
  'GET /settings/approval': { summary: 'Who approves quotations of which size before they are sent' },
  'PUT /settings/approval': { summary: 'Change who approves quotations; the first level that holds the total applies' },
  'GET /settings/taxes': { summary: 'The rates of VAT that documents propose, by country and days' },
  'PUT /settings/taxes': { summary: 'Change the rates of VAT that documents propose' },
  'GET /settings/invoices': { summary: 'In how many days an invoice is due' },
  'PUT /settings/invoices': { summary: 'Change in how many days an invoice is due' },
  'GET /jobs': { summary: 'Jobs that failed for good, for administrators', list: true },
  'POST /jobs/:id/retry': { summary: 'Run a failed job again', status: 202 },
  'PUT /test-clock': {
    summary: 'Move the manual clock forward',
    open: true,
    body: z.strictObject({ now: z.iso.datetime({ offset: true, error: 'dateTime' }) }),
  },
  'POST /test-clock/settle': { summary: 'Wait until no job is left that could run', open: true },
})
