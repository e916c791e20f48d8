import type { RecordOf } from '@kohoi/contract/noun'
import { account } from '@kohoi/contract/nouns/customers'
import { useWords } from '../words/index.tsx'
import { ContactsCard } from './contacts-card.tsx'
import { CustomerPage } from './customer-page.tsx'

const facts = [
  'ownerId',
  'phone',
  'email',
  'website',
  'taxId',
  'branch',
  'groupId',
  'businessType',
  'employees',
  'billTo',
  'shipTo',
  'creditDays',
  'tagIds',
  'createdAt',
]

/** One company: its facts, its people, its deals, what happened. */
export function AccountPage() {
  const w = useWords()
  return (
    <CustomerPage<RecordOf<typeof account>>
      entity="account"
      noun={account}
      list={w.frame.accounts}
      facts={facts}
      subtitle={({ taxId, businessType, billTo }) => (
        <span lang="">{[taxId, businessType, billTo?.province].filter(Boolean).join(' · ')}</span>
      )}
      related={({ id }, canEdit) => <ContactsCard accountId={id} canCreate={canEdit} />}
      railLabel={w.customers.contacts}
    />
  )
}
