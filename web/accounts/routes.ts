import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../frame/root.ts'
import { listSearch } from '../ui/list/list-search.ts'

export const accountRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/accounts',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./accounts.tsx'), 'Accounts'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/accounts/new',
    component: lazyRouteComponent(() => import('./account-form.tsx'), 'NewAccount'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/accounts/$id',
    component: lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/accounts/$id/edit',
    component: lazyRouteComponent(() => import('./account-form.tsx'), 'EditAccount'),
  }),
] as const
