import type { RecordOf } from '@kohoi/contract/noun'
import { account, contact as noun } from '@kohoi/contract/nouns/customers'
import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { OpportunitiesCard } from '../accounts/opportunities-card.tsx'
import { useMaySell } from '../accounts/permission.ts'
import { ReachButtons } from '../accounts/reach-buttons.tsx'
import { RecordMenu } from '../accounts/record-menu.tsx'
import classes from '../accounts/related.module.css'
import { FilesCard } from '../activities/files-card.tsx'
import { NextActivity } from '../activities/next-activity.tsx'
import { useRecord } from '../api/use-record.ts'
import { PurchasesCard } from '../billing/purchases-card.tsx'
import { DocumentsCard } from '../documents/documents-card.tsx'
import { FieldCell, ReferenceCell } from '../fields/cells.tsx'
import { DuplicateNote } from '../leads/duplicates.tsx'
import { AppLink, useGo } from '../ui/link.tsx'
import { usePage } from '../ui/page.ts'
import { Facts } from '../ui/record/facts.tsx'
import { PlaceInList } from '../ui/record/place-in-list.tsx'
import { RecordPage } from '../ui/record/record-page.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { Timeline } from '../ui/timeline/timeline.tsx'
import { useWords } from '../words/index.tsx'

type Contact = RecordOf<typeof noun>
type Account = RecordOf<typeof account>

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
  const { id } = useParams({ strict: false }) as { id: string }
  const w = useWords()
  const go = useGo()
  const canEdit = useMaySell()
  const { data, error, refetch } = useRecord<Contact>('contacts', id)
  usePage(data?.name ?? '…', [{ label: w.frame.contacts, to: '/contacts' }])
  if (error && !data) return <Refused error={error} again={() => void refetch()} />
  if (!data) return <RecordSkeleton />
  const at = { entity: 'contact', id }
  return (
    <RecordPage
      key={id}
      acts={
        <>
          {canEdit && (
            <Button
              leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
              onClick={() => go(`/contacts/${id}/edit`)}
            >
              {w.common.edit}
            </Button>
          )}
          <ReachButtons email={data.email} phone={data.phone} />
          <RecordMenu noun={noun} record={data} name={data.name} canEdit={canEdit} />
        </>
      }
      right={<PlaceInList path="contacts" id={id} />}
      title={
        <>
          <h1 lang="">{[data.honorific, data.name].filter(Boolean).join(' ')}</h1>
          {data.tagIds.map((tag) => (
            <ReferenceCell key={tag} entity="tag" id={tag} />
          ))}
        </>
      }
      subtitle={
        <>
          {data.jobTitle && <span lang="">{data.jobTitle}</span>}
          {data.jobTitle && data.accountId && ' · '}
          {data.accountId && <ReferenceCell entity="account" id={data.accountId} />}
        </>
      }
      note={
        <div className={classes.note}>
          <DuplicateNote entity="contact" id={id} sameKind />
        </div>
      }
      facts={<Facts noun={noun} record={data} fields={facts} canEdit={canEdit} />}
      rail={
        <>
          {data.accountId && <AccountCard id={data.accountId} />}
          <OpportunitiesCard
            of="contactId"
            id={id}
            canCreate={canEdit}
            {...(data.accountId && { also: { accountId: data.accountId } })}
          />
          <DocumentsCard of="contactId" id={id} />
          <PurchasesCard path="contacts" id={id} />
        </>
      }
      railLabel={w.customers.opportunities}
    >
      <NextActivity {...at} />
      <FilesCard at={at} canAdd={canEdit} />
      <Timeline {...at} />
    </RecordPage>
  )
}

/** The company a person speaks for. */
function AccountCard({ id }: { id: string }) {
  const w = useWords()
  const { data } = useRecord<Account>('accounts', id)
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
