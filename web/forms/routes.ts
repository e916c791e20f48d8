import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'

export const formRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/web-forms',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./form-list.tsx'), 'FormList'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/web-forms/new',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./web-form-form.tsx'), 'NewWebForm'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/web-forms/$id',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./web-form-form.tsx'), 'WebFormForm'),
  }),
] as const
