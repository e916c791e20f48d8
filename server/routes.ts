import { endpointTable } from '@kohoi/contract/endpoints/index'
import { activityRoutes } from './activities/api.ts'
import { bigDealRoutes } from './bigdeals/api.ts'
import { boardRoutes } from './board/api.ts'
import './catalogues/catalogues.ts'
import './catalogues/custom-fields.ts'
import { chainRoutes } from './chain/api.ts'
import { conditionRoutes } from './conditions/api.ts'
import { customerRoutes } from './customers/api.ts'
import './customers/customers.ts'
import { depositRoutes } from './deposits/api.ts'
import { docsRoutes } from './docs/api.ts'
import './documents/price-lists.ts'
import { exportRoutes } from './exporting/api.ts'
import { formRoutes } from './forms/api.ts'
import { conversionRoutes } from './leads/conversion-route.ts'
import './forms/web-forms.ts'
import './leads/leads.ts'
import { opportunityRoutes } from './opportunities/api.ts'
import './views/views.ts'
import { resourceRoutes } from './http/resource.ts'
import { Answer, openRoute, type Route } from './http/route.ts'
import { importRoutes } from './importing/api.ts'
import { invoiceRoutes } from './invoices/api.ts'
import { liveRoutes } from './live/api.ts'
import type { Hub } from './live/hub.ts'
import { mailRoutes } from './mail/api.ts'
import { notificationRoutes } from './notifications/api.ts'
import { orderRoutes } from './orders/api.ts'
import { paymentRoutes } from './payments/api.ts'
import { peopleRoutes } from './people/api.ts'
import './people/companies.ts'
import './people/keys.ts'
import './people/users.ts'
import { pictureRoutes } from './pictures/api.ts'
import { predictionRoutes } from './prediction/api.ts'
import { quotationRoutes } from './quotations/api.ts'
import './quotations/templates.ts'
import { reportRoutes } from './reports/api.ts'
import { routingRoutes } from './routing/api.ts'
import { searchRoutes } from './search/api.ts'
import { settingsRoutes } from './settings/api.ts'
import './targets/targets.ts'
import { teamRoutes } from './teams/api.ts'
import { workerRoutes } from './worker/api.ts'
import type { Worker } from './worker/worker.ts'

export type RouteNeeds = {
  secure: boolean
  mailServer: string | null
  worker: () => Worker | null
  hub: () => Hub
  healthy: () => Promise<boolean>
}

/** Every route of the program. An endpoint of the contract without a handler, or with two, does not start. */
export function routesOf(needs: RouteNeeds): Route[] {
  const routes = [
    ...resourceRoutes(),
    ...activityRoutes,
    ...bigDealRoutes,
    ...predictionRoutes,
    ...reportRoutes,
    ...pictureRoutes,
    ...opportunityRoutes,
    ...quotationRoutes,
    ...orderRoutes,
    ...depositRoutes,
    ...invoiceRoutes,
    ...paymentRoutes,
    ...chainRoutes,
    ...boardRoutes,
    ...customerRoutes,
    ...conversionRoutes,
    ...peopleRoutes(needs.secure),
    ...notificationRoutes,
    ...mailRoutes(needs.mailServer),
    ...liveRoutes(needs.hub),
    ...importRoutes,
    ...settingsRoutes,
    ...routingRoutes,
    ...teamRoutes,
    ...searchRoutes,
    ...conditionRoutes,
    ...exportRoutes,
    ...docsRoutes,
    ...formRoutes,
    ...workerRoutes(needs.worker),
    openRoute('GET /health', async () => {
      const healthy = await needs.healthy()
      return new Answer({ status: healthy ? 'ok' : 'away' }, healthy ? 200 : 503)
    }),
  ]
  const handled = new Map<string, number>()
  for (const { method, path } of routes) handled.set(`${method} ${path}`, (handled.get(`${method} ${path}`) ?? 0) + 1)
  const wrong = [
    ...Object.keys(endpointTable)
      .filter((signature) => !handled.has(signature))
      .map((signature) => `no handler for ${signature}`),
    ...[...handled].filter(([, times]) => times > 1).map(([signature]) => `two handlers for ${signature}`),
  ]
  if (wrong.length) throw new Error(wrong.join('\n'))
  return routes
}
