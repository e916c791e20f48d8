import { type Route, route } from '../http/route.ts'
import { bigDealReport } from './big-deals.ts'
import { lostReport } from './lost.ts'
import { pipelineReport } from './pipeline.ts'
import { receivables } from './receivables.ts'
import { runReport } from './report.ts'

export const reportRoutes: Route[] = [
  route('GET /reports/big-deals', (ctx, { query }) => runReport(ctx, bigDealReport, query)),
  route('GET /reports/receivables', (ctx, { query }) => receivables(ctx, query)),
  route('GET /reports/pipeline', (ctx, { query }) => runReport(ctx, pipelineReport, query)),
  route('GET /reports/lost', (ctx, { query }) => runReport(ctx, lostReport, query)),
]
