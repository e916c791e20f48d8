import { z } from 'zod'
import { activity } from '../nouns/index.ts'
import { fieldSchema } from '../schema.ts'
import { endpoints } from './endpoint.ts'

const required = (code: string) => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined || issue.input === null ? 'required' : code),
})
const day = fieldSchema(activity.fields.dueDate) as z.ZodType<string>
const attached = { list: true, query: ['recordType', 'recordId'] } as const

export const activities = endpoints({
  'GET /activities': { summary: 'List: Activities of the records you may see', ...attached },
  'GET /notes': { summary: 'List: Notes of the records you may see', ...attached },
  'GET /files': { summary: 'List: Files of the records you may see', ...attached },
  'POST /activities/:id/completion': {
    summary: 'Complete an activity; answers it, the next one and what its type suggests',
    ifMatch: true,
    body: z.strictObject({
      feedback: z.string('wrongType').trim().max(20_000, 'tooLong:20000').nullish(),
      scheduleNext: z.strictObject({ typeId: z.string(required('wrongType')), dueDate: day }, 'wrongType').nullish(),
    }),
  },
  'POST /activities/:id/cancellation': { summary: 'Take an activity off the plan', ifMatch: true },
  'POST /activities/:id/reopening': {
    summary: 'Undo that an activity was completed or cancelled; what the completion planned goes if untouched',
    ifMatch: true,
  },
  'GET /me/calendar-feed': { summary: 'Whether you have an address for calendar programs, and when it was last read' },
  'POST /me/calendar-feed': {
    summary: 'Make an address under which calendar programs read your activities; an earlier one ends',
    status: 201,
  },
  'DELETE /me/calendar-feed': { summary: 'End your address for calendar programs', status: 204 },
  'GET /calendar-feeds/:token': {
    summary: 'The planned activities of whoever made the secret address, as iCalendar',
    open: true,
    produces: 'text/calendar',
  },
  'POST /files': {
    summary: 'Keep a file of at most 20 MB at a record: parts file, recordType, recordId',
    multipart: true,
    status: 201,
  },
  'GET /files/:id/content': { summary: 'The bytes of a file, to be saved', produces: 'application/octet-stream' },
})
