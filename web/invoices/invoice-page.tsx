import { invoice as noun } from '@kohoi/contract/nouns/billing'
import { useParams } from '@tanstack/react-router'
import { useRecord } from '../api/use-record.ts'
import { ChainCard } from '../billing/chain-card.tsx'
import { useMayBill } from '../billing/permission.ts'
import { StateChip } from '../billing/state-chip.tsx'
import { LinesView } from '../documents/lines-view.tsx'
import { PaperPreview } from '../documents/paper-preview.tsx'
import type { Named } from '../documents/totals-box.tsx'
import { ReferenceCell } from '../fields/cells.tsx'
import { usePage } from '../ui/page.ts'
import { Facts } from '../ui/record/facts.tsx'
import { PlaceInList } from '../ui/record/place-in-list.tsx'
import { RecordPage } from '../ui/record/record-page.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { Timeline } from '../ui/timeline/timeline.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { InvoiceActs } from './invoice-acts.tsx'
import type { Invoice } from './invoices.tsx'
import { payableOf } from './payable.ts'
import { Instalments, Notes, Payments } from './settling.tsx'

const facts = [
  'issuedOn',
  'dueOn',
  'nextDueOn',
  'taxPoint',
  'papers',
  'withholdingRate',
  'paymentTerms',
  'deliveryTerms',
  'note',
  'sentAt',
  'reason',
  'ownerId',
  'language',
]

/** One invoice: what it says, what was paid of it, where it comes from. */
export function InvoicePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const w = useWords()
  const say = useLabel()
  const mayBill = useMayBill()
  const { data, error, refetch } = useRecord<Invoice>('invoices', id)
  const name = data ? (data.number ?? w.billing.draft) : '…'
  usePage(name, [{ label: say(noun.plural), to: '/invoices' }])
  if (error && !data) return <Refused error={error} again={() => void refetch()} />
  if (!data) return <RecordSkeleton />
  return (
    <RecordPage
      key={id}
      acts={<InvoiceActs record={data} mayBill={mayBill} />}
      right={<PlaceInList path="invoices" id={id} />}
      title={
        <>
          <h1>{name}</h1>
          {data.state !== 'draft' && <StateChip noun={noun} value={data.state} />}
          {data.state === 'issued' && <StateChip noun={noun} value={data.paymentState} />}
        </>
      }
      subtitle={<Subtitle record={data} />}
      facts={<Facts noun={noun} record={data} fields={facts} canEdit={mayBill && data.state === 'draft'} />}
      rail={
        <>
          <Payments record={data} />
          <Notes record={data} />
          <ChainCard entity="invoice" id={id} version={data.version} />
          <PaperPreview path="invoices" id={id} version={data.version} language={data.language} />
        </>
      }
      railLabel={w.billing.payments}
    >
      <LinesView document={data} less={lessOf(data, true, w.billing)} after={afterOf(data, w.billing)} />
      <Instalments record={data} />
      <Timeline entity="invoice" id={id} />
    </RecordPage>
  )
}

function Subtitle({ record }: { record: Invoice }) {
  const format = useFormat()
  return (
    <>
      {record.accountId ? (
        <ReferenceCell entity="account" id={record.accountId} />
      ) : (
        record.contactId && <ReferenceCell entity="contact" id={record.contactId} />
      )}
      {record.orderId && (
        <>
          {' · '}
          <ReferenceCell entity="order" id={record.orderId} />
        </>
      )}
      {record.issuedOn && ` · ${format.date(record.issuedOn)}`}
    </>
  )
}

type B = ReturnType<typeof useWords>['billing']

/** Deposits deducted: those that were tax invoices before VAT, others from what is to be paid. */
const lessOf = ({ deductions }: Invoice, taxed: boolean, b: B): Named[] =>
  (deductions ?? [])
    .filter(({ taxInvoice }) => taxInvoice === taxed)
    .map(({ number, amount }) => [b.lessDeposit(number), amount])

/** After the total: what is to be paid where it is less, and what the customer will withhold. */
function afterOf(invoice: Invoice, b: B): Named[] {
  const { withholding } = invoice
  const rows = lessOf(invoice, false, b).map(([name, amount]): Named => [name, `-${amount}`])
  const { issued, afterWithholding } = payableOf(invoice)
  if (rows.length) rows.push([b.toPay, issued])
  if (withholding)
    rows.push([b.withheld(withholding.rate), `-${withholding.amount}`], [b.afterWithholding, afterWithholding])
  return rows
}
