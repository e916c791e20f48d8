import { lead as noun } from '@kohoi/contract/nouns/lead'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { FilesCard } from '../activities/files-card.tsx'
import { NextActivity } from '../activities/next-activity.tsx'
import { useMe } from '../api/session.ts'
import { useAll } from '../api/use-list.ts'
import { useRecord } from '../api/use-record.ts'
import { ReferenceCell } from '../fields/cells.tsx'
import { DueCard } from '../overdue/due-card.tsx'
import { OverdueChip } from '../overdue/due-chip.tsx'
import { renderAssigned } from '../routing/assigned-entry.tsx'
import { ReceiptCard, showReceipt } from '../routing/receipt-card.tsx'
import { usePage } from '../ui/page.ts'
import { Facts } from '../ui/record/facts.tsx'
import { PlaceInList } from '../ui/record/place-in-list.tsx'
import { RecordPage } from '../ui/record/record-page.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { Timeline } from '../ui/timeline/timeline.tsx'
import { useWords } from '../words/index.tsx'
import { ConvertDialog } from './convert-dialog.tsx'
import { ConvertedNote } from './converted-note.tsx'
import { DuplicateNote } from './duplicates.tsx'
import { FailureDialog } from './failure-dialog.tsx'
import { factsOf, type Lead } from './lead.ts'
import { LeadActs } from './lead-acts.tsx'
import { LeadSteps } from './lead-steps.tsx'
import { ScoreCard } from './score-card.tsx'

/** One lead: what is next, what is late, why me. */
export function LeadPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const w = useWords()
  const { data, error, refetch } = useRecord<Lead>('leads', id)
  usePage(data?.number ?? '…', [{ label: w.frame.leads, to: '/leads' }])
  if (error && !data) return <Refused error={error} again={() => void refetch()} />
  if (!data) return <RecordSkeleton />
  return <LeadRecord key={id} lead={data} />
}

type Asked = { convert: true } | { fail: string } | null

function LeadRecord({ lead }: { lead: Lead }) {
  const w = useWords()
  const me = useMe()
  const canEdit = me !== null && me.role !== 'executive'
  const statuses = useAll<{ id: string; outcome: string }>('lead-statuses').data
  const [asked, setAsked] = useState<Asked>(null)
  const [changesOnly, setChangesOnly] = useState(false)
  const [railOpened, openRail] = useState(false)
  const at = { entity: 'lead', id: lead.id }
  const outcome = statuses?.find((status) => status.id === lead.statusId)?.outcome
  const closed = lead.converted !== null || outcome === 'failed'
  const chooseStatus = (value: unknown): boolean => {
    const wanted = statuses?.find((status) => status.id === value)?.outcome
    if (wanted === 'failed') setAsked({ fail: String(value) })
    else if (wanted === 'converted' && !lead.converted) setAsked({ convert: true })
    else return false
    return true
  }
  const subtitle = [lead.number, lead.companyName, lead.city ?? lead.province].filter(Boolean).join(' · ')
  return (
    <>
      <RecordPage
        acts={
          <LeadActs
            lead={lead}
            canEdit={canEdit}
            onConvert={() => setAsked({ convert: true })}
            changesOnly={changesOnly}
            onHistory={() => setChangesOnly(!changesOnly)}
          />
        }
        right={<PlaceInList path="leads" id={lead.id} />}
        title={
          <>
            <h1 lang="">{lead.name}</h1>
            {lead.overdue && <OverdueChip due={lead} />}
            {lead.tagIds.map((tag) => (
              <ReferenceCell key={tag} entity="tag" id={tag} />
            ))}
          </>
        }
        subtitle={<span lang="">{subtitle}</span>}
        steps={<LeadSteps lead={lead} canMove={canEdit} />}
        facts={
          <Facts
            noun={noun}
            record={lead}
            fields={factsOf(lead)}
            canEdit={canEdit}
            chosen={{ statusId: chooseStatus }}
          />
        }
        railOpened={railOpened}
        onRail={openRail}
        railLabel={lead.overdue ? w.overdue.only : w.routing.seeWhy}
        rail={
          <>
            <DueCard due={lead} />
            <ReceiptCard entity="lead" record={lead} closed={closed} />
            <ScoreCard lead={lead} />
          </>
        }
        note={
          lead.converted ? <ConvertedNote converted={lead.converted} /> : <DuplicateNote entity="lead" id={lead.id} />
        }
      >
        {/* What hung on a converted lead went on with what it became. */}
        {!lead.converted && (
          <>
            <NextActivity {...at} />
            <FilesCard at={at} canAdd={canEdit} />
          </>
        )}
        <Timeline
          key={changesOnly ? 'changes' : 'all'}
          start={changesOnly ? 'changes' : 'all'}
          {...at}
          render={renderAssigned(() => showReceipt() || openRail(true))}
        />
      </RecordPage>
      {asked && 'convert' in asked && <ConvertDialog lead={lead} onClose={() => setAsked(null)} />}
      {asked && 'fail' in asked && <FailureDialog lead={lead} statusId={asked.fail} onClose={() => setAsked(null)} />}
    </>
  )
}
