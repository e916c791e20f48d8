import type { RecordOf } from '@kohoi/contract/noun'
import { adjustmentNote } from '@kohoi/contract/nouns/billing'
import classes from '../billing/billing.module.css'
import { PdfMenu } from '../billing/pdf-menu.tsx'
import { useMayBill } from '../billing/permission.ts'
import { SendButton } from '../billing/send-button.tsx'
import { LinesView } from '../documents/lines-view.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { PaperPage } from './paper-page.tsx'

type AdjustmentNote = RecordOf<typeof adjustmentNote>

const facts = ['invoiceId', 'orderId', 'issuedOn', 'reason', 'sentAt', 'ownerId']

/** One credit or debit note: what was, what is right, the difference. */
export function NotePage() {
  const mayBill = useMayBill()
  return (
    <PaperPage<AdjustmentNote>
      noun={adjustmentNote}
      facts={facts}
      acts={(record) => (
        <>
          {mayBill && <SendButton path="adjustment-notes" record={record} />}
          <PdfMenu path="adjustment-notes" id={record.id} taxOf={record.companyId} />
        </>
      )}
    >
      {(record) => (
        <>
          <Correction record={record} />
          <LinesView document={record} />
        </>
      )}
    </PaperPage>
  )
}

function Correction({ record }: { record: AdjustmentNote }) {
  const { billing: b } = useWords()
  const format = useFormat()
  const { correction } = record
  if (!correction) return null
  const amount = (value: string) => format.amount({ amount: value, currency: record.currency ?? '' })
  return (
    <section className="card" aria-label={b.difference}>
      <dl className={classes.figures}>
        <dt>{b.original}</dt>
        <dd className="num">{amount(correction.original)}</dd>
        <dt>{b.correct}</dt>
        <dd className="num">{amount(correction.correct)}</dd>
        <dt data-strong>{b.difference}</dt>
        <dd className="num" data-strong>
          {amount(correction.difference)}
        </dd>
      </dl>
    </section>
  )
}
