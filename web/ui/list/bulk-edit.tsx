import type { Noun } from '@kohoi/contract/noun'
import { Button, Modal, Select } from '@mantine/core'
import { useState } from 'react'
import { FieldInput } from '../../fields/inputs.tsx'
import { useLabel, useWords } from '../../words/index.tsx'
import classes from './list-page.module.css'

type Props = { noun: Noun; count: number; onClose: () => void; onApply: (field: string, value: unknown) => void }

/** One field, one new value, for all ticked records. */
export function BulkEdit({ noun, count, onClose, onApply }: Props) {
  const w = useWords()
  const say = useLabel()
  const [name, setName] = useState<string | null>(null)
  const [value, setValue] = useState<unknown>(null)
  const fields = Object.entries(noun.fields).filter(
    ([one, field]) => !field.readOnly && !field.hidden && field.type !== 'structure' && one !== noun.title,
  )
  const field = name ? noun.fields[name] : undefined
  const ready = field !== undefined && !(field.required && (value === null || value === ''))
  return (
    <Modal
      opened
      onClose={onClose}
      title={w.list.bulkEditTitle(count)}
      closeButtonProps={{ 'aria-label': w.common.close }}
    >
      <form
        className={classes.bulkForm}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && name) onApply(name, value)
        }}
      >
        <Select
          data-autofocus
          label={w.list.bulkField}
          searchable
          data={fields.map(([one, { label }]) => ({ value: one, label: say(label) }))}
          value={name}
          nothingFoundMessage={w.fields.nothingFound}
          onChange={(next) => {
            setName(next)
            setValue(next && noun.fields[next]?.type === 'yesNo' ? false : null)
          }}
        />
        {field && name && (
          <FieldInput key={name} name={name} field={field} label={w.list.bulkValue} value={value} onChange={setValue} />
        )}
        <div className={classes.bulkActs}>
          <Button type="submit" disabled={!ready}>
            {w.list.bulkEditTitle(count)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {w.common.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
