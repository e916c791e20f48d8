import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'

const states = ['queued', 'sent', 'failed'] as const
type State = (typeof states)[number]

/** Which mails: `/mail?state=failed`. */
const state = (search: Record<string, unknown>): { state?: State } => {
  const known = states.find((one) => one === search.state)
  return known ? { state: known } : {}
}

export const mailRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/mail',
    beforeLoad: only('admin', 'manager'),
    validateSearch: state,
    component: lazyRouteComponent(() => import('./outbox.tsx'), 'Outbox'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/jobs',
    beforeLoad: only('admin'),
    component: lazyRouteComponent(() => import('./jobs.tsx'), 'Jobs'),
  }),
] as const
