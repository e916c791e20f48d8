import { z } from 'zod'
import { endpoints } from './endpoint.ts'

export const notifications = endpoints({
  'GET /notifications': {
    summary: 'What you were told, newest first, and how much of it is unread',
    list: true,
    query: ['unread'],
  },
  'PATCH /notifications/:id': {
    summary: 'Mark one of your notifications as read or unread',
    body: z.strictObject({ read: z.boolean({ error: (i) => (i.input === undefined ? 'required' : 'wrongType') }) }),
  },
  'POST /notifications/read-all': { summary: 'Mark all your notifications as read' },
  'GET /events': {
    summary: 'Live: your notifications and changes of what you may see; goes on after Last-Event-ID',
    produces: 'text/event-stream',
    query: ['lastEventId'],
  },
  'GET /mail/server': { summary: 'Whether mails leave at all, and by which server; null when none is set' },
  'GET /mail/outbox': {
    summary: 'Mails queued, sent and given up, for administrators and managers',
    list: true,
    query: ['state'],
  },
  'POST /mail/outbox/retry': {
    summary: 'Send queued and given-up mails now; all of them, or those named',
    status: 202,
    body: z.strictObject({
      ids: z.array(z.string('wrongType').max(100), 'wrongType').max(500, 'tooMany:500').optional(),
    }),
  },
})
