import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../frame/root.ts'
import { listSearch } from '../ui/list/list-search.ts'

/** What a new one begins with: `/opportunities/new?accountId=…`. */
const given = (search: Record<string, unknown>): { accountId?: string; contactId?: string; stageId?: string } => ({
  ...(typeof search.accountId === 'string' && { accountId: search.accountId }),
  ...(typeof search.contactId === 'string' && { contactId: search.contactId }),
  ...(typeof search.stageId === 'string' && { stageId: search.stageId }),
})

export const opportunityRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/opportunities',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./opportunities.tsx'), 'Opportunities'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/opportunities/board',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('../board/board-page.tsx'), 'BoardPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/opportunities/new',
    validateSearch: given,
    component: lazyRouteComponent(() => import('./opportunity-form.tsx'), 'NewOpportunity'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/opportunities/$id',
    component: lazyRouteComponent(() => import('./opportunity-page.tsx'), 'OpportunityPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/opportunities/$id/edit',
    component: lazyRouteComponent(() => import('./opportunity-form.tsx'), 'EditOpportunity'),
  }),
] as const
