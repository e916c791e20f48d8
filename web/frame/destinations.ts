import {
  type Icon,
  IconAddressBook,
  IconAdjustmentsHorizontal,
  IconBuilding,
  IconCalendar,
  IconChartBar,
  IconDiamond,
  IconFileText,
  IconGitBranch,
  IconLayoutGrid,
  IconLayoutKanban,
  IconListCheck,
  IconPackage,
  IconReceipt,
  IconSettings,
  IconSettingsCog,
  IconTargetArrow,
  IconUpload,
  IconUserSearch,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { type Role, useMe } from '../api/session.ts'
import { addressOfLayout, layout } from '../board/layout.ts'
import { useStore } from '../ui/store.ts'
import type { Words } from '../words/index.tsx'

export type Destination = {
  word: keyof Words['frame'] &
    (
      | 'allApps'
      | 'myDay'
      | 'leads'
      | 'opportunities'
      | 'accounts'
      | 'contacts'
      | 'calendar'
      | 'quotations'
      | 'orders'
      | 'invoices'
      | 'reports'
      | 'rules'
      | 'settings'
      | 'salesSettings'
      | 'crmAdministration'
      | 'bigDeals'
      | 'salesTargets'
      | 'salesTeams'
      | 'imports'
    )
  to: string
  icon: Icon
  section: 'top' | 'sales' | 'documents' | 'manage'
  /** Who sees it; everybody when left out. */
  roles?: readonly Role[]
  /** The letter after `g`. */
  key?: string
  /** Only a tile of All Apps, not a line of the navigation. */
  tileOnly?: boolean
}

const selling: readonly Role[] = ['admin', 'executive', 'manager', 'leader', 'salesperson']
const overseeing: readonly Role[] = ['admin', 'executive', 'manager', 'leader']
const steering: readonly Role[] = ['admin', 'manager']

/** Every place of the product in the order of the menu. */
const destinations: readonly Destination[] = [
  { word: 'allApps', to: '/', icon: IconLayoutGrid, section: 'top', key: 'h' },
  { word: 'myDay', to: '/my-day', icon: IconListCheck, section: 'top', key: 'd' },
  { word: 'leads', to: '/leads', icon: IconUserSearch, section: 'sales', roles: selling, key: 'l' },
  { word: 'opportunities', to: '/opportunities', icon: IconLayoutKanban, section: 'sales', roles: selling, key: 'o' },
  { word: 'accounts', to: '/accounts', icon: IconBuilding, section: 'sales', key: 'a' },
  { word: 'contacts', to: '/contacts', icon: IconAddressBook, section: 'sales' },
  { word: 'calendar', to: '/calendar', icon: IconCalendar, section: 'sales' },
  { word: 'bigDeals', to: '/big-deals', icon: IconDiamond, section: 'sales', roles: overseeing },
  { word: 'salesTeams', to: '/sales-teams', icon: IconUsersGroup, section: 'sales', roles: overseeing },
  { word: 'salesTargets', to: '/sales-targets', icon: IconTargetArrow, section: 'sales', roles: selling },
  { word: 'quotations', to: '/quotations', icon: IconFileText, section: 'documents', roles: selling, key: 'q' },
  { word: 'orders', to: '/orders', icon: IconPackage, section: 'documents' },
  { word: 'invoices', to: '/invoices', icon: IconReceipt, section: 'documents' },
  { word: 'reports', to: '/reports', icon: IconChartBar, section: 'manage', roles: selling },
  { word: 'rules', to: '/rules', icon: IconGitBranch, section: 'manage', roles: ['admin', 'manager', 'leader'] },
  { word: 'salesSettings', to: '/sales-settings', icon: IconAdjustmentsHorizontal, section: 'manage', roles: steering },
  { word: 'crmAdministration', to: '/crm-administration', icon: IconSettingsCog, section: 'manage', roles: steering },
  { word: 'settings', to: '/settings', icon: IconSettings, section: 'manage', roles: steering },
  { word: 'imports', to: '/imports', icon: IconUpload, section: 'manage', roles: selling, tileOnly: true },
]

/** The places the present person may go to. A place appears as soon as its page exists. */
export function useDestinations(): readonly Destination[] {
  const me = useMe()
  const pages: Record<string, unknown> = useRouter().routesByPath
  const opportunities = addressOfLayout(useStore(layout))
  return destinations
    .filter(({ to, roles }) => to in pages && (!roles || (me !== null && roles.includes(me.role))))
    .map((place) => (place.word === 'opportunities' ? { ...place, to: opportunities } : place))
}
