import { quotation } from '@kohoi/contract/nouns/documents'
import { useMaySell } from '../accounts/permission.ts'
import { useMe } from '../api/session.ts'
import type { ColumnOf } from '../ui/list/columns.ts'
import { ListPage } from '../ui/list/list-page.tsx'
import { QuickFilters } from '../ui/list/quick-filters.tsx'
import { useWords } from '../words/index.tsx'
import type { Quotation } from './quotation.ts'

const columns: readonly ColumnOf<Quotation>[] = [
  { field: 'number', width: 140 },
  { field: 'accountId', width: 220 },
  { field: 'contactId', width: 150 },
  { field: 'state', width: 130 },
  { field: 'total', width: 160 },
  { field: 'revision', width: 70 },
  { field: 'validUntil', width: 115 },
  { field: 'ownerId', width: 160 },
  { field: 'sentAt', width: 140 },
]

/** All quotations one may see. */
export function Quotations() {
  const w = useWords()
  const me = useMe()
  const maySell = useMaySell()
  const mine = me?.id ?? ''
  return (
    <ListPage<Quotation>
      noun={quotation}
      columns={columns}
      {...(maySell && { create: '/quotations/new' })}
      canChange={false}
      canDelete={false}
      emptyText={w.documents.quotationsEmpty}
      acts={
        <QuickFilters
          filters={[
            { word: w.documents.mine, filter: { field: 'ownerId', op: 'is', value: mine } },
            {
              word: w.documents.waitingForMe,
              filter: {
                all: [
                  { field: 'state', op: 'is', value: 'waitingApproval' },
                  { field: 'approverIds', op: 'hasAnyOf', value: [mine] },
                ],
              },
            },
            { word: w.documents.out, filter: { field: 'state', op: 'is', value: 'sent' } },
          ]}
        />
      }
    />
  )
}
