import { deposit, invoice, payment } from '@kohoi/contract/nouns/billing'
import { LinkTabs } from '../ui/link-tabs.tsx'
import { useLabel, useWords } from '../words/index.tsx'

/** Between what is invoiced, asked for ahead, paid and owed. */
export function BillingTabs() {
  const w = useWords()
  const say = useLabel()
  const tabs = [invoice, deposit, payment].map((noun) => ({ to: `/${noun.path}`, name: say(noun.plural) }))
  return (
    <LinkTabs label={w.billing.title} tabs={[...tabs, { to: '/reports/receivables', name: w.billing.receivables }]} />
  )
}
