import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../frame/root.ts'
import { listSearch } from '../ui/list/list-search.ts'

export const orderRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/orders',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./orders.tsx'), 'Orders'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/orders/$id',
    component: lazyRouteComponent(() => import('./order-page.tsx'), 'OrderPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/orders/$id/edit',
    component: lazyRouteComponent(() => import('./order-page.tsx'), 'EditOrder'),
  }),
] as const
