import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'
import { readAsked } from './report.ts'

const selling = only('admin', 'executive', 'manager', 'leader', 'salesperson')

export const reportRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reports',
    beforeLoad: selling,
    component: lazyRouteComponent(() => import('./reports.tsx'), 'Reports'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reports/pipeline',
    beforeLoad: selling,
    validateSearch: readAsked,
    component: lazyRouteComponent(() => import('./pipeline.tsx'), 'Pipeline'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reports/lost',
    beforeLoad: selling,
    validateSearch: readAsked,
    component: lazyRouteComponent(() => import('./lost.tsx'), 'Lost'),
  }),
  // Who keeps the accounts needs it as well.
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reports/receivables',
    component: lazyRouteComponent(() => import('./receivables.tsx'), 'Receivables'),
  }),
] as const
