import { type Route, route } from '../http/route.ts'
import { keptOf } from '../records/kept.ts'
import { exportRecords } from './export-records.ts'

const entities = [
  ['GET /exports/leads', 'lead'],
  ['GET /exports/opportunities', 'opportunity'],
  ['GET /exports/accounts', 'account'],
  ['GET /exports/contacts', 'contact'],
  ['GET /exports/quotations', 'quotation'],
  ['GET /exports/orders', 'order'],
  ['GET /exports/deposits', 'deposit'],
  ['GET /exports/invoices', 'invoice'],
  ['GET /exports/adjustment-notes', 'adjustmentNote'],
  ['GET /exports/payments', 'payment'],
  ['GET /exports/products', 'product'],
] as const

export const exportRoutes: Route[] = entities.map(([signature, entity]) =>
  route(signature, (ctx, request) => exportRecords(ctx, keptOf(entity), request.query)),
)
