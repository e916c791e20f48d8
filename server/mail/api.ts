import { bodyOf, type Route, route } from '../http/route.ts'
import { listOutbox, retryMails } from './outbox.ts'

export const mailRoutes: Route[] = [
  route('GET /mail/outbox', (ctx, { query }) => listOutbox(ctx, query)),
  route('POST /mail/outbox/retry', (ctx, request) => retryMails(ctx, bodyOf('POST /mail/outbox/retry', request).ids)),
]
