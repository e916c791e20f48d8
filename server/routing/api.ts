import { bodyOf, type Route, route } from '../http/route.ts'
import { users } from '../people/users.ts'
import { readRecord } from '../records/acts.ts'
import { handOver } from './hand-over.ts'

export const routingRoutes: Route[] = [
  route('POST /users/:id/handover', async (ctx, request) => {
    const { id } = await readRecord(ctx, users, request.params.id ?? '')
    return handOver(ctx, id, bodyOf('POST /users/:id/handover', request).toUserId)
  }),
]
