import {
  type Icon,
  IconBolt,
  IconBuildingSkyscraper,
  IconCategory,
  IconChartDots,
  IconCoins,
  IconDiamond,
  IconFileText,
  IconForms,
  IconHierarchy2,
  IconLayoutColumns,
  IconListCheck,
  IconListDetails,
  IconLock,
  IconMailForward,
  IconPackage,
  IconReceipt,
  IconReceiptTax,
  IconRobot,
  IconRun,
  IconShieldCheck,
  IconSitemap,
  IconTags,
  IconTargetArrow,
  IconTemplate,
  IconThumbDown,
  IconTool,
  IconUpload,
  IconUserCheck,
  IconUserSearch,
  IconUsers,
} from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { type Role, useMe } from '../api/session.ts'
import type { SettingsWords } from '../words/en/settings.ts'

export type Place = {
  word: keyof SettingsWords['places']
  to: string
  icon: Icon
  group: keyof SettingsWords['groups']
  roles: readonly Role[]
}

const steering: readonly Role[] = ['admin', 'manager']
const admin: readonly Role[] = ['admin']

/** Every page of the settings, in the order of the tiles. */
const places: readonly Place[] = [
  { word: 'bigDeals', to: '/big-deal-rules', icon: IconDiamond, group: 'sales', roles: steering },
  { word: 'salesTargets', to: '/sales-targets', icon: IconTargetArrow, group: 'sales', roles: steering },
  { word: 'opportunityTypes', to: '/catalogues/opportunity-types', icon: IconSitemap, group: 'sales', roles: steering },
  { word: 'pipeline', to: '/settings/pipeline', icon: IconListCheck, group: 'sales', roles: steering },
  { word: 'approval', to: '/settings/approval', icon: IconUserCheck, group: 'sales', roles: steering },
  { word: 'quotations', to: '/settings/quotations', icon: IconFileText, group: 'sales', roles: steering },
  {
    word: 'quotationTemplates',
    to: '/quotation-templates',
    icon: IconTemplate,
    group: 'sales',
    roles: steering,
  },
  { word: 'invoices', to: '/settings/invoices', icon: IconReceipt, group: 'sales', roles: steering },
  { word: 'products', to: '/products', icon: IconPackage, group: 'sales', roles: steering },
  { word: 'priceLists', to: '/price-lists', icon: IconTags, group: 'sales', roles: steering },
  { word: 'taxes', to: '/settings/taxes', icon: IconReceiptTax, group: 'sales', roles: steering },
  { word: 'exchangeRates', to: '/exchange-rates', icon: IconCoins, group: 'sales', roles: steering },
  {
    word: 'customerOpportunity',
    to: '/crm-administration/customer-opportunity',
    icon: IconRobot,
    group: 'configuration',
    roles: steering,
  },
  { word: 'tasks', to: '/dispatch-tasks', icon: IconBolt, group: 'configuration', roles: steering },
  { word: 'customFields', to: '/custom-fields', icon: IconListDetails, group: 'configuration', roles: steering },
  { word: 'teams', to: '/teams', icon: IconHierarchy2, group: 'configuration', roles: steering },
  { word: 'activityTypes', to: '/catalogues/activity-types', icon: IconRun, group: 'configuration', roles: steering },
  { word: 'stages', to: '/catalogues/stages', icon: IconLayoutColumns, group: 'configuration', roles: steering },
  { word: 'tags', to: '/catalogues/tags', icon: IconTags, group: 'configuration', roles: steering },
  { word: 'lostReasons', to: '/catalogues/lost-reasons', icon: IconThumbDown, group: 'configuration', roles: steering },
  { word: 'scoreRules', to: '/score-rules', icon: IconChartDots, group: 'configuration', roles: steering },
  { word: 'check', to: '/rules', icon: IconShieldCheck, group: 'configuration', roles: steering },
  { word: 'customerCatalogues', to: '/catalogues/needs', icon: IconUserSearch, group: 'catalogues', roles: steering },
  { word: 'catalogues', to: '/catalogues', icon: IconCategory, group: 'catalogues', roles: steering },
  { word: 'users', to: '/users', icon: IconUsers, group: 'people', roles: admin },
  { word: 'companies', to: '/companies', icon: IconBuildingSkyscraper, group: 'people', roles: admin },
  { word: 'access', to: '/settings/access', icon: IconLock, group: 'people', roles: steering },
  { word: 'webForms', to: '/web-forms', icon: IconForms, group: 'channels', roles: steering },
  { word: 'mail', to: '/mail', icon: IconMailForward, group: 'channels', roles: steering },
  { word: 'imports', to: '/imports', icon: IconUpload, group: 'channels', roles: steering },
  { word: 'jobs', to: '/jobs', icon: IconTool, group: 'channels', roles: admin },
]

/** The settings the present person may open; a page appears as soon as it exists. */
export function usePlaces(): readonly Place[] {
  const me = useMe()
  const pages: Record<string, unknown> = useRouter().routesByPath
  return places.filter(
    ({ to, roles }) =>
      (to in pages || to.startsWith('/catalogues/')) && me !== null && (roles as readonly string[]).includes(me.role),
  )
}
