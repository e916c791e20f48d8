import { opportunity as noun } from '@kohoi/contract/nouns/opportunity'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMaySell } from '../accounts/permission.ts'
import { FilesCard } from '../activities/files-card.tsx'
import { NextActivity } from '../activities/next-activity.tsx'
import { useRecord } from '../api/use-record.ts'
import { BigDealBadge } from '../bigdeals/badge.tsx'
import { OpportunityAlerts } from '../bigdeals/opportunity-alerts.tsx'
import { FieldCell, ReferenceCell } from '../fields/cells.tsx'
import { DuplicateNote } from '../leads/duplicates.tsx'
import { renderAssigned } from '../routing/assigned-entry.tsx'
import { ReceiptCard, showReceipt } from '../routing/receipt-card.tsx'
import { Chip } from '../ui/chip.tsx'
import { Note } from '../ui/note.tsx'
import { usePage } from '../ui/page.ts'
import { Facts } from '../ui/record/facts.tsx'
import { PlaceInList } from '../ui/record/place-in-list.tsx'
import { RecordPage } from '../ui/record/record-page.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { Timeline } from '../ui/timeline/timeline.tsx'
import { useWords } from '../words/index.tsx'
import { LossDialog } from './loss-dialog.tsx'
import classes from './opportunities.module.css'
import { factsOf, type Opportunity } from './opportunity.ts'
import { OpportunityActs } from './opportunity-acts.tsx'
import { ProductsCard } from './products-card.tsx'
import { useStages } from './stage-bar.tsx'

/** One opportunity: its stage, its facts, what is next, what happened. */
export function OpportunityPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const w = useWords()
  const { data, error, refetch } = useRecord<Opportunity>('opportunities', id)
  usePage(data?.number ?? '…', [{ label: w.frame.opportunities, to: '/opportunities' }])
  if (error && !data) return <Refused error={error} again={() => void refetch()} />
  if (!data) return <RecordSkeleton />
  return <OpportunityRecord key={id} record={data} />
}

function OpportunityRecord({ record }: { record: Opportunity }) {
  const w = useWords()
  const canEdit = useMaySell()
  const [losing, setLosing] = useState(false)
  const [railOpened, openRail] = useState(false)
  const stages = useStages(record, canEdit)
  const at = { entity: 'opportunity', id: record.id }
  const { state } = noun.fields
  return (
    <>
      <RecordPage
        acts={<OpportunityActs record={record} canEdit={canEdit} onLose={() => setLosing(true)} />}
        right={<PlaceInList path="opportunities" id={record.id} />}
        title={
          <>
            <h1 lang="">{record.name}</h1>
            {record.bigDeal && <BigDealBadge />}
            {record.state !== 'open' && (
              <Chip look={record.state === 'won' ? 'good' : 'bad'}>
                <FieldCell field={state} name="state" value={record.state} line />
              </Chip>
            )}
            {record.tagIds.map((tag) => (
              <ReferenceCell key={tag} entity="tag" id={tag} />
            ))}
          </>
        }
        subtitle={
          <>
            {record.number}
            {record.accountId && (
              <>
                {' · '}
                <ReferenceCell entity="account" id={record.accountId} />
              </>
            )}
          </>
        }
        steps={stages.bar}
        note={
          <div className={classes.note}>
            {stages.said}
            {record.incomplete && <Note look="warn">{w.opportunities.incomplete}</Note>}
            <DuplicateNote entity="opportunity" id={record.id} sameKind />
          </div>
        }
        facts={<Facts noun={noun} record={record} fields={factsOf(record)} canEdit={canEdit} />}
        railOpened={railOpened}
        onRail={openRail}
        railLabel={w.routing.seeWhy}
        rail={
          <>
            <ProductsCard record={record} />
            <OpportunityAlerts id={record.id} />
            <ReceiptCard entity="opportunity" record={record} closed={record.state !== 'open'} />
          </>
        }
      >
        <NextActivity {...at} />
        <FilesCard at={at} canAdd={canEdit} />
        <Timeline {...at} render={renderAssigned(() => showReceipt() || openRail(true))} />
      </RecordPage>
      {losing && <LossDialog record={record} onClose={() => setLosing(false)} />}
    </>
  )
}
