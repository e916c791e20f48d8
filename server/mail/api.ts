import { bodyOf, type Route, route } from '../http/route.ts'
import { listOutbox, permit, retryMails } from './outbox.ts'

/** The outbox. `server`: host of the mail server, null when the installation has none. */
export const mailRoutes = (server: string | null): Route[] => [
  route('GET /mail/server', async (ctx) => {
    permit(ctx)
    return { server }
  }),
  route('GET /mail/outbox', (ctx, { query }) => listOutbox(ctx, query)),
  route('POST /mail/outbox/retry', (ctx, request) => retryMails(ctx, bodyOf('POST /mail/outbox/retry', request).ids)),
]
