import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../frame/root.ts'
import { listSearch } from '../ui/list/list-search.ts'

export const leadRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/leads',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./leads.tsx'), 'Leads'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/leads/new',
    component: lazyRouteComponent(() => import('./lead-form.tsx'), 'NewLead'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/leads/$id',
    component: lazyRouteComponent(() => import('./lead-page.tsx'), 'LeadPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/leads/$id/edit',
    component: lazyRouteComponent(() => import('./lead-form.tsx'), 'EditLead'),
  }),
] as const
