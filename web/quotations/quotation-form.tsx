import { quotation as noun } from '@kohoi/contract/nouns/documents'
import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useCompany } from '../api/company.ts'
import { useMe } from '../api/session.ts'
import { useRecord } from '../api/use-record.ts'
import { DocumentForm } from '../documents/document-form.tsx'
import classes from '../documents/documents.module.css'
import { newLine } from '../documents/edited.ts'
import { PaperPreview } from '../documents/paper-preview.tsx'
import type { Opportunity } from '../opportunities/opportunity.ts'
import { useGo } from '../ui/link.tsx'
import { usePage } from '../ui/page.ts'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { Timeline } from '../ui/timeline/timeline.tsx'
import { useWords } from '../words/index.tsx'
import type { Quotation } from './quotation.ts'
import { QuotationActs } from './quotation-acts.tsx'
import { QuotationFlow, QuotationNotes, QuotationTitle } from './quotation-head.tsx'

type From = { opportunityId?: string; accountId?: string; contactId?: string }

/** A new quotation, of the opportunity or customer one came from. */
export function NewQuotation() {
  const w = useWords()
  const go = useGo()
  const me = useMe()
  const company = useCompany()
  const { opportunityId, accountId, contactId } = useSearch({ strict: false }) as From
  const deal = useRecord<Opportunity>('opportunities', opportunityId).data
  usePage(w.common.create, [{ label: w.frame.quotations, to: '/quotations' }])
  const initial = useMemo(() => {
    const lines = (deal?.lines ?? []).map((line) =>
      newLine({ productId: line.productId, quantity: line.quantity, unitPrice: line.unitPrice?.amount ?? null }),
    )
    return {
      ownerId: deal?.ownerId ?? me?.id ?? null,
      currency: deal?.expectedRevenue?.currency ?? company?.currency ?? null,
      ...(opportunityId && {
        opportunityId,
        accountId: deal?.accountId,
        contactId: deal?.contactId,
        teamId: deal?.teamId,
      }),
      ...(accountId && { accountId }),
      ...(contactId && { contactId }),
      lines: lines.length ? lines : [newLine()],
    }
  }, [deal, me, company, opportunityId, accountId, contactId])
  if (!company || (opportunityId && !deal)) return <RecordSkeleton />
  const back = opportunityId ? `/opportunities/${opportunityId}` : '/quotations'
  return <DocumentForm<Quotation> noun={noun} initial={initial} own={['validUntil']} onCancel={() => go(back)} />
}

/** A quotation that is still being written, its paper beside it. */
export function QuotationEditor({ record, canEdit }: { record: Quotation; canEdit: boolean }) {
  const go = useGo()
  const at = `/quotations/${record.id}`
  return (
    <DocumentForm<Quotation>
      noun={noun}
      record={record}
      own={['validUntil']}
      head={
        <>
          <header className={classes.head}>
            <QuotationTitle record={record} />
            <QuotationFlow record={record} />
          </header>
          <QuotationNotes record={record} />
        </>
      }
      acts={(form) => <QuotationActs record={record} canEdit={canEdit} unsaved={form.unsaved > 0} />}
      aside={<PaperPreview path="quotations" id={record.id} version={record.version} language={record.language} />}
      below={<Timeline entity="quotation" id={record.id} />}
      onSaved={() => go(at, { replace: true })}
      onCancel={() => go('/quotations')}
    />
  )
}
