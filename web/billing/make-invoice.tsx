import type { DocumentLine } from '@kohoi/contract/document-lines'
import { Button, Checkbox, Modal } from '@mantine/core'
import { useId, useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { useSubmit } from '../api/use-submit.ts'
import { DecimalInput } from '../fields/decimal-input.tsx'
import { useGo } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './billing.module.css'
import type { Order } from './order-billing.tsx'

/** So much of a quantity is left; quantities have four decimals at most. */
const less = (whole: string, part: string): string => {
  const left = BigInt(shifted(whole)) - BigInt(shifted(part))
  const text = String(left).padStart(5, '0')
  return `${text.slice(0, -4)}.${text.slice(-4)}`.replace(/\.?0+$/, '')
}
const shifted = (decimal: string): string => {
  const [whole = '0', part = ''] = decimal.split('.')
  return whole + part.padEnd(4, '0')
}

/** Drafts an invoice of what is left of an order, or of less of it, and goes to the draft. */
export function MakeInvoice({ record, onClose }: { record: Order; onClose: () => void }) {
  const w = useWords()
  const b = w.billing
  const go = useGo()
  const name = useId()
  const format = useFormat()
  const { act } = useAct<{ id: string }>('orders')
  const lines = ((record.lines ?? []) as readonly (DocumentLine & { invoiced?: string })[])
    .filter((line) => line.kind === 'item')
    .map((line) => ({ ...line, open: less(line.quantity, line.invoiced ?? '0') }))
  const [quantities, setQuantities] = useState<Record<string, string | null>>(() =>
    Object.fromEntries(lines.map(({ id, open }) => [id, open])),
  )
  const [remainder, setRemainder] = useState(false)
  const { submit, busy, problems, refusal, sentence } = useSubmit(async () => {
    const body = {
      quantities: Object.fromEntries(Object.entries(quantities).map(([id, value]) => [id, value ?? '0'])),
      lastTakesRemainder: remainder,
    }
    const made = await act({ record, act: 'invoices', body })
    showSnack(b.made)
    go(`/invoices/${made.id}`)
  })
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
        {refusal && Object.keys(problems).length === 0 && <Note look="bad">{sentence}</Note>}
        <div className={classes.quantities}>
          {lines.map((line) => (
            <Quantity
              key={line.id}
              id={`${name}${line.id}`}
              text={line.description}
              note={`${b.open(format.decimal(line.open))} ${line.unit ?? ''}`}
              value={quantities[line.id] ?? null}
              error={problems[`quantities.${line.id}`]}
              onChange={(value) => setQuantities((now) => ({ ...now, [line.id]: value }))}
            />
          ))}
        </div>
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

type QuantityProps = {
  id: string
  text: string
  note: string
  value: string | null
  error: string | undefined
  onChange: (value: string | null) => void
}

function Quantity({ id, text, note, value, error, onChange }: QuantityProps) {
  return (
    <>
      <label htmlFor={id} lang="">
        {text}
        <small className="num">{note}</small>
      </label>
      <DecimalInput id={id} places={4} value={value} onChange={onChange} {...(error && { error })} />
    </>
  )
}
