import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'

export const scoringRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/score-rules',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./score-list.tsx'), 'ScoreList'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/score-rules/new',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./score-form.tsx'), 'NewScoreRule'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/score-rules/$id',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./score-form.tsx'), 'ScoreRuleForm'),
  }),
] as const
