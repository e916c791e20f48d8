import { languagesAsked } from '../documents/paper-of.ts'
import { sendPapers } from '../documents/send-papers.ts'
import { bodyOf, type Route, route } from '../http/route.ts'
import { answerPapers } from '../papers/answer-papers.ts'
import { readRecord } from '../records/acts.ts'
import { adjustInvoice } from './adjust.ts'
import { adjustmentNotes } from './adjustment-notes.ts'
import { planInstalments } from './instalments.ts'
import { invoices } from './invoices.ts'
import { cancelInvoice, issueInvoice } from './issue.ts'
import { makeInvoice } from './make.ts'
import { adjustmentPapers, invoicePapers } from './papers.ts'

export const invoiceRoutes: Route[] = [
  route('GET /invoices/:id/pdf', async (ctx, request) => {
    const invoice = await readRecord(ctx, invoices, request.params.id ?? '')
    return answerPapers(request, await invoicePapers(ctx, invoice, languagesAsked(request.query.lang)))
  }),
  route('GET /adjustment-notes/:id/pdf', async (ctx, request) => {
    const note = await readRecord(ctx, adjustmentNotes, request.params.id ?? '')
    return answerPapers(request, await adjustmentPapers(ctx, note, languagesAsked(request.query.lang)))
  }),
  route('POST /orders/:id/invoices', (ctx, request) =>
    makeInvoice(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /orders/:id/invoices', request)),
  ),
  route('POST /invoices/:id/issue', (ctx, request) =>
    issueInvoice(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /invoices/:id/issue', request)),
  ),
  route('POST /invoices/:id/cancellation', (ctx, request) =>
    cancelInvoice(ctx, request.params.id ?? '', request.ifMatch, () =>
      bodyOf('POST /invoices/:id/cancellation', request),
    ),
  ),
  route('POST /invoices/:id/sending', (ctx, request) =>
    sendPapers(
      ctx,
      invoices,
      request.params.id ?? '',
      request.ifMatch,
      () => bodyOf('POST /invoices/:id/sending', request),
      ['issued'],
    ),
  ),
  route('POST /adjustment-notes/:id/sending', (ctx, request) =>
    sendPapers(ctx, adjustmentNotes, request.params.id ?? '', request.ifMatch, () =>
      bodyOf('POST /adjustment-notes/:id/sending', request),
    ),
  ),
  route('POST /invoices/:id/instalments', (ctx, request) =>
    planInstalments(ctx, request.params.id ?? '', request.ifMatch, () =>
      bodyOf('POST /invoices/:id/instalments', request),
    ),
  ),
  route('POST /invoices/:id/credit-notes', (ctx, request) =>
    adjustInvoice(ctx, request.params.id ?? '', 'credit', request.ifMatch, () =>
      bodyOf('POST /invoices/:id/credit-notes', request),
    ),
  ),
  route('POST /invoices/:id/debit-notes', (ctx, request) =>
    adjustInvoice(ctx, request.params.id ?? '', 'debit', request.ifMatch, () =>
      bodyOf('POST /invoices/:id/debit-notes', request),
    ),
  ),
]
