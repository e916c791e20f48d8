import { askPrice } from '../documents/ask-price.ts'
import { languagesAsked } from '../documents/paper-of.ts'
import { bodyOf, type Route, route } from '../http/route.ts'
import { answerPapers, answerPrinted } from '../papers/answer-papers.ts'
import { readRecord } from '../records/acts.ts'
import { approveQuotation, requestApproval } from './approve.ts'
import { chooseQuotation } from './choose.ts'
import { endCustomerLinks, makeCustomerLink } from './customer/links.ts'
import { acceptQuotation, cancelQuotation, rejectQuotation } from './decide.ts'
import { quotationPaper } from './paper.ts'
import { quotations } from './quotations.ts'
import { copyQuotation, reviseQuotation } from './revise.ts'
import { sendQuotation } from './send.ts'
import { beginQuotation, quotationAsWritten } from './written.ts'

export const quotationRoutes: Route[] = [
  route('GET /products/:id/price', (ctx, request) => askPrice(ctx, request.params.id ?? '', request.query)),
  route('GET /quotations/:id/pdf', async (ctx, request) => {
    const quotation = await readRecord(ctx, quotations, request.params.id ?? '')
    return answerPapers(request, [await quotationPaper(ctx, quotation, languagesAsked(request.query.lang))])
  }),
  route('POST /quotations/draft', (ctx, request) =>
    beginQuotation(ctx, () => bodyOf('POST /quotations/draft', request)),
  ),
  route('POST /quotations/pdf', async (ctx, request) => {
    const quotation = await quotationAsWritten(ctx, null, () => bodyOf('POST /quotations/pdf', request))
    return answerPapers(request, [await quotationPaper(ctx, quotation, languagesAsked(request.query.lang))])
  }),
  route('POST /quotations/:id/pdf', async (ctx, request) => {
    const body = () => bodyOf('POST /quotations/:id/pdf', request)
    const quotation = await quotationAsWritten(ctx, request.params.id ?? '', body)
    return answerPapers(request, [await quotationPaper(ctx, quotation, languagesAsked(request.query.lang))])
  }),
  route('GET /papers/:digest', (_ctx, request) => answerPrinted(request.params.digest ?? '')),
  route('POST /quotations/:id/approval-request', (ctx, request) =>
    requestApproval(ctx, request.params.id ?? '', request.ifMatch, () =>
      bodyOf('POST /quotations/:id/approval-request', request),
    ),
  ),
  route('POST /quotations/:id/approval', (ctx, request) =>
    approveQuotation(ctx, request.params.id ?? '', request.ifMatch, () =>
      bodyOf('POST /quotations/:id/approval', request),
    ),
  ),
  route('POST /quotations/:id/sending', (ctx, request) =>
    sendQuotation(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /quotations/:id/sending', request)),
  ),
  route('POST /quotations/:id/acceptance', (ctx, request) =>
    acceptQuotation(ctx, request.params.id ?? '', request.ifMatch, () =>
      bodyOf('POST /quotations/:id/acceptance', request),
    ),
  ),
  route('POST /quotations/:id/rejection', (ctx, request) =>
    rejectQuotation(ctx, request.params.id ?? '', request.ifMatch, () =>
      bodyOf('POST /quotations/:id/rejection', request),
    ),
  ),
  route('POST /quotations/:id/customer-link', (ctx, request) =>
    makeCustomerLink(ctx, request.params.id ?? '', () => bodyOf('POST /quotations/:id/customer-link', request)),
  ),
  route('DELETE /quotations/:id/customer-links', (ctx, request) => endCustomerLinks(ctx, request.params.id ?? '')),
  route('POST /quotations/:id/cancellation', (ctx, request) =>
    cancelQuotation(ctx, request.params.id ?? '', request.ifMatch, () =>
      bodyOf('POST /quotations/:id/cancellation', request),
    ),
  ),
  route('POST /quotations/:id/choice', (ctx, request) =>
    chooseQuotation(ctx, request.params.id ?? '', request.ifMatch, () =>
      bodyOf('POST /quotations/:id/choice', request),
    ),
  ),
  route('POST /quotations/:id/revision', (ctx, request) =>
    reviseQuotation(ctx, request.params.id ?? '', request.ifMatch, () =>
      bodyOf('POST /quotations/:id/revision', request),
    ),
  ),
  route('POST /quotations/:id/copy', (ctx, request) =>
    copyQuotation(ctx, request.params.id ?? '', request.ifMatch, () => bodyOf('POST /quotations/:id/copy', request)),
  ),
]
