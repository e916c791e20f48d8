import type { RecordOf } from '@kohoi/contract/noun'
import { contact } from '@kohoi/contract/nouns/customers'
import { useMaySell } from '../accounts/permission.ts'
import { useMe } from '../api/session.ts'
import { ListPage } from '../ui/list/list-page.tsx'
import { QuickFilters } from '../ui/list/quick-filters.tsx'
import { useWords } from '../words/index.tsx'

const columns = ['name', 'jobTitle', 'accountId', 'phone', 'email', 'ownerId', 'productIds'] as const

/** The people one speaks with. */
export function Contacts() {
  const w = useWords()
  const me = useMe()
  const mayWrite = useMaySell()
  return (
    <ListPage<RecordOf<typeof contact>>
      noun={contact}
      columns={columns}
      {...(mayWrite && { create: '/contacts/new' })}
      canChange={mayWrite}
      canDelete={mayWrite}
      emptyText={w.customers.emptyContacts}
      acts={
        mayWrite && (
          <QuickFilters
            filters={[{ word: w.customers.mine, filter: { field: 'ownerId', op: 'is', value: me?.id ?? '' } }]}
          />
        )
      }
    />
  )
}
