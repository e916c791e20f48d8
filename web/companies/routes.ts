import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'

export const companyRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/companies',
    beforeLoad: only('admin'),
    component: lazyRouteComponent(() => import('./company-list.tsx'), 'CompanyList'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/companies/new',
    beforeLoad: only('admin'),
    component: lazyRouteComponent(() => import('./company-form.tsx'), 'NewCompany'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/companies/$id',
    beforeLoad: only('admin'),
    component: lazyRouteComponent(() => import('./company-form.tsx'), 'CompanyForm'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/exchange-rates',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./exchange-rates.tsx'), 'ExchangeRates'),
  }),
] as const
