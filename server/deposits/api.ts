import { bodyOf, type Route, route } from '../http/route.ts'
import { cancelDeposit, receiveDeposit } from './receive.ts'
import { requestDeposit } from './request.ts'

export const depositRoutes: Route[] = [
  route('POST /orders/:id/deposits', (ctx, request) =>
    requestDeposit(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /orders/:id/deposits', request)),
  ),
  route('POST /deposits/:id/receipt', (ctx, request) =>
    receiveDeposit(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /deposits/:id/receipt', request)),
  ),
  route('POST /deposits/:id/cancellation', (ctx, request) =>
    cancelDeposit(ctx, request.params.id ?? '', request.ifMatch, () =>
      bodyOf('POST /deposits/:id/cancellation', request),
    ),
  ),
]
