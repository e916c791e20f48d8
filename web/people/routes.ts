import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { queries } from '../api/query.ts'
import { meQuery } from '../api/session.ts'
import { frameRoute, rootRoute } from '../frame/root.ts'

/** Only an address of this page may follow the sign-in, never another site. */
const next = (search: Record<string, unknown>): { next?: string } =>
  typeof search.next === 'string' && /^\/(?![/\\])/.test(search.next) ? { next: search.next } : {}

export const outsideRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: next,
    // Whoever is signed in already has nothing to do here.
    beforeLoad: async ({ search }) => {
      if (!(await queries.ensureQueryData(meQuery))) return
      // An address with letters beyond Latin must go through URL: a redirect stands in a header.
      const { pathname, search: query, hash } = new URL(search.next ?? '/', location.origin)
      throw redirect({ href: pathname + query + hash, replace: true })
    },
    component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignIn'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/forgotten-password',
    component: lazyRouteComponent(() => import('./forgotten-password.tsx'), 'ForgottenPassword'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/invitation/$token',
    component: lazyRouteComponent(() => import('./new-password.tsx'), 'Invitation'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/reset/$token',
    component: lazyRouteComponent(() => import('./new-password.tsx'), 'PasswordReset'),
  }),
] as const

export const personRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/profile',
    component: lazyRouteComponent(() => import('./profile.tsx'), 'Profile'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/profile/sessions',
    component: lazyRouteComponent(() => import('./sessions.tsx'), 'Sessions'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/profile/api-keys',
    component: lazyRouteComponent(() => import('./api-keys.tsx'), 'ApiKeys'),
  }),
] as const
