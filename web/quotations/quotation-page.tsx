import { quotation as noun } from '@kohoi/contract/nouns/documents'
import { useParams } from '@tanstack/react-router'
import { useMaySell } from '../accounts/permission.ts'
import { useRecord } from '../api/use-record.ts'
import { LinesView } from '../documents/lines-view.tsx'
import { PaperPreview } from '../documents/paper-preview.tsx'
import { usePage } from '../ui/page.ts'
import { Facts } from '../ui/record/facts.tsx'
import { PlaceInList } from '../ui/record/place-in-list.tsx'
import { RecordPage } from '../ui/record/record-page.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { Timeline } from '../ui/timeline/timeline.tsx'
import { useWords } from '../words/index.tsx'
import { factsOf, type Quotation } from './quotation.ts'
import { QuotationActs } from './quotation-acts.tsx'
import { QuotationEditor } from './quotation-form.tsx'
import { QuotationFlow, QuotationNotes, QuotationTitle } from './quotation-head.tsx'

/** A quotation: a draft is written here; what has gone its way is read, and says what can be done with it. */
export function QuotationPage() {
  return <Opened editing={(record) => record.state === 'draft'} />
}

/** A quotation that waits for approval or has it, opened to be changed: it then has to be approved anew. */
export function EditQuotation() {
  return <Opened editing={({ state }) => state === 'draft' || state === 'waitingApproval' || state === 'approved'} />
}

function Opened({ editing }: { editing: (record: Quotation) => boolean }) {
  const { id } = useParams({ strict: false }) as { id: string }
  const w = useWords()
  const maySell = useMaySell()
  const { data, error, refetch } = useRecord<Quotation>('quotations', id)
  usePage(data?.number ?? '…', [{ label: w.frame.quotations, to: '/quotations' }])
  if (error && !data) return <Refused error={error} again={() => void refetch()} />
  if (!data) return <RecordSkeleton />
  return editing(data) && maySell ? (
    <QuotationEditor key={id} record={data} canEdit={maySell} />
  ) : (
    <QuotationRecord key={id} record={data} canEdit={maySell} />
  )
}

function QuotationRecord({ record, canEdit }: { record: Quotation; canEdit: boolean }) {
  const w = useWords()
  return (
    <RecordPage
      acts={<QuotationActs record={record} canEdit={canEdit} />}
      right={<PlaceInList path="quotations" id={record.id} />}
      title={<QuotationTitle record={record} />}
      steps={<QuotationFlow record={record} />}
      note={<QuotationNotes record={record} />}
      facts={<Facts noun={noun} record={record} fields={factsOf(record)} canEdit={false} />}
      railLabel={w.documents.preview}
      rail={<PaperPreview path="quotations" id={record.id} version={record.version} language={record.language} />}
    >
      <LinesView document={record} />
      <Timeline entity="quotation" id={record.id} />
    </RecordPage>
  )
}
