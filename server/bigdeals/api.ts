import { bodyOf, type Route, route } from '../http/route.ts'
import { listAlerts } from './alerts.ts'
import { listMatches, previewMatches } from './matches.ts'
import { proposeCode } from './rules.ts'
import { sendSample } from './sample.ts'

export const bigDealRoutes: Route[] = [
  route('GET /big-deal-rules/proposal', async (ctx) => proposeCode(ctx)),
  route('POST /big-deal-rules/preview', (ctx, request) =>
    previewMatches(ctx, () => bodyOf('POST /big-deal-rules/preview', request)),
  ),
  route('POST /big-deal-rules/test', (ctx, request) =>
    sendSample(ctx, () => bodyOf('POST /big-deal-rules/test', request)),
  ),
  route('GET /big-deal-rules/:id/matches', (ctx, { params, query }) => listMatches(ctx, params.id ?? '', query)),
  route('GET /big-deal-alerts', (ctx, { query }) => listAlerts(ctx, query)),
]
