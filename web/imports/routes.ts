import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'

const selling = ['admin', 'manager', 'leader', 'salesperson'] as const

/** Which kind of record one wants to import: `/imports?entity=lead`. */
const entity = (search: Record<string, unknown>): { entity?: string } =>
  typeof search.entity === 'string' ? { entity: search.entity } : {}

export const importRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/imports',
    beforeLoad: only(...selling),
    validateSearch: entity,
    component: lazyRouteComponent(() => import('./import-list.tsx'), 'ImportList'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/imports/$id',
    beforeLoad: only(...selling),
    component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
  }),
] as const
