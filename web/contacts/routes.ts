import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../frame/root.ts'
import { listSearch } from '../ui/list/list-search.ts'

/** What a new one begins with: `/contacts/new?accountId=…`. */
const given = (search: Record<string, unknown>): { accountId?: string; contactId?: string } => ({
  ...(typeof search.accountId === 'string' && { accountId: search.accountId }),
  ...(typeof search.contactId === 'string' && { contactId: search.contactId }),
})

export const contactRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/contacts',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./contacts.tsx'), 'Contacts'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/contacts/new',
    validateSearch: given,
    component: lazyRouteComponent(() => import('./contact-form.tsx'), 'NewContact'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/contacts/$id',
    component: lazyRouteComponent(() => import('./contact-page.tsx'), 'ContactPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/contacts/$id/edit',
    component: lazyRouteComponent(() => import('./contact-form.tsx'), 'EditContact'),
  }),
] as const
