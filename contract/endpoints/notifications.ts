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
})
