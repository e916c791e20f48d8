import { type Route, route } from '../http/route.ts'
import { bigDealReport } from './big-deals.ts'

export const reportRoutes: Route[] = [route('GET /reports/big-deals', (ctx, { query }) => bigDealReport(ctx, query))]
