import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../frame/root.ts'

export const myDayRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/my-day',
    component: lazyRouteComponent(() => import('./my-day.tsx'), 'MyDay'),
  }),
] as const
