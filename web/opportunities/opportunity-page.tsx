import { opportunity as noun } from '@kohoi/contract/nouns/opportunity'
import { IconUserOff } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMaySell } from '../accounts/permission.ts'
import { FilesCard } from '../activities/files-card.tsx'
import { NextActivity } from '../activities/next-activity.tsx'
import { useReferenceTitle } from '../api/references.ts'
import { useRecord } from '../api/use-record.ts'
import { BigDealBadge } from '../bigdeals/badge.tsx'
import { OpportunityAlerts } from '../bigdeals/opportunity-alerts.tsx'
import { useOnlyOpened } from '../bigdeals/use-only-opened.ts'
import { ChainCard } from '../billing/chain-card.tsx'
import { addressOfLayout, layout } from '../board/layout.ts'
import { DocumentsCard } from '../documents/documents-card.tsx'
import { FieldCell, ReferenceCell } from '../fields/cells.tsx'
import { DuplicateNote } from '../leads/duplicates.tsx'
import { DueCard } from '../overdue/due-card.tsx'
import { OverdueChip } from '../overdue/due-chip.tsx'
import { PredictionCard } from '../prediction/prediction-card.tsx'
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
import { useStore } from '../ui/store.ts'
import { Timeline } from '../ui/timeline/timeline.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { renderOpportunity } from './history-entries.tsx'
import { LossDialog } from './loss-dialog.tsx'
import classes from './opportunities.module.css'
import { factsOf, type Opportunity } from './opportunity.ts'
import { OpportunityActs } from './opportunity-acts.tsx'
import { ProductsCard } from './products-card.tsx'
import { isMet } from './requirement-item.tsx'
import { RequirementsCard } from './requirements-card.tsx'
import { StageBar } from './stage-bar.tsx'
import { asking, useStageNames } from './stages.ts'
import { Unmet } from './unmet.tsx'
import { useStageMoves } from './use-stage-moves.ts'

/** One opportunity: its stage, its facts, what is next, what happened. */
export function OpportunityPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const w = useWords()
  const { data, error, refetch } = useRecord<Opportunity>('opportunities', id)
  const all = useStore(layout)
  usePage(data?.number ?? '…', [{ label: w.frame.opportunities, to: addressOfLayout(all) }])
  if (error && !data) return <Refused error={error} again={() => void refetch()} />
  if (!data) return <RecordSkeleton />
  return <OpportunityRecord key={id} record={data} />
}

function OpportunityRecord({ record }: { record: Opportunity }) {
  const w = useWords()
  const say = useLabel()
  const onlyOpened = useOnlyOpened(record.id)
  // Empty for who may not see the customer: then nothing is said of one, least of all that there is none.
  const titles = {
    accountId: useReferenceTitle('account', record.accountId),
    contactId: useReferenceTitle('contact', record.contactId),
  }
  const isHidden = (name: string) => onlyOpened && (name === 'accountId' || name === 'contactId') && titles[name] === ''
  const canEdit = useMaySell() && !onlyOpened
  const [losing, setLosing] = useState(false)
  const [railOpened, openRail] = useState(false)
  const stages = useStageNames()
  const moves = useStageMoves(stages)
  const refusing = moves.refused && stages.find(moves.refused.stageId)
  const at = { entity: 'opportunity', id: record.id }
  const ahead = record.state === 'open' ? asking(stages, record)[0] : undefined
  const met = ahead?.requirements.filter((one) => isMet(record, one)).length ?? 0
  const railLabel = ahead
    ? `${w.opportunities.requirements} ${met} / ${ahead.requirements.length}`
    : say(noun.fields.lines.label)
  const { state } = noun.fields
  return (
    <>
      <RecordPage
        acts={<OpportunityActs record={record} canEdit={canEdit} moves={moves} onLose={() => setLosing(true)} />}
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
            {record.overdue && <OverdueChip due={record} />}
            {record.stale && (
              <Chip look="warn" icon={<IconUserOff aria-hidden />}>
                {w.board.stale}
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
            {record.accountId && !isHidden('accountId') && (
              <>
                {' · '}
                <ReferenceCell entity="account" id={record.accountId} />
              </>
            )}
          </>
        }
        steps={
          <StageBar
            record={record}
            stages={stages}
            onMove={canEdit ? (stageId) => void moves.move(record, stageId) : undefined}
          />
        }
        note={
          <>
            {refusing && moves.refused && (
              <div className={classes.refused}>
                <Unmet
                  card={record}
                  stage={refusing}
                  stageName={refusing.title}
                  unmet={moves.refused.unmet}
                  onMove={(reason) => void moves.refused?.again(reason)}
                  onClose={moves.forget}
                />
              </div>
            )}
            {onlyOpened && <Note>{w.bigDeals.onlyOpened}</Note>}
            {record.incomplete && <Note look="warn">{w.opportunities.incomplete}</Note>}
            <DuplicateNote entity="opportunity" id={record.id} sameKind />
          </>
        }
        facts={
          <Facts
            noun={noun}
            record={record}
            fields={factsOf(record).filter((name) => !isHidden(name))}
            canEdit={canEdit}
          />
        }
        railOpened={railOpened}
        onRail={openRail}
        railLabel={railLabel}
        rail={
          <>
            <DueCard due={record} />
            <PredictionCard record={record} />
            <RequirementsCard record={record} stages={stages} canEdit={canEdit} />
            <ProductsCard record={record} canEdit={canEdit && record.state === 'open'} />
            <DocumentsCard of="opportunityId" id={record.id} {...(record.state === 'open' && { following: record })} />
            <ChainCard entity="opportunity" id={record.id} version={record.version} />
            <OpportunityAlerts id={record.id} />
            <ReceiptCard entity="opportunity" record={record} closed={record.state !== 'open'} />
          </>
        }
      >
        <div className={classes.next}>
          <NextActivity {...at} />
        </div>
        <FilesCard at={at} canAdd={canEdit} />
        <Timeline
          {...at}
          render={(entry) => renderOpportunity(entry) ?? renderAssigned(() => showReceipt() || openRail(true))(entry)}
        />
      </RecordPage>
      {losing && <LossDialog record={record} onClose={() => setLosing(false)} />}
    </>
  )
}
