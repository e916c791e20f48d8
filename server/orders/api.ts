import { bodyOf, type Route, route } from '../http/route.ts'
import { cancelOrder, confirmOrder } from './confirm.ts'
import { makeOrder } from './make-order.ts'

export const orderRoutes: Route[] = [
  route('POST /quotations/:id/order', (ctx, request) =>
    makeOrder(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /quotations/:id/order', request)),
  ),
  route('POST /orders/:id/confirmation', (ctx, request) =>
    confirmOrder(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /orders/:id/confirmation', request)),
  ),
  route('POST /orders/:id/cancellation', (ctx, request) =>
    cancelOrder(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /orders/:id/cancellation', request)),
  ),
]
