import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'
import { copied } from '../settings/list/copy.ts'
import { listSearch } from '../ui/list/list-search.ts'
import { periods } from './period.ts'
import type { Asked } from './report.ts'

const steering = only('admin', 'manager')

const overview = ({ period, teamId, ownerId }: Record<string, unknown>): Asked => ({
  period: periods.find((known) => known === period) ?? 'all',
  ...(typeof teamId === 'string' && { teamId }),
  ...(typeof ownerId === 'string' && { ownerId }),
})

export const bigDealRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/big-deals',
    beforeLoad: only('admin', 'executive', 'manager', 'leader'),
    validateSearch: overview,
    component: lazyRouteComponent(() => import('./overview.tsx'), 'Overview'),
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
