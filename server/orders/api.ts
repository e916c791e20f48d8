import { languagesAsked } from '../documents/paper-of.ts'
import { bodyOf, type Route, route } from '../http/route.ts'
import { answerPapers } from '../papers/answer-papers.ts'
import { readRecord } from '../records/acts.ts'
import { cancelOrder, confirmOrder } from './confirm.ts'
import { makeOrder } from './make-order.ts'
import { orders } from './orders.ts'
import { orderPaper } from './paper.ts'
import { reportStep } from './steps.ts'

export const orderRoutes: Route[] = [
  route('GET /orders/:id/pdf', async (ctx, request) => {
    const order = await readRecord(ctx, orders, request.params.id ?? '')
    return answerPapers(request, [await orderPaper(ctx, order, languagesAsked(request.query.lang))])
  }),
  route('POST /quotations/:id/order', (ctx, request) =>
    makeOrder(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /quotations/:id/order', request)),
  ),
  route('POST /orders/:id/confirmation', (ctx, request) =>
    confirmOrder(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /orders/:id/confirmation', request)),
  ),
  route('PATCH /orders/:id/steps/:step', (ctx, request) => {
    const { id = '', step = '' } = request.params
    return reportStep(ctx, id, step, request.ifMatch, () => bodyOf('PATCH /orders/:id/steps/:step', request))
  }),
  route('POST /orders/:id/cancellation', (ctx, request) =>
    cancelOrder(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /orders/:id/cancellation', request)),
  ),
]
