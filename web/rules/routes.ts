import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'

export const ruleRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/rules',
    beforeLoad: only('admin', 'manager', 'leader', 'executive'),
    component: lazyRouteComponent(() => import('./check-page.tsx'), 'CheckPage'),
  }),
] as const
