import { quotation as noun } from '@kohoi/contract/nouns/documents'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { api } from '../api/request.ts'
import { DocumentForm } from '../documents/document-form.tsx'
import classes from '../documents/documents.module.css'
import { newLine } from '../documents/edited.ts'
import { PaperPreview } from '../documents/paper-preview.tsx'
import type { FormHandle, FormValues, InputGiven } from '../ui/form/record-form.tsx'
import { useGo } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { Timeline } from '../ui/timeline/timeline.tsx'
import { useWords } from '../words/index.tsx'
import type { Quotation } from './quotation.ts'
import { QuotationActs } from './quotation-acts.tsx'
import { QuotationFlow, QuotationNotes, QuotationTitle } from './quotation-head.tsx'
import { TemplateMenu } from './template-menu.tsx'

type From = { opportunityId?: string; accountId?: string; contactId?: string }

const lineActs = (given: InputGiven) => <TemplateMenu {...given} />
const languageOf = ({ values }: FormHandle) => (values.language as Quotation['language'] | undefined) ?? null

/** A new quotation, of the opportunity or customer one came from: it begins with what the server knows of them. */
export function NewQuotation() {
  const w = useWords()
  const go = useGo()
  const { opportunityId, accountId, contactId } = useSearch({ strict: false }) as From
  usePage(w.common.create, [{ label: w.frame.quotations, to: '/quotations' }])
  const { data, error, refetch } = useQuery({
    queryKey: ['quotations', 'begun', opportunityId, accountId, contactId],
    queryFn: ({ signal }) =>
      api.ask<FormValues & { lines: object[] }>('/quotations/draft', { opportunityId, accountId, contactId }, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const initial = useMemo(() => {
    const { totals, ...begun } = data ?? { lines: [] }
    return { ...begun, lines: begun.lines.length ? begun.lines : [newLine()] }
  }, [data])
  if (error) return <Refused error={error} again={() => void refetch()} />
  if (!data) return <RecordSkeleton />
  const back = opportunityId ? `/opportunities/${opportunityId}` : '/quotations'
  return (
    <DocumentForm<Quotation>
      noun={noun}
      initial={initial}
      own={['validUntil']}
      lineActs={lineActs}
      aside={(form) => <PaperPreview path="quotations" language={languageOf(form)} written={form.body} />}
      onCancel={() => go(back)}
    />
  )
}

/** A quotation that is still being written, its paper beside it. */
export function QuotationEditor({ record, canEdit }: { record: Quotation; canEdit: boolean }) {
  const w = useWords()
  const go = useGo()
  const at = `/quotations/${record.id}`
  const isDraft = record.state === 'draft'
  return (
    <DocumentForm<Quotation>
      noun={noun}
      record={record}
      own={['validUntil']}
      lineActs={lineActs}
      head={
        <>
          <header className={classes.head}>
            <QuotationTitle record={record} />
            <QuotationFlow record={record} />
          </header>
          <div className={classes.notes}>
            <QuotationNotes record={record} />
            {!isDraft && <Note look="warn">{w.documents.reworks}</Note>}
          </div>
        </>
      }
      acts={(form) => isDraft && <QuotationActs record={record} canEdit={canEdit} unsaved={form.unsaved > 0} />}
      aside={(form) => (
        <PaperPreview
          path="quotations"
          id={record.id}
          version={record.version}
          language={languageOf(form)}
          {...(form.unsaved > 0 && { written: form.body })}
        />
      )}
      below={<Timeline entity="quotation" id={record.id} />}
      onSaved={() => go(at, { replace: true })}
      onCancel={() => go(isDraft ? '/quotations' : at)}
    />
  )
}
