import { LinkTabs } from '../ui/link-tabs.tsx'
import { useWords } from '../words/index.tsx'
import { useCrmPage } from './settings-page.ts'

/** The tabs of CRM administration › Configuration › Customer opportunity. */
export function CustomerOpportunityTabs() {
  const w = useWords()
  const { groups, places } = w.settings
  return (
    <LinkTabs
      label={places.customerOpportunity}
      tabs={[
        { to: '/crm-administration/customer-opportunity', name: groups.configuration },
        { to: '/dispatch-tasks', name: places.tasks },
        { to: '/custom-fields', name: places.customFields },
      ]}
    />
  )
}

/** A page at one of the tabs, or below it. */
export function useCustomerOpportunityPage(title: string, above: readonly { label: string; to: string }[] = []): void {
  const w = useWords()
  useCrmPage(title, [
    { label: w.settings.places.customerOpportunity, to: '/crm-administration/customer-opportunity' },
    ...above,
  ])
}
