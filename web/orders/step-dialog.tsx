import type { DocumentLine } from '@kohoi/contract/document-lines'
import { Button, Checkbox, Modal, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/query.ts'
import { api } from '../api/request.ts'
import { useSubmit } from '../api/use-submit.ts'
import classes from '../documents/documents.module.css'
import { DecimalInput } from '../fields/decimal-input.tsx'
import { Note } from '../ui/note.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
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
  const [quantities, setQuantities] = useState<Readonly<Record<string, string | null>>>({})
  const { submit, busy, problems, sentence } = useSubmit(async () => {
    const some = Object.entries(quantities).filter(([, quantity]) => quantity)
    const body = {
      result,
      ...(reason.trim() && { reason }),
      ...(receivedBy.trim() && { receivedBy }),
      ...(result === 'delivered' && !all && { quantities: Object.fromEntries(some) }),
    }
    await api.patch(`/orders/${record.id}/steps/${step}`, body, record.version)
    await client.invalidateQueries({ queryKey: keys.all('orders') })
    showSnack(d.reported)
    onClose()
  })
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
        {sentence && Object.keys(problems).length === 0 && <Note look="bad">{sentence}</Note>}
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
            {!all && (
              <Quantities
                lines={(record.lines ?? []) as readonly DocumentLine[]}
                quantities={quantities}
                problems={problems}
                onChange={(id, quantity) => setQuantities({ ...quantities, [id]: quantity })}
              />
            )}
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

type QuantitiesProps = {
  lines: readonly DocumentLine[]
  quantities: Readonly<Record<string, string | null>>
  problems: Readonly<Record<string, string>>
  onChange: (id: string, quantity: string | null) => void
}

function Quantities({ lines, quantities, problems, onChange }: QuantitiesProps) {
  const w = useWords()
  const format = useFormat()
  const items = lines.filter((line) => line.kind === 'item')
  return (
    <>
      {items.map((line) => {
        const [title = ''] = line.description.split('\n')
        return (
          <div key={line.id} className={classes.quantities}>
            <span lang="">
              {title}
              <small>
                {format.decimal(line.quantity)} {line.unit}
                {line.delivered &&
                  line.delivered !== '0' &&
                  ` · ${w.documents.delivered(format.decimal(line.delivered))}`}
              </small>
            </span>
            <DecimalInput
              aria-label={`${w.documents.quantity}: ${title}`}
              places={4}
              value={quantities[line.id] ?? null}
              error={problems[`quantities.${line.id}`]}
              onChange={(quantity) => onChange(line.id, quantity)}
            />
          </div>
        )
      })}
    </>
  )
}
