import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frameRoute, only } from '../frame/root.ts'
import { copied } from '../settings/list/copy.ts'
import { listSearch } from '../ui/list/list-search.ts'

const steering = only('admin', 'manager')
const entity = (search: Record<string, unknown>): { entity?: string } =>
  typeof search.entity === 'string' ? { entity: search.entity } : {}

export const catalogueRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/catalogues',
    beforeLoad: steering,
    component: lazyRouteComponent(() => import('./entry-list.tsx'), 'EntryList'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/catalogues/$path',
    beforeLoad: steering,
    component: lazyRouteComponent(() => import('./entry-list.tsx'), 'EntryList'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/catalogues/$path/new',
    beforeLoad: steering,
    validateSearch: copied,
    component: lazyRouteComponent(() => import('./entry-form.tsx'), 'NewEntry'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/catalogues/$path/$id',
    beforeLoad: steering,
    component: lazyRouteComponent(() => import('./entry-form.tsx'), 'EntryForm'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/products',
    beforeLoad: steering,
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./products.tsx'), 'ProductList'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/products/new',
    beforeLoad: steering,
    validateSearch: copied,
    component: lazyRouteComponent(() => import('./products.tsx'), 'NewProduct'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/products/$id',
    beforeLoad: steering,
    component: lazyRouteComponent(() => import('./products.tsx'), 'ProductForm'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/price-lists',
    beforeLoad: steering,
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./price-lists.tsx'), 'PriceLists'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/price-lists/new',
    beforeLoad: steering,
    component: lazyRouteComponent(() => import('./price-lists.tsx'), 'NewPriceList'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/price-lists/$id',
    beforeLoad: steering,
    component: lazyRouteComponent(() => import('./price-lists.tsx'), 'PriceListForm'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/quotation-templates',
    beforeLoad: steering,
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./quotation-templates.tsx'), 'QuotationTemplates'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/quotation-templates/new',
    beforeLoad: steering,
    validateSearch: copied,
    component: lazyRouteComponent(() => import('./quotation-templates.tsx'), 'NewQuotationTemplate'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/quotation-templates/$id',
    beforeLoad: steering,
    component: lazyRouteComponent(() => import('./quotation-templates.tsx'), 'QuotationTemplateForm'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/custom-fields',
    beforeLoad: steering,
    validateSearch: entity,
    component: lazyRouteComponent(() => import('./custom-fields/custom-field-list.tsx'), 'CustomFieldList'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/custom-fields/new',
    beforeLoad: steering,
    validateSearch: (search) => ({ ...entity(search), ...copied(search) }),
    component: lazyRouteComponent(() => import('./custom-fields/custom-field-form.tsx'), 'NewCustomField'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/custom-fields/$id',
    beforeLoad: steering,
    component: lazyRouteComponent(() => import('./custom-fields/custom-field-form.tsx'), 'CustomFieldForm'),
  }),
] as const
