import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../frame/root.ts'
import { readShown } from './shown.ts'

export const calendarRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/calendar',
    validateSearch: readShown,
    component: lazyRouteComponent(() => import('./calendar-page.tsx'), 'CalendarPage'),
  }),
] as const
