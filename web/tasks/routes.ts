import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'
import { copied } from '../settings/list/copy.ts'

export const taskRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/dispatch-tasks',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./task-list.tsx'), 'TaskList'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/dispatch-tasks/new',
    beforeLoad: only('admin', 'manager'),
    validateSearch: copied,
    component: lazyRouteComponent(() => import('./task-form.tsx'), 'NewTask'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/dispatch-tasks/$id',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./task-form.tsx'), 'TaskForm'),
  }),
] as const
