import type { Noun } from '@kohoi/contract/noun'
import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { FilesCard } from '../activities/files-card.tsx'
import { NextActivity } from '../activities/next-activity.tsx'
import { useRecord, type Versioned } from '../api/use-record.ts'
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
import { OpportunitiesCard } from './opportunities-card.tsx'
import { useMaySell } from './permission.ts'
import { ReachButtons } from './reach-buttons.tsx'
import { RecordMenu } from './record-menu.tsx'

type Customer = Versioned & { name: string; email: string | null; phone: string | null; tagIds: readonly string[] }

type Props<T extends Customer> = {
  entity: 'account' | 'contact'
  noun: Noun
  /** The name of the list it stands in. */
  list: string
  facts: readonly string[]
  /** How the record is called as a whole; its name unless said otherwise. */
  fullName?: (record: T) => string
  subtitle: (record: T) => ReactNode
  /** Above the deals, documents and purchases. */
  related: (record: T, canEdit: boolean) => ReactNode
  /** What a deal that is begun here holds besides the customer. */
  dealAlso?: (record: T) => Readonly<Record<string, string>>
  railLabel: string
}

/** The page of a customer, be it a company or a person: its facts, its deals and documents, what happened. */
export function CustomerPage<T extends Customer>(props: Props<T>) {
  const { entity, noun, list, facts, fullName, subtitle, related, dealAlso, railLabel } = props
  const path = `${entity}s` as const
  const { id } = useParams({ strict: false }) as { id: string }
  const w = useWords()
  const go = useGo()
  const canEdit = useMaySell()
  const { data, error, refetch } = useRecord<T>(path, id)
  usePage(data?.name ?? '…', [{ label: list, to: `/${path}` }])
  if (error && !data) return <Refused error={error} again={() => void refetch()} />
  if (!data) return <RecordSkeleton />
  const at = { entity, id }
  return (
    <RecordPage
      key={id}
      acts={
        <>
          {canEdit && (
            <Button
              leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
              onClick={() => go(`/${path}/${id}/edit`)}
            >
              {w.common.edit}
            </Button>
          )}
          <ReachButtons email={data.email} phone={data.phone} />
          <RecordMenu noun={noun} record={data} name={data.name} canEdit={canEdit} />
        </>
      }
      right={<PlaceInList path={path} id={id} />}
      title={
        <>
          <h1 lang="">{fullName?.(data) ?? data.name}</h1>
          {data.tagIds.map((tag) => (
            <ReferenceCell key={tag} entity="tag" id={tag} />
          ))}
        </>
      }
      subtitle={subtitle(data)}
      note={<DuplicateNote entity={entity} id={id} sameKind />}
      facts={<Facts noun={noun} record={data} fields={facts} canEdit={canEdit} />}
      rail={
        <>
          {related(data, canEdit)}
          <PurchasesCard path={path} id={id} />
          <OpportunitiesCard of={`${entity}Id`} id={id} canCreate={canEdit} also={dealAlso?.(data) ?? {}} />
          <DocumentsCard of={`${entity}Id`} id={id} />
        </>
      }
      railLabel={railLabel}
    >
      <NextActivity {...at} />
      <FilesCard at={at} canAdd={canEdit} />
      <Timeline {...at} />
    </RecordPage>
  )
}
