import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'
import { readAsked } from '../reports/report.ts'
import { copied } from '../settings/list/copy.ts'
import { listSearch } from '../ui/list/list-search.ts'
import type { Batch } from './alerts-page.tsx'

const batch = ({ ruleId, batchId }: Record<string, unknown>): Batch => ({
  ...(typeof ruleId === 'string' && { ruleId }),
  ...(typeof batchId === 'string' && { batchId }),
})

const steering = only('admin', 'manager')

export const bigDealRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/big-deals',
    beforeLoad: only('admin', 'executive', 'manager', 'leader'),
    validateSearch: readAsked,
    component: lazyRouteComponent(() => import('../reports/report-screen.tsx'), 'ReportScreen'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/big-deal-alerts',
    validateSearch: batch,
    component: lazyRouteComponent(() => import('./alerts-page.tsx'), 'AlertsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/big-deal-rules',
    beforeLoad: steering,
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./rule-list.tsx'), 'RuleList'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/big-deal-rules/new',
    beforeLoad: steering,
    validateSearch: copied,
    component: lazyRouteComponent(() => import('./rule-form.tsx'), 'NewRule'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/big-deal-rules/$id',
    beforeLoad: steering,
    component: lazyRouteComponent(() => import('./rule-form.tsx'), 'RuleForm'),
  }),
] as const
