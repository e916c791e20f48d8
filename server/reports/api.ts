import { type Route, route } from '../http/route.ts'
import { activityReport } from './activity.ts'
import { assignmentReport } from './assignment.ts'
import { bigDealReport } from './big-deals.ts'
import { forecastReport } from './forecast.ts'
import { lostReport } from './lost.ts'
import { pipelineReport } from './pipeline.ts'
import { receivables } from './receivables.ts'
import { runReport } from './report.ts'
import { responseTimeReport } from './response-time.ts'

export const reportRoutes: Route[] = [
  route('GET /reports/big-deals', (ctx, { query }) => runReport(ctx, bigDealReport, query)),
  route('GET /reports/receivables', (ctx, { query }) => receivables(ctx, query)),
  route('GET /reports/pipeline', (ctx, { query }) => runReport(ctx, pipelineReport, query)),
  route('GET /reports/forecast', (ctx, { query }) => runReport(ctx, forecastReport, query)),
  route('GET /reports/lost', (ctx, { query }) => runReport(ctx, lostReport, query)),
  route('GET /reports/activity', (ctx, { query }) => runReport(ctx, activityReport, query)),
  route('GET /reports/assignment', (ctx, { query }) => runReport(ctx, assignmentReport, query)),
  route('GET /reports/response-time', (ctx, { query }) => runReport(ctx, responseTimeReport, query)),
]
