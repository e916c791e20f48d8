import { bodyOf, type Route, route } from '../http/route.ts'
import { listOwn, markAllOwn, markOwn } from './own.ts'

export const notificationRoutes: Route[] = [
  route('GET /notifications', (ctx, { query }) => listOwn(ctx, query)),
  route('PATCH /notifications/:id', (ctx, request) =>
    markOwn(ctx, request.params.id ?? '', bodyOf('PATCH /notifications/:id', request).read, request.ifMatch),
  ),
  route('POST /notifications/read-all', markAllOwn),
]
