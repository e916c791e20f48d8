import { languagesAsked } from '../documents/paper-of.ts'
import { sendPapers } from '../documents/send-papers.ts'
import { bodyOf, type Route, route } from '../http/route.ts'
import { answerPapers } from '../papers/answer-papers.ts'
import { readRecord } from '../records/acts.ts'
import { cancelPayment } from './cancel.ts'
import { receiptPapers } from './papers.ts'
import { payInvoice, payInvoices } from './pay.ts'
import { payments } from './payments.ts'

export const paymentRoutes: Route[] = [
  route('GET /payments/:id/pdf', async (ctx, request) => {
    const payment = await readRecord(ctx, payments, request.params.id ?? '')
    return answerPapers(request, await receiptPapers(ctx, payment, languagesAsked(request.query.lang)))
  }),
  route('POST /invoices/:id/payments', (ctx, request) =>
    payInvoice(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /invoices/:id/payments', request)),
  ),
  route('POST /payments', (ctx, request) => payInvoices(ctx, () => bodyOf('POST /payments', request))),
  route('POST /payments/:id/sending', (ctx, request) =>
    sendPapers(
      ctx,
      payments,
      request.params.id ?? '',
      request.ifMatch,
      () => bodyOf('POST /payments/:id/sending', request),
      ['received'],
    ),
  ),
  route('POST /payments/:id/cancellation', (ctx, request) =>
    cancelPayment(ctx, request.params.id ?? '', request.ifMatch, () =>
      bodyOf('POST /payments/:id/cancellation', request),
    ),
  ),
]
