import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'
import { listSearch } from '../ui/list/list-search.ts'

const selling = only('admin', 'executive', 'manager', 'leader', 'salesperson')

/** What a new one begins with: `/quotations/new?opportunityId=…`. */
const given = (
  search: Record<string, unknown>,
): { opportunityId?: string; accountId?: string; contactId?: string } => ({
  ...(typeof search.opportunityId === 'string' && { opportunityId: search.opportunityId }),
  ...(typeof search.accountId === 'string' && { accountId: search.accountId }),
  ...(typeof search.contactId === 'string' && { contactId: search.contactId }),
})

export const quotationRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/quotations',
    beforeLoad: selling,
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./quotations.tsx'), 'Quotations'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/quotations/new',
    beforeLoad: selling,
    validateSearch: given,
    component: lazyRouteComponent(() => import('./quotation-form.tsx'), 'NewQuotation'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/quotations/$id',
    component: lazyRouteComponent(() => import('./quotation-page.tsx'), 'QuotationPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/quotations/$id/edit',
    component: lazyRouteComponent(() => import('./quotation-page.tsx'), 'EditQuotation'),
  }),
] as const
