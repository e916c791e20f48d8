import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'
import { readAsked } from './report.ts'

const selling = only('admin', 'executive', 'manager', 'leader', 'salesperson')

/** One report at its address. */
const report = <P extends string>(at: { path: `/reports/${P}` }) =>
  createRoute({
    getParentRoute: () => frameRoute,
    ...at,
    beforeLoad: selling,
    validateSearch: readAsked,
    component: lazyRouteComponent(() => import('./report-screen.tsx'), 'ReportScreen'),
  })

export const reportRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reports',
    beforeLoad: selling,
    component: lazyRouteComponent(() => import('./reports.tsx'), 'Reports'),
  }),
  report({ path: '/reports/pipeline' }),
  report({ path: '/reports/forecast' }),
  report({ path: '/reports/lost' }),
  report({ path: '/reports/activity' }),
  report({ path: '/reports/assignment' }),
  report({ path: '/reports/response-time' }),
  // Who keeps the accounts needs it as well.
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reports/receivables',
    component: lazyRouteComponent(() => import('./receivables.tsx'), 'Receivables'),
  }),
] as const
