import { bodyOf, type Route, route } from '../http/route.ts'
import { adjustInvoice } from './adjust.ts'
import { planInstalments } from './instalments.ts'
import { cancelInvoice, issueInvoice } from './issue.ts'
import { makeInvoice } from './make.ts'

export const invoiceRoutes: Route[] = [
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
