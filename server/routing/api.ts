import { Afterwards, bodyOf, type Route, route } from '../http/route.ts'
import { readRecord } from '../records/acts.ts'
import { keptOf } from '../records/kept.ts'
import { backtest } from './backtesting/backtest.ts'
import { checkForm, checkRules } from './checking/check.ts'
import { dispatchByHand } from './dispatch.ts'
import { dropDraft, readDraft, restoreVersion, saveDraft } from './drafting/draft.ts'
import { publishDraft } from './drafting/publish.ts'
import { exampleOfLead } from './examples/examples.ts'
import { howExamplesFare } from './examples/fare.ts'
import { handOver } from './hand-over.ts'
import { permitOverview } from './permit.ts'
import { previewAssignment } from './preview.ts'
import { readReceipt } from './read-receipt.ts'
import { permitRun, runAssignment } from './run-assignment.ts'
import { replay } from './versions/replay.ts'
import { readRuleBook } from './versions/told.ts'
import { listVersions, readVersion } from './versions/versions.ts'

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
  route('GET /leads/:id/assignment/replay', (ctx, { params }) => replay(ctx, 'lead', params.id ?? '')),
  route('GET /opportunities/:id/assignment/replay', (ctx, { params }) => replay(ctx, 'opportunity', params.id ?? '')),
  route('POST /leads/:id/example', (ctx, { params }) => exampleOfLead(ctx, params.id ?? '')),
  route('GET /rule-book', async (ctx) => {
    permitOverview(ctx)
    return readRuleBook(ctx)
  }),
  route('GET /rule-book/examples', async (ctx) => {
    permitOverview(ctx)
    return { items: await howExamplesFare(ctx), nextCursor: null }
  }),
  route('GET /rule-book/versions', (ctx, { query }) => listVersions(ctx, query)),
  route('GET /rule-book/versions/:number', (ctx, { params }) => readVersion(ctx, params.number ?? '')),
  route('POST /rule-book/versions/:number/restoration', (ctx, { params }) => restoreVersion(ctx, params.number ?? '')),
  route('GET /rule-book/draft', readDraft),
  route('PUT /rule-book/draft', (ctx, request) =>
    saveDraft(ctx, request.ifMatch, () => bodyOf('PUT /rule-book/draft', request)),
  ),
  route('DELETE /rule-book/draft', dropDraft),
  route('POST /rule-book/draft/publication', (ctx, request) =>
    publishDraft(ctx, request.ifMatch, () => bodyOf('POST /rule-book/draft/publication', request).note),
  ),
  route('GET /assignment/check', async (ctx) => {
    permitOverview(ctx)
    return { findings: await checkRules(ctx) }
  }),
  route('POST /assignment/check', async (ctx, request) => {
    permitOverview(ctx)
    return { findings: await checkForm(ctx, bodyOf('POST /assignment/check', request)) }
  }),
  route('POST /users/:id/handover', async (ctx, request) => {
    const { id } = await readRecord(ctx, keptOf('user'), request.params.id ?? '')
    return handOver(ctx, id, () => bodyOf('POST /users/:id/handover', request).toUserId)
  }),
]
