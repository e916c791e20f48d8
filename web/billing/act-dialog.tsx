import type { Field } from '@kohoi/contract/field'
import { Button, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useSubmit } from '../api/use-submit.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { AmountField } from '../fields/number-inputs.tsx'
import { focusUnreadable } from '../ui/form/problems.ts'
import { Note } from '../ui/note.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import classes from './billing.module.css'

export type Asked = {
  name: string
  field: Field
  label?: string
  required?: boolean
  start?: unknown
  /** Where what is wrong with it is told, when not at its name. */
  path?: string
  /** What an amount is counted in: it then has its decimals. */
  currency?: string
}
type Problems = Readonly<Record<string, string>>

type Props = {
  title: string
  hint?: ReactNode
  fields: readonly Asked[]
  verb: string
  danger?: boolean
  onSend: (values: Record<string, unknown>) => Promise<void>
  onClose: () => void
  /** What else is asked for below the fields. */
  children?: ReactNode | ((problems: Problems) => ReactNode)
}

/** Asks for what an act needs and does it; what the server refuses stands at its field, and nothing is lost. */
export function ActDialog({ title, hint, fields, verb, danger, onSend, onClose, children }: Props) {
  const w = useWords()
  const say = useLabel()
  const [values, setValues] = useState<Record<string, unknown>>(() =>
    Object.fromEntries(fields.map(({ name, start }) => [name, start ?? null])),
  )
  const { submit, busy, problems, refusal, sentence } = useSubmit(async () => {
    await onSend(values)
    onClose()
  })
  const more = typeof children === 'function'
  const mine = (at: string) => (more && at.includes('.')) || fields.some(({ name, path }) => at === name || at === path)
  const elsewhere = refusal && !Object.keys(problems).some(mine)
  return (
    <Modal opened onClose={onClose} title={title} size={480} closeButtonProps={{ 'aria-label': w.common.close }}>
      <form
        className={classes.dialog}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!focusUnreadable(event.currentTarget)) void submit()
        }}
      >
        {hint && <p className={classes.hint}>{hint}</p>}
        {elsewhere && <Note look="bad">{refusal.errors[0]?.message ?? sentence}</Note>}
        {!more && children}
        {fields.map(({ name, field, label, required, path, currency }, at) => {
          const input = {
            ...{ name, field: { ...field, readOnly: false }, label: label ?? say(field.label), required },
            ...{ autoFocus: at === 0, value: values[name], error: problems[name] ?? problems[path ?? name] },
            onChange: (value: unknown) => setValues((now) => ({ ...now, [name]: value })),
          }
          return currency ? (
            <AmountField key={name} {...input} currency={currency} />
          ) : (
            <FieldInput key={name} {...input} />
          )
        })}
        {more && children(problems)}
        <div className={classes.acts}>
          <Button type="submit" loading={busy} {...(danger && { color: 'red' })}>
            {verb}
          </Button>
          <Button variant="default" onClick={onClose}>
            {danger ? w.common.close : w.common.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
