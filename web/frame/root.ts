import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { queries } from '../api/query.ts'
import { Refusal } from '../api/refusal.ts'
import { type Me, meQuery, type Role } from '../api/session.ts'
import { Failed } from './failed.tsx'
import { NotFound } from './not-found.tsx'

export const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: Failed })

/** The sign-in, from where one comes back to an address; who wanted nothing in particular begins at his own first page. */
export const signInFrom = (href: string) => ({ to: '/sign-in', search: href === '/' ? {} : { next: href } }) as const

const frame = lazyRouteComponent(() => import('./frame.tsx'), 'Frame')

/** Everything behind the sign-in: the parent of every noun's routes. Somebody not signed in is led to the sign-in and back. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  beforeLoad: async ({ location }): Promise<{ me: Me }> => {
    // On its way while it is asked who is signed in.
    void frame.preload?.()
    const me = await queries.ensureQueryData(meQuery)
    if (!me) throw redirect(signInFrom(location.href))
    return { me }
  },
  component: frame,
  errorComponent: Failed,
  notFoundComponent: NotFound,
})

/** For a route's `beforeLoad`: the page says "No permission" to everybody else. */
export const only =
  (...roles: readonly Role[]) =>
  ({ context }: { context: { me: Me } }): void => {
    if (!roles.includes(context.me.role)) throw new Refusal(403, { code: 'permission.denied' })
  }
