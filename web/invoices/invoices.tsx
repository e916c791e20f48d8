import type { RecordOf } from '@kohoi/contract/noun'
import { invoice } from '@kohoi/contract/nouns/billing'
import { useMe } from '../api/session.ts'
import { NumberOr } from '../billing/number-or.tsx'
import { StateChip } from '../billing/state-chip.tsx'
import type { ColumnOf } from '../ui/list/columns.ts'
import { ListPage } from '../ui/list/list-page.tsx'
import { QuickFilters } from '../ui/list/quick-filters.tsx'
import { useWords } from '../words/index.tsx'
import { BillingTabs } from './billing-tabs.tsx'

export type Invoice = RecordOf<typeof invoice>

const columns: readonly ColumnOf<Invoice>[] = [
  { field: 'number', width: 130, render: ({ number }) => <NumberOr entity="invoice" number={number} /> },
  { field: 'accountId', width: 180 },
  { field: 'contactId', width: 130 },
  {
    field: 'paymentState',
    width: 180,
    render: ({ state, paymentState }) =>
      state === 'issued' ? <StateChip noun={invoice} value={paymentState} /> : <span className="t3">–</span>,
  },
  { field: 'total', width: 140 },
  { field: 'open', width: 110 },
  { field: 'nextDueOn', width: 110 },
  { field: 'issuedOn', width: 100 },
  { field: 'state', width: 90 },
  { field: 'ownerId', width: 150 },
]

/** All invoices one may see; what is overdue is one press away. */
export function Invoices() {
  const w = useWords()
  const me = useMe()
  const is = (field: string, value: string) => ({ field, op: 'is', value }) as const
  return (
    <ListPage<Invoice>
      noun={invoice}
      columns={columns}
      canChange={false}
      canDelete={false}
      right={<BillingTabs />}
      emptyText={w.billing.emptyInvoices}
      acts={
        <QuickFilters
          filters={[
            { word: w.billing.overdueOnly, filter: is('paymentState', 'overdue') },
            {
              word: w.billing.unpaidOnly,
              filter: { all: [is('state', 'issued'), { field: 'paymentState', op: 'isNot', value: 'paid' }] },
            },
            { word: w.billing.draftsOnly, filter: is('state', 'draft') },
            { word: w.billing.mine, filter: is('ownerId', me?.id ?? '') },
          ]}
        />
      }
    />
  )
}
