import { deposit } from '@kohoi/contract/nouns/billing'
import { NumberOr } from '../billing/number-or.tsx'
import type { Deposit } from '../billing/order-billing.tsx'
import type { ColumnOf } from '../ui/list/columns.ts'
import { ListPage } from '../ui/list/list-page.tsx'
import { useWords } from '../words/index.tsx'
import { BillingTabs } from './billing-tabs.tsx'

const columns: readonly ColumnOf<Deposit>[] = [
  { field: 'number', width: 140, render: ({ number }) => <NumberOr entity="deposit" number={number} /> },
  { field: 'accountId', width: 200 },
  { field: 'contactId', width: 150 },
  { field: 'state', width: 120 },
  { field: 'total', width: 150 },
  { field: 'orderId', width: 140 },
  { field: 'paidOn', width: 110 },
  { field: 'method', width: 120 },
]

/** Deposits asked for and received. */
export function Deposits() {
  const w = useWords()
  return (
    <ListPage<Deposit>
      noun={deposit}
      columns={columns}
      canChange={false}
      canDelete={false}
      crumbs={[{ label: w.frame.invoices, to: '/invoices' }]}
      right={<BillingTabs />}
      emptyText={w.billing.emptyDeposits}
    />
  )
}
