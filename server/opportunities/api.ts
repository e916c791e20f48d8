import { bodyOf, type Route, route } from '../http/route.ts'
import { lose, reopen, win } from './close.ts'
import { tick } from './tick.ts'

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
  route('PUT /opportunities/:id/checks/:requirementId', (ctx, request) => {
    const { id = '', requirementId = '' } = request.params
    const done = () => bodyOf('PUT /opportunities/:id/checks/:requirementId', request).done
    return tick(ctx, id, requirementId, request.ifMatch, done)
  }),
]
