import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'

export const predictionRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/prediction',
    beforeLoad: only('admin', 'manager', 'executive'),
    component: lazyRouteComponent(() => import('./backtest.tsx'), 'Backtest'),
  }),
] as const
