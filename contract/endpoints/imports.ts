import { z } from 'zod'
import { dateFormats } from '../nouns/importing.ts'
import { endpoints } from './endpoint.ts'

const text = z.string('wrongType').max(1000, 'tooLong:1000')
const name = z.string().max(200, 'tooLong:200')
const words = z
  .record(text, text.nullable(), 'wrongType')
  .refine((given) => Object.keys(given).length <= 1000, 'tooMany:1000')

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `choice:${values.join(', ')}` })

export const imports = endpoints({
  'POST /imports': {
    summary:
      'Upload a CSV or XLSX file (parts `file` and `entity`); answers its columns with the fields they are probably meant for',
    multipart: true,
    status: 201,
  },
  'GET /imports/template': {
    summary: 'A file to fill in: the columns of an entity in your language and one example row',
    query: ['entity', 'format'],
    produces: 'text/csv',
  },
  'GET /imports/:id': {
    summary: 'One of your imports: its columns, how far it is, and the fields its columns may fill',
  },
  'PATCH /imports/:id': {
    summary:
      'Say what the columns mean, what is meant by values of a column (`values`, by column and cell; null leaves it empty), what holds where a row says nothing (`defaults`, by field, written as in a cell), what becomes of duplicates, and how dates are written; what is left out is kept',
    body: z.strictObject({
      mapping: z.record(z.string(), z.string('wrongType').max(200, 'tooLong:200').nullable(), 'wrongType').optional(),
      values: z.record(name, words, 'wrongType').optional(),
      defaults: z.record(name, text.nullable(), 'wrongType').optional(),
      onDuplicate: oneOf(['skip', 'update', 'create']).optional(),
      dateFormat: oneOf(dateFormats).optional(),
    }),
  },
  'POST /imports/:id/test': { summary: 'Try every row and keep nothing', status: 202 },
  'POST /imports/:id/run': { summary: 'Import; an import that stopped half-way goes on where it was', status: 202 },
  'POST /imports/:id/undo': {
    summary: 'Take the import back: what nobody has changed since is removed or restored',
    status: 202,
  },
  'GET /imports/:id/problems': {
    summary:
      'What keeps rows from being imported, the same cell of a column counted once; `mappable` ones can be answered by `values`',
    list: true,
  },
  'GET /imports/:id/errors.csv': {
    summary: 'The rows that failed: their number, the reason, and their own columns',
    produces: 'text/csv',
  },
})
