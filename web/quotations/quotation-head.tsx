import { quotation as noun } from '@kohoi/contract/nouns/documents'
import classes from '../documents/documents.module.css'
import { ReferenceCell } from '../fields/cells.tsx'
import { Chip } from '../ui/chip.tsx'
import { AppLink } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { type Quotation, type Way, wayOf } from './quotation.ts'

/** Where a quotation stands on its way. */
export function QuotationFlow({ record }: { record: Way }) {
  const say = useLabel()
  const { state } = noun.fields
  return (
    <ol className={classes.flow} aria-label={say(state.label)}>
      {wayOf(record).map((one) => (
        <li key={one}>
          <span aria-current={one === record.state ? 'step' : undefined}>
            {say(state.options.find((option) => option.value === one)?.label ?? state.label)}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Its number and revision, and the opportunity it is for. */
export function QuotationTitle({ record }: { record: Quotation }) {
  const w = useWords()
  return (
    <>
      <h1>{record.number}</h1>
      {record.revision ? <Chip>{w.documents.revision(record.revision)}</Chip> : null}
      {record.opportunityId && (
        <span>
          {w.documents.fromOpportunity}: <ReferenceCell entity="opportunity" id={record.opportunityId} />
        </span>
      )}
    </>
  )
}

/** What became of it, and where it went on. */
export function QuotationNotes({ record }: { record: Quotation }) {
  const w = useWords()
  const d = w.documents
  const format = useFormat()
  const signed = record.signatures?.customer
  return (
    <>
      {signed && (
        <Note look="good">
          {d.signedBy(signed.name, format.dateTime(signed.at))}
          {signed.pictureId && (
            <img
              className={classes.signature}
              src={`/api/v1/pictures/${signed.pictureId}`}
              alt={d.signature(signed.name)}
            />
          )}
        </Note>
      )}
      {record.revisedById && (
        <Note look="warn">
          {d.replaced} <AppLink to={`/quotations/${record.revisedById}`}>{d.newer}</AppLink>
        </Note>
      )}
      {record.reason && (
        <Note look="warn">{record.state === 'draft' ? d.sentBack(record.reason) : d.because(record.reason)}</Note>
      )}
      {record.orderId && (
        <Note look="good">
          <AppLink to={`/orders/${record.orderId}`}>{d.order}</AppLink>
        </Note>
      )}
    </>
  )
}
