import { bodyOf, type Route, route } from '../http/route.ts'
import { cancelPayment } from './cancel.ts'
import { payInvoice, payInvoices } from './pay.ts'

export const paymentRoutes: Route[] = [
  route('POST /invoices/:id/payments', (ctx, request) =>
    payInvoice(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /invoices/:id/payments', request)),
  ),
  route('POST /payments', (ctx, request) => payInvoices(ctx, () => bodyOf('POST /payments', request))),
  route('POST /payments/:id/cancellation', (ctx, request) =>
    cancelPayment(ctx, request.params.id ?? '', request.ifMatch, () =>
      bodyOf('POST /payments/:id/cancellation', request),
    ),
  ),
]
