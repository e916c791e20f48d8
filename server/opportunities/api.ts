import { bodyOf, type Route, route } from '../http/route.ts'
import { lose, reopen, win } from './close.ts'

export const opportunityRoutes: Route[] = [
  route('POST /opportunities/:id/win', (ctx, request) =>
    win(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /opportunities/:id/win', request)),
  ),
  route('POST /opportunities/:id/loss', (ctx, request) =>
    lose(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /opportunities/:id/loss', request)),
  ),
  route('POST /opportunities/:id/reopening', (ctx, request) =>
    reopen(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /opportunities/:id/reopening', request)),
  ),
]
