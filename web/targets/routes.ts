import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'
import { copied } from '../settings/list/copy.ts'
import { listSearch } from '../ui/list/list-search.ts'

const selling = only('admin', 'executive', 'manager', 'leader', 'salesperson')

export const targetRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/sales-targets',
    beforeLoad: selling,
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./target-list.tsx'), 'TargetList'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/sales-targets/new',
    beforeLoad: only('admin', 'manager'),
    validateSearch: copied,
    component: lazyRouteComponent(() => import('./target-form.tsx'), 'NewTarget'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/sales-targets/$id',
    beforeLoad: selling,
    component: lazyRouteComponent(() => import('./target-page.tsx'), 'TargetPage'),
  }),
] as const
