import { Button, Checkbox, Modal } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useReferenced } from '../api/references.ts'
import { useSubmit } from '../api/use-submit.ts'
import classes from '../documents/documents.module.css'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import type { Order } from './order.ts'

type Props = { record: Order; onConfirm: (winOpportunity: boolean) => Promise<unknown>; onClose: () => void }

/** Confirming tells the units and ends the writing; whether the opportunity is won by it is asked, and usually so. */
export function ConfirmOrder({ record, onConfirm, onClose }: Props) {
  const w = useWords()
  const d = w.documents
  const deal = useReferenced('opportunity', record.opportunityId)
  const [wins, setWins] = useState(true)
  const { submit, busy, sentence } = useSubmit(async () => {
    await onConfirm(wins)
    onClose()
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${d.acts.confirm}: ${record.number}`}
      size={480}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      <div className={classes.question}>
        {sentence && <Note look="bad">{sentence}</Note>}
        <p>{d.confirming.text}</p>
        {deal && deal.state === 'open' && (
          <Checkbox
            label={d.confirming.win(String(deal.name ?? ''))}
            checked={wins}
            onChange={(event) => setWins(event.currentTarget.checked)}
          />
        )}
        <div className={classes.acts}>
          <Button
            data-autofocus
            loading={busy}
            leftSection={<IconCheck size={16} stroke={1.75} aria-hidden />}
            onClick={() => void submit()}
          >
            {d.acts.confirm}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
