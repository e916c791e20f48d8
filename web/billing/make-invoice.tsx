import { Button, Checkbox, Modal } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { useSubmit } from '../api/use-submit.ts'
import { allOf, given, openLines, QuantitiesInput } from '../documents/quantities-input.tsx'
import { useGo } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import classes from './billing.module.css'
import type { Order } from './order-billing.tsx'

/** Drafts an invoice of what is left of an order, or of less of it, and goes to the draft. */
export function MakeInvoice({ record, onClose }: { record: Order; onClose: () => void }) {
  const w = useWords()
  const b = w.billing
  const go = useGo()
  const { act } = useAct<{ id: string }>('orders')
  const lines = openLines(record.lines, 'invoiced')
  const [quantities, setQuantities] = useState(() => allOf(lines))
  const [remainder, setRemainder] = useState(false)
  const { submit, busy, problems, sentence } = useSubmit(async () => {
    const body = { quantities: given(quantities), lastTakesRemainder: remainder }
    const made = await act({ record, act: 'invoices', body })
    showSnack(b.made)
    go(`/invoices/${made.id}`)
  })
  const said = problems.quantities ?? (Object.keys(problems).length ? null : sentence)
  return (
    <Modal
      opened
      onClose={onClose}
      title={b.makeInvoice}
      size={520}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      <form
        className={classes.dialog}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <p className={classes.hint}>{b.makeHint}</p>
        {said && <Note look="bad">{said}</Note>}
        <QuantitiesInput lines={lines} value={quantities} problems={problems} onChange={setQuantities} />
        <Checkbox
          size="xs"
          label={b.remainder}
          checked={remainder}
          onChange={(event) => setRemainder(event.currentTarget.checked)}
        />
        <div className={classes.acts}>
          <Button type="submit" loading={busy}>
            {b.makeInvoice}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
