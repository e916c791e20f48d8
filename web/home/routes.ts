import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { NotFound } from '../frame/not-found.tsx'
import { frameRoute } from '../frame/root.ts'

export const homeRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./all-apps.tsx'), 'AllAppsPage'),
  }),
  // Whoever is signed in keeps the menu also at an address without a page.
  createRoute({ getParentRoute: () => frameRoute, path: '$', component: NotFound }),
] as const
