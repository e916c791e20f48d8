import type { contact, RecordOf } from '@kohoi/contract'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import classes from './related.module.css'
import { RelatedCard } from './related-card.tsx'

type Contact = RecordOf<typeof contact>

/** The people of an account. */
export function ContactsCard({ accountId, canCreate }: { accountId: string; canCreate: boolean }) {
  const w = useWords()
  return (
    <RelatedCard<Contact>
      title={w.customers.contacts}
      path="contacts"
      filter={{ field: 'accountId', op: 'is', value: accountId }}
      sort="name"
      none={w.customers.noContacts}
      create={canCreate ? { to: '/contacts/new', search: { accountId } } : undefined}
    >
      {(one) => (
        <>
          <AppLink to={`/contacts/${one.id}`} lang="">
            {[one.honorific, one.name].filter(Boolean).join(' ')}
          </AppLink>
          <span className={classes.meta}>
            <span lang="">{one.jobTitle}</span>
            {one.phone && (
              <a className="num" href={`tel:${one.phone.replace(/[^\d+]/g, '')}`}>
                {one.phone}
              </a>
            )}
          </span>
        </>
      )}
    </RelatedCard>
  )
}
