import type { RecordOf } from '@kohoi/contract/noun'
import { account } from '@kohoi/contract/nouns/customers'
import { useMe } from '../api/session.ts'
import { ListPage } from '../ui/list/list-page.tsx'
import { QuickFilters } from '../ui/list/quick-filters.tsx'
import { useWords } from '../words/index.tsx'
import { useMaySell } from './permission.ts'

const columns = ['name', 'taxId', 'phone', 'email', 'businessType', 'employees', 'ownerId', 'tagIds'] as const

/** The companies one sells to. */
export function Accounts() {
  const w = useWords()
  const me = useMe()
  const mayWrite = useMaySell()
  return (
    <ListPage<RecordOf<typeof account>>
      noun={account}
      columns={columns}
      {...(mayWrite && { create: '/accounts/new' })}
      canChange={mayWrite}
      canDelete={mayWrite}
      emptyText={w.customers.emptyAccounts}
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
