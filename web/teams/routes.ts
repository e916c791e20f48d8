import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'
import { copied } from '../settings/list/copy.ts'

export const teamRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/sales-teams',
    beforeLoad: only('admin', 'manager', 'executive', 'leader'),
    component: lazyRouteComponent(() => import('./dashboard.tsx'), 'TeamDashboard'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/teams',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./team-list.tsx'), 'TeamList'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/teams/new',
    beforeLoad: only('admin', 'manager'),
    validateSearch: copied,
    component: lazyRouteComponent(() => import('./team-form.tsx'), 'NewTeam'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/teams/$id',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./team-form.tsx'), 'TeamForm'),
  }),
] as const
