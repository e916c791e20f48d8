import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { NotFound } from '../frame/not-found.tsx'
import { frameRoute } from '../frame/root.ts'
import { isUnderWay } from '../setup/draft.ts'

export const homeRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/',
    // Whoever closed the set-up in the middle goes on where it stood.
    beforeLoad: ({ context }) => {
      if (isUnderWay(context.me)) throw redirect({ to: '/setup' })
    },
    component: lazyRouteComponent(() => import('./all-apps.tsx'), 'AllAppsPage'),
  }),
  // Whoever is signed in keeps the menu also at an address without a page.
  createRoute({ getParentRoute: () => frameRoute, path: '$', component: NotFound }),
] as const
