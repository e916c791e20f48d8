import type { RecordOf } from '@kohoi/contract/noun'
import { account, contact } from '@kohoi/contract/nouns/customers'
import { CustomerPage } from '../accounts/customer-page.tsx'
import classes from '../accounts/related.module.css'
import { useRecord } from '../api/use-record.ts'
import { FieldCell, ReferenceCell } from '../fields/cells.tsx'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'

const facts = [
  'ownerId',
  'accountId',
  'jobTitle',
  'honorific',
  'phone',
  'email',
  'language',
  'productIds',
  'tagIds',
  'createdAt',
]

/** One person: how to reach him, for whom he speaks, what he wants. */
export function ContactPage() {
  const w = useWords()
  return (
    <CustomerPage<RecordOf<typeof contact>>
      entity="contact"
      noun={contact}
      list={w.frame.contacts}
      facts={facts}
      fullName={({ honorific, name }) => [honorific, name].filter(Boolean).join(' ')}
      subtitle={({ jobTitle, accountId }) => (
        <>
          {jobTitle && <span lang="">{jobTitle}</span>}
          {jobTitle && accountId && ' · '}
          {accountId && <ReferenceCell entity="account" id={accountId} />}
        </>
      )}
      related={({ accountId }) => accountId && <AccountCard id={accountId} />}
      dealAlso={({ accountId }): Record<string, string> => (accountId ? { accountId } : {})}
      railLabel={w.customers.opportunities}
    />
  )
}

/** The company a person speaks for. */
function AccountCard({ id }: { id: string }) {
  const w = useWords()
  const { data } = useRecord<RecordOf<typeof account>>('accounts', id)
  if (!data) return null
  const { phone, billTo } = account.fields
  return (
    <section className="card" aria-label={w.customers.account}>
      <header>
        <h2>{w.customers.account}</h2>
      </header>
      <ul className={classes.list}>
        <li>
          <AppLink to={`/accounts/${id}`} lang="">
            {data.name}
          </AppLink>
          {data.phone && (
            <span className={classes.meta}>
              <FieldCell field={phone} name="phone" value={data.phone} line />
            </span>
          )}
          {data.billTo && (
            <span className={classes.meta}>
              <FieldCell field={billTo} name="billTo" value={data.billTo} line />
            </span>
          )}
        </li>
      </ul>
    </section>
  )
}
