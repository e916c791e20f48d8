import { accounts, contacts } from '../customers/customers.ts'
import { type Route, route } from '../http/route.ts'
import { purchasesOf } from './purchases.ts'
import { readChain } from './read-chain.ts'

export const chainRoutes: Route[] = [
  route('GET /chain', (ctx, { query }) => readChain(ctx, query)),
  route('GET /accounts/:id/purchases', (ctx, { params }) => purchasesOf(ctx, accounts, params.id ?? '')),
  route('GET /contacts/:id/purchases', (ctx, { params }) => purchasesOf(ctx, contacts, params.id ?? '')),
]
