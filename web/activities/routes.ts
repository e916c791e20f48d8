import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../frame/root.ts'
import { listSearch } from '../ui/list/list-search.ts'

export const activityRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/activities',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./activities.tsx'), 'Activities'),
  }),
] as const
