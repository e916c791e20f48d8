import { quotation as noun } from '@kohoi/contract/nouns/documents'
import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useSubmit } from '../api/use-submit.ts'
import classes from '../documents/documents.module.css'
import { FieldInput } from '../fields/inputs.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import type { Quotation } from './quotation.ts'

type Customer = { accountId: string | null; contactId: string | null }
type Props = { record: Quotation; onCopy: (customer: Customer) => Promise<void>; onClose: () => void }

/** The same offer for somebody else. */
export function CopyDialog({ record, onCopy, onClose }: Props) {
  const w = useWords()
  const d = w.documents
  const [customer, setCustomer] = useState<Customer>({ accountId: null, contactId: null })
  const { submit, busy, problems, sentence } = useSubmit(async () => {
    await onCopy(customer)
    onClose()
  })
  const input = (name: keyof Customer) => (
    <FieldInput
      name={name}
      field={noun.fields[name]}
      value={customer[name]}
      error={problems[name]}
      record={customer}
      onChange={(value) => setCustomer({ ...customer, [name]: value as string | null })}
    />
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${d.acts.copyFor}: ${record.number}`}
      size={480}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      <form
        className={classes.question}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {sentence && Object.keys(problems).length === 0 && <Note look="bad">{sentence}</Note>}
        {input('accountId')}
        {input('contactId')}
        <div className={classes.acts}>
          <Button type="submit" loading={busy} disabled={!customer.accountId && !customer.contactId}>
            {d.acts.copy}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
