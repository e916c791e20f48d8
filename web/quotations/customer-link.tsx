import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/request.ts'
import { useSubmit } from '../api/use-submit.ts'
import classes from '../documents/documents.module.css'
import { CopyButton } from '../ui/copy-button.tsx'
import { Note } from '../ui/note.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import type { Quotation } from './quotation.ts'

/** The secret address of the customer's page: made anew, copied once, and all of them ended. */
export function CustomerLink({ record, onClose }: { record: Quotation; onClose: () => void }) {
  const w = useWords()
  const d = w.documents.customerLink
  const [address, setAddress] = useState<string | null>(null)
  const { submit, busy, sentence } = useSubmit(async (act: 'make' | 'end') => {
    if (act === 'make') {
      setAddress((await api.post<{ secret: string }>(`/quotations/${record.id}/customer-link`, {})).secret)
      return
    }
    await api.delete(`/quotations/${record.id}/customer-links`)
    showSnack(d.ended)
    onClose()
  })
  return (
    <Modal opened onClose={onClose} title={d.title} size={520} closeButtonProps={{ 'aria-label': w.common.close }}>
      <div className={classes.question}>
        {sentence && <Note look="bad">{sentence}</Note>}
        <p>{d.text}</p>
        {address && <TextInput label={d.address} description={d.once} value={address} readOnly />}
        <div className={classes.acts}>
          {address ? (
            <CopyButton text={address} main />
          ) : (
            <Button loading={busy} onClick={() => void submit('make')}>
              {d.make}
            </Button>
          )}
          <Button variant="default" loading={busy} onClick={() => void submit('end')}>
            {d.end}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
