import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'

const overseeing = only('admin', 'manager', 'leader', 'executive')

export const ruleRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/rules',
    beforeLoad: overseeing,
    component: lazyRouteComponent(() => import('./check-page.tsx'), 'CheckPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/rules/draft',
    beforeLoad: overseeing,
    component: lazyRouteComponent(() => import('./book/draft-page.tsx'), 'DraftPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/rules/examples',
    beforeLoad: overseeing,
    component: lazyRouteComponent(() => import('./book/examples-page.tsx'), 'ExamplesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/rules/versions',
    beforeLoad: overseeing,
    component: lazyRouteComponent(() => import('./book/versions-page.tsx'), 'VersionsPage'),
  }),
] as const
