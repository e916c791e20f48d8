import { createRouter } from '@tanstack/react-router'
import { accountRoutes } from './accounts/routes.ts'
import { activityRoutes } from './activities/routes.ts'
import { queries } from './api/query.ts'
import { onSignedOut } from './api/request.ts'
import { bigDealRoutes } from './bigdeals/routes.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { catalogueRoutes } from './catalogues/routes.ts'
import { companyRoutes } from './companies/routes.ts'
import { contactRoutes } from './contacts/routes.ts'
import { formRoutes } from './forms/routes.ts'
import { Failed } from './frame/failed.tsx'
import { frameRoute, rootRoute, signInFrom } from './frame/root.ts'
import { homeRoutes } from './home/routes.ts'
import { importRoutes } from './imports/routes.ts'
import { invoiceRoutes } from './invoices/routes.ts'
import { leadRoutes } from './leads/routes.ts'
import { mailRoutes } from './mail/routes.ts'
import { myDayRoutes } from './my-day/routes.ts'
import { opportunityRoutes } from './opportunities/routes.ts'
import { orderRoutes } from './orders/routes.ts'
import { outsideRoutes, personRoutes } from './people/routes.ts'
import { predictionRoutes } from './prediction/routes.ts'
import { quotationRoutes } from './quotations/routes.ts'
import { reportRoutes } from './reports/routes.ts'
import { ruleRoutes } from './rules/routes.ts'
import { scoringRoutes } from './scoring/routes.ts'
import { settingsRoutes } from './settings/routes.ts'
import { setupRoutes } from './setup/routes.ts'
import { targetRoutes } from './targets/routes.ts'
import { taskRoutes } from './tasks/routes.ts'
import { teamRoutes } from './teams/routes.ts'
import { userRoutes } from './users/routes.ts'

// Each noun brings its own routes; add them to this one list.
const inside = frameRoute.addChildren([
  ...homeRoutes,
  ...myDayRoutes,
  ...activityRoutes,
  ...calendarRoutes,
  ...personRoutes,
  ...leadRoutes,
  ...opportunityRoutes,
  ...quotationRoutes,
  ...orderRoutes,
  ...accountRoutes,
  ...contactRoutes,
  ...invoiceRoutes,
  ...settingsRoutes,
  ...teamRoutes,
  ...targetRoutes,
  ...taskRoutes,
  ...reportRoutes,
  ...predictionRoutes,
  ...ruleRoutes,
  ...scoringRoutes,
  ...importRoutes,
  ...bigDealRoutes,
  ...catalogueRoutes,
  ...userRoutes,
  ...companyRoutes,
  ...mailRoutes,
  ...formRoutes,
])

export const router = createRouter({
  routeTree: rootRoute.addChildren([...outsideRoutes, ...setupRoutes, inside]),
  defaultErrorComponent: Failed,
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
  void router.navigate(signInFrom(router.state.location.href))
})
