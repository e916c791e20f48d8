import { createRouter } from '@tanstack/react-router'
import { queries } from './api/query.ts'
import { onSignedOut } from './api/request.ts'
import { frameRoute, rootRoute } from './frame/root.ts'
import { homeRoutes } from './home/routes.ts'
import { outsideRoutes, personRoutes } from './people/routes.ts'
import { scoringRoutes } from './scoring/routes.ts'
import { settingsRoutes } from './settings/routes.ts'
import { setupRoutes } from './setup/routes.ts'
import { taskRoutes } from './tasks/routes.ts'
import { teamRoutes } from './teams/routes.ts'

// Each noun brings its own routes; add them to this one list.
const inside = frameRoute.addChildren([
  ...homeRoutes,
  ...personRoutes,
  ...settingsRoutes,
  ...teamRoutes,
  ...taskRoutes,
  ...scoringRoutes,
])

export const router = createRouter({
  routeTree: rootRoute.addChildren([...outsideRoutes, ...setupRoutes, inside]),
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  scrollToTopSelectors: ['#main'],
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

// A session that ended while one worked leads to the sign-in and back to the same address.
onSignedOut(() => {
  if (queries.getQueryData(['me']) === null) return
  queries.setQueryData(['me'], null)
  void router.navigate({ to: '/sign-in', search: { next: router.state.location.href } })
})
