import { Button, Checkbox, Modal, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/query.ts'
import { api } from '../api/request.ts'
import { useSubmit } from '../api/use-submit.ts'
import classes from '../documents/documents.module.css'
import { allOf, given, openLines, QuantitiesInput } from '../documents/quantities-input.tsx'
import { Note } from '../ui/note.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import type { Order, Step } from './order.ts'

export type Result = 'done' | 'passed' | 'failed' | 'delivered'
type Props = { record: Order; step: Step['step']; result: Result; name: string; onClose: () => void }

/** What a unit reports of its step: a failure with its reason, a delivery with who received what. */
export function StepDialog({ record, step, result, name, onClose }: Props) {
  const w = useWords()
  const d = w.documents
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [receivedBy, setReceivedBy] = useState('')
  const [all, setAll] = useState(true)
  const lines = openLines(record.lines, 'delivered')
  const [quantities, setQuantities] = useState(() => allOf(lines))
  const { submit, busy, problems, sentence } = useSubmit(async () => {
    const body = {
      result,
      ...(reason.trim() && { reason }),
      ...(receivedBy.trim() && { receivedBy }),
      ...(result === 'delivered' && !all && { quantities: given(quantities) }),
    }
    await api.patch(`/orders/${record.id}/steps/${step}`, body, record.version)
    await client.invalidateQueries({ queryKey: keys.all('orders') })
    showSnack(d.reported)
    onClose()
  })
  const said = problems.quantities ?? (Object.keys(problems).length ? null : sentence)
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={name === d.report[result] ? name : `${name}: ${d.report[result]}`}
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
        {said && <Note look="bad">{said}</Note>}
        {result === 'failed' && (
          <Textarea
            data-autofocus
            withAsterisk
            aria-required
            autosize
            minRows={2}
            label={d.reason}
            value={reason}
            error={problems.reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {result === 'delivered' && (
          <>
            <TextInput
              data-autofocus
              label={d.receivedBy}
              value={receivedBy}
              error={problems.receivedBy}
              onChange={(event) => setReceivedBy(event.currentTarget.value)}
            />
            <Checkbox label={d.handOverAll} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
            {!all && <QuantitiesInput lines={lines} value={quantities} problems={problems} onChange={setQuantities} />}
          </>
        )}
        <div className={classes.acts}>
          <Button type="submit" loading={busy} {...(result === 'failed' && { color: 'red' })}>
            {d.report[result]}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
