import { languagesAsked } from '../documents/paper-of.ts'
import { sendPapers } from '../documents/send-papers.ts'
import { bodyOf, type Route, route } from '../http/route.ts'
import { answerPapers } from '../papers/answer-papers.ts'
import { readRecord } from '../records/acts.ts'
import { deposits } from './deposits.ts'
import { depositPapers } from './paper.ts'
import { cancelDeposit, receiveDeposit } from './receive.ts'
import { requestDeposit } from './request.ts'

export const depositRoutes: Route[] = [
  route('GET /deposits/:id/pdf', async (ctx, request) => {
    const deposit = await readRecord(ctx, deposits, request.params.id ?? '')
    return answerPapers(request, await depositPapers(ctx, deposit, languagesAsked(request.query.lang)))
  }),
  route('POST /orders/:id/deposits', (ctx, request) =>
    requestDeposit(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /orders/:id/deposits', request)),
  ),
  route('POST /deposits/:id/receipt', (ctx, request) =>
    receiveDeposit(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /deposits/:id/receipt', request)),
  ),
  route('POST /deposits/:id/sending', (ctx, request) =>
    sendPapers(
      ctx,
      deposits,
      request.params.id ?? '',
      request.ifMatch,
      () => bodyOf('POST /deposits/:id/sending', request),
      ['requested', 'received'],
    ),
  ),
  route('POST /deposits/:id/cancellation', (ctx, request) =>
    cancelDeposit(ctx, request.params.id ?? '', request.ifMatch, () =>
      bodyOf('POST /deposits/:id/cancellation', request),
    ),
  ),
]
