import { order } from '@kohoi/contract/nouns/documents'
import type { Filter } from '@kohoi/rules'
import { useMe } from '../api/session.ts'
import type { ColumnOf } from '../ui/list/columns.ts'
import { ListPage } from '../ui/list/list-page.tsx'
import { QuickFilters } from '../ui/list/quick-filters.tsx'
import { useWords } from '../words/index.tsx'
import { atUnits, useMyUnits } from './my-units.ts'
import type { Order } from './order.ts'

const columns: readonly ColumnOf<Order>[] = [
  { field: 'number', width: 130 },
  { field: 'accountId', width: 200 },
  { field: 'contactId', width: 140 },
  { field: 'state', width: 140 },
  { field: 'openSteps', width: 150 },
  { field: 'total', width: 160 },
  { field: 'delivery', width: 140 },
  { field: 'invoicing', width: 160 },
  { field: 'ownerId', width: 160 },
]

const notInvoiced: Filter = {
  all: [
    { field: 'state', op: 'isNoneOf', value: ['draft', 'cancelled'] },
    { field: 'invoicing', op: 'isNot', value: 'full' },
  ],
}

/** All sale orders one may see; for the people of a unit, what waits there. */
export function Orders() {
  const w = useWords()
  const me = useMe()
  const units = useMyUnits()
  return (
    <ListPage<Order>
      noun={order}
      columns={columns}
      canChange={false}
      canDelete={false}
      emptyText={w.documents.ordersEmpty}
      acts={
        <QuickFilters
          filters={[
            ...(units.length ? [{ word: w.documents.atMyUnit, filter: atUnits(units) }] : []),
            { word: w.documents.mine, filter: { field: 'ownerId', op: 'is', value: me?.id ?? '' } },
            { word: w.documents.notInvoiced, filter: notInvoiced },
          ]}
        />
      }
    />
  )
}
