import { IconSend } from '@tabler/icons-react'
import { useReferenced } from '../api/references.ts'
import classes from '../documents/documents.module.css'
import { Question } from '../documents/question.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import type { Quotation } from './quotation.ts'

type Props = { record: Quotation; onSend: () => Promise<unknown>; onClose: () => void }

/** A mail cannot be taken back: to whom it goes, and what goes with it. */
export function SendDialog({ record, onSend, onClose }: Props) {
  const d = useWords().documents
  const format = useFormat()
  const contact = useReferenced('contact', record.contactId)
  const account = useReferenced('account', record.accountId)
  const known = contact !== undefined && account !== undefined
  const buyer = record.parties?.buyer
  const name = contact?.name ?? account?.name ?? buyer?.name ?? ''
  const email = buyer ? buyer.email : contact?.email || account?.email
  return (
    <Question
      title={`${d.acts.send}: ${record.number}`}
      verb={email ? d.sending.send : d.sending.mark}
      icon={<IconSend size={16} stroke={1.75} aria-hidden />}
      atOnce
      disabled={!known}
      onAnswer={onSend}
      onClose={onClose}
    >
      {known && !email && <Note look="warn">{d.sending.noAddress(name)}</Note>}
      {email && (
        <dl className={classes.letter}>
          <dt>{d.sending.to}</dt>
          <dd>
            <span lang="">{name}</span> &lt;{email}&gt;
          </dd>
          <dt>{d.sending.attached}</dt>
          <dd>{record.number}.pdf</dd>
          {record.validUntil && (
            <>
              <dt>{d.sending.validUntil}</dt>
              <dd>{format.date(record.validUntil)}</dd>
            </>
          )}
        </dl>
      )}
      {email && <p>{d.sending.link}</p>}
    </Question>
  )
}
