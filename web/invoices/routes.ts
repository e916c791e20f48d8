import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute } from '../frame/root.ts'
import { listSearch } from '../ui/list/list-search.ts'

export const invoiceRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/invoices',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./invoices.tsx'), 'Invoices'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/invoices/$id',
    component: lazyRouteComponent(() => import('./invoice-page.tsx'), 'InvoicePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/deposits',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./deposits.tsx'), 'Deposits'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/deposits/$id',
    component: lazyRouteComponent(() => import('./deposit-page.tsx'), 'DepositPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/payments',
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./payments.tsx'), 'Payments'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/payments/$id',
    component: lazyRouteComponent(() => import('./payment-page.tsx'), 'PaymentPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/adjustment-notes/$id',
    component: lazyRouteComponent(() => import('./note-page.tsx'), 'NotePage'),
  }),
] as const
