import type { RecordOf } from '@kohoi/contract/noun'
import { account as noun } from '@kohoi/contract/nouns/customers'
import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { FilesCard } from '../activities/files-card.tsx'
import { NextActivity } from '../activities/next-activity.tsx'
import { useRecord } from '../api/use-record.ts'
import { PurchasesCard } from '../billing/purchases-card.tsx'
import { DocumentsCard } from '../documents/documents-card.tsx'
import { ReferenceCell } from '../fields/cells.tsx'
import { DuplicateNote } from '../leads/duplicates.tsx'
import { useGo } from '../ui/link.tsx'
import { usePage } from '../ui/page.ts'
import { Facts } from '../ui/record/facts.tsx'
import { PlaceInList } from '../ui/record/place-in-list.tsx'
import { RecordPage } from '../ui/record/record-page.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { Timeline } from '../ui/timeline/timeline.tsx'
import { useWords } from '../words/index.tsx'
import { ContactsCard } from './contacts-card.tsx'
import { OpportunitiesCard } from './opportunities-card.tsx'
import { useMaySell } from './permission.ts'
import { ReachButtons } from './reach-buttons.tsx'
import { RecordMenu } from './record-menu.tsx'
import classes from './related.module.css'

type Account = RecordOf<typeof noun>

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
  const { id } = useParams({ strict: false }) as { id: string }
  const w = useWords()
  const go = useGo()
  const canEdit = useMaySell()
  const { data, error, refetch } = useRecord<Account>('accounts', id)
  usePage(data?.name ?? '…', [{ label: w.frame.accounts, to: '/accounts' }])
  if (error && !data) return <Refused error={error} again={() => void refetch()} />
  if (!data) return <RecordSkeleton />
  const at = { entity: 'account', id }
  return (
    <RecordPage
      key={id}
      acts={
        <>
          {canEdit && (
            <Button
              leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
              onClick={() => go(`/accounts/${id}/edit`)}
            >
              {w.common.edit}
            </Button>
          )}
          <ReachButtons email={data.email} phone={data.phone} />
          <RecordMenu noun={noun} record={data} name={data.name} canEdit={canEdit} />
        </>
      }
      right={<PlaceInList path="accounts" id={id} />}
      title={
        <>
          <h1 lang="">{data.name}</h1>
          {data.tagIds.map((tag) => (
            <ReferenceCell key={tag} entity="tag" id={tag} />
          ))}
        </>
      }
      subtitle={
        <span lang="">{[data.taxId, data.businessType, data.billTo?.province].filter(Boolean).join(' · ')}</span>
      }
      note={
        <div className={classes.note}>
          <DuplicateNote entity="account" id={id} sameKind />
        </div>
      }
      facts={<Facts noun={noun} record={data} fields={facts} canEdit={canEdit} />}
      rail={
        <>
          <ContactsCard accountId={id} canCreate={canEdit} />
          <OpportunitiesCard of="accountId" id={id} canCreate={canEdit} />
          <DocumentsCard of="accountId" id={id} />
          <PurchasesCard path="accounts" id={id} />
        </>
      }
      railLabel={w.customers.contacts}
    >
      <NextActivity {...at} />
      <FilesCard at={at} canAdd={canEdit} />
      <Timeline {...at} />
    </RecordPage>
  )
}
