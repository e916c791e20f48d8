import { z } from 'zod'
import { dateFormats } from '../nouns/importing.ts'
import { endpoints } from './endpoint.ts'

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
      'Say what the columns mean, what becomes of duplicates, and how dates are written; columns left out are kept',
    body: z.strictObject({
      mapping: z.record(z.string(), z.string('wrongType').max(200, 'tooLong:200').nullable(), 'wrongType').optional(),
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
  'GET /imports/:id/errors.csv': {
    summary: 'The rows that failed: their number, the reason, and their own columns',
    produces: 'text/csv',
  },
})
