import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'
import { listSearch } from '../ui/list/list-search.ts'

export const userRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/users',
    beforeLoad: only('admin'),
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./user-list.tsx'), 'UserList'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/users/new',
    beforeLoad: only('admin'),
    component: lazyRouteComponent(() => import('./user-form.tsx'), 'NewUser'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/users/$id',
    beforeLoad: only('admin'),
    component: lazyRouteComponent(() => import('./user-form.tsx'), 'UserForm'),
  }),
] as const
