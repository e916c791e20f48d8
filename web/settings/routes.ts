import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'

export const settingsRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./overview.tsx'), 'Overview'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/crm-administration',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./overview.tsx'), 'CrmAdministration'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/sales-settings',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./overview.tsx'), 'SalesSettings'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/crm-administration/customer-opportunity',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./automation.tsx'), 'AutomationSettings'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/access',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./access.tsx'), 'AccessSettings'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/approval',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./approval.tsx'), 'ApprovalSettings'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/quotations',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./documents.tsx'), 'QuotationSettings'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/taxes',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./taxes.tsx'), 'TaxSettings'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/invoices',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./documents.tsx'), 'InvoiceSettings'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/pipeline',
    beforeLoad: only('admin', 'manager'),
    component: lazyRouteComponent(() => import('./pipeline.tsx'), 'PipelineSettings'),
  }),
] as const
