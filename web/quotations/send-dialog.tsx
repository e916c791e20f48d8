import { Button, Modal } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useReferenced } from '../api/references.ts'
import { useSubmit } from '../api/use-submit.ts'
import classes from '../documents/documents.module.css'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import type { Quotation } from './quotation.ts'

type Props = { record: Quotation; onSend: () => Promise<unknown>; onClose: () => void }

/** A mail cannot be taken back: to whom it goes, and what goes with it. */
export function SendDialog({ record, onSend, onClose }: Props) {
  const w = useWords()
  const d = w.documents
  const format = useFormat()
  const contact = useReferenced('contact', record.contactId)
  const account = useReferenced('account', record.accountId)
  const known = contact !== undefined && account !== undefined
  const buyer = record.parties?.buyer
  const name = contact?.name ?? account?.name ?? buyer?.name ?? ''
  const email = buyer ? buyer.email : contact?.email || account?.email
  const { submit, busy, sentence } = useSubmit(async () => {
    await onSend()
    onClose()
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${d.acts.send}: ${record.number}`}
      size={520}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      <div className={classes.question}>
        {sentence && <Note look="bad">{sentence}</Note>}
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
        <div className={classes.acts}>
          <Button
            data-autofocus
            loading={busy}
            disabled={!known}
            leftSection={<IconSend size={16} stroke={1.75} aria-hidden />}
            onClick={() => void submit()}
          >
            {email ? d.sending.send : d.sending.mark}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
