import { Afterwards, bodyOf, type Route, route } from '../http/route.ts'
import { readRecord } from '../records/acts.ts'
import { keptOf } from '../records/kept.ts'
import { backtest } from './backtesting/backtest.ts'
import { checkRules } from './checking/check.ts'
import { dispatchByHand } from './dispatch.ts'
import { handOver } from './hand-over.ts'
import { permitOverview } from './permit.ts'
import { previewAssignment } from './preview.ts'
import { readReceipt } from './read-receipt.ts'
import { permitRun, runAssignment } from './run-assignment.ts'

export const routingRoutes: Route[] = [
  route('GET /leads/:id/assignment', async (ctx, { params }) =>
    readReceipt(ctx, 'lead', (await readRecord(ctx, keptOf('lead'), params.id ?? '')).id),
  ),
  route('GET /opportunities/:id/assignment', async (ctx, { params }) =>
    readReceipt(ctx, 'opportunity', (await readRecord(ctx, keptOf('opportunity'), params.id ?? '')).id),
  ),
  route('POST /leads/:id/dispatch', (ctx, request) =>
    dispatchByHand(
      ctx,
      request.params.id ?? '',
      request.ifMatch,
      () => bodyOf('POST /leads/:id/dispatch', request).taskId,
    ),
  ),
  route('POST /assignment-runs', async (ctx, request) => {
    permitRun(ctx)
    const { entity } = bodyOf('POST /assignment-runs', request)
    return new Afterwards((runAs) => runAssignment(runAs, entity))
  }),
  route('POST /assignment/preview', (ctx, request) => {
    const { entity, record } = bodyOf('POST /assignment/preview', request)
    return previewAssignment(ctx, entity, record)
  }),
  route('POST /assignment/backtest', (ctx, request) => backtest(ctx, bodyOf('POST /assignment/backtest', request))),
  route('GET /assignment/check', async (ctx) => {
    permitOverview(ctx)
    return { findings: await checkRules(ctx) }
  }),
  route('POST /users/:id/handover', async (ctx, request) => {
    const { id } = await readRecord(ctx, keptOf('user'), request.params.id ?? '')
    return handOver(ctx, id, () => bodyOf('POST /users/:id/handover', request).toUserId)
  }),
]
