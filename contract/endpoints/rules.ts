import { z } from 'zod'
import { endpoints } from './endpoint.ts'

/** The kinds of record that conditions can be tried on. */
const ruleEntities = ['lead', 'opportunity', 'account', 'contact', 'product'] as const

const entity = z.enum(ruleEntities, {
  error: (issue) => (issue.input === undefined ? 'required' : `choice:${ruleEntities.join(', ')}`),
})
const filter = z.unknown().refine((value) => value !== undefined && value !== null, 'required')

export const rules = endpoints({
  'POST /rules/evaluate': {
    summary: 'Whether a filter matches a record, given whole or by its id, and how each condition fares',
    body: z.strictObject({
      entity,
      filter,
      record: z.record(z.string(), z.unknown(), { error: 'wrongType' }).optional(),
      recordId: z.string({ error: 'wrongType' }).max(100, 'tooLong:100').optional(),
    }),
  },
  'POST /rules/parse': {
    summary: 'Read an Odoo domain: the filter it is, and the filter in words; a fault names its position',
    body: z.strictObject({ entity, text: z.string({ error: 'required' }).max(100_000, 'tooLong:100000') }),
  },
  'POST /rules/print': {
    summary: 'Write a filter as an Odoo domain and in words',
    body: z.strictObject({ entity, filter }),
  },
  'POST /rules/compare': {
    summary: 'How two filters stand to each other over all records there could be, with a record that shows it',
    body: z.strictObject({ entity, a: filter, b: filter }),
  },
  'POST /rules/preview': {
    summary: 'How many of the records you may see a filter matches, and the first 20',
    body: z.strictObject({ entity, filter }),
  },
})
