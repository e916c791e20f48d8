import type { RecordOf } from '@kohoi/contract/noun'
import { payment } from '@kohoi/contract/nouns/billing'
import type { ColumnOf } from '../ui/list/columns.ts'
import { ListPage } from '../ui/list/list-page.tsx'
import { useWords } from '../words/index.tsx'
import { BillingTabs } from './billing-tabs.tsx'

export type Payment = RecordOf<typeof payment>

const columns: readonly ColumnOf<Payment>[] = [
  { field: 'number', width: 140 },
  { field: 'accountId', width: 200 },
  { field: 'contactId', width: 150 },
  { field: 'invoiceId', width: 140 },
  { field: 'amount', width: 140 },
  { field: 'currency', width: 80 },
  { field: 'state', width: 110 },
  { field: 'paidOn', width: 110 },
  { field: 'method', width: 120 },
  { field: 'withheld', width: 120 },
]

/** Money that came for invoices, with its receipts. */
export function Payments() {
  const w = useWords()
  return (
    <ListPage<Payment>
      noun={payment}
      columns={columns}
      canChange={false}
      canDelete={false}
      crumbs={[{ label: w.frame.invoices, to: '/invoices' }]}
      right={<BillingTabs />}
      emptyText={w.billing.emptyPayments}
    />
  )
}
