import { ActionIcon, Select, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { DragList } from '../ui/drag-list.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import classes from './forms.module.css'
import { useAskable } from './web-form.ts'

/** Which fields a form asks for, in the order in which visitors see them. */
export function FieldsInput({
  value,
  onChange,
  error,
}: {
  value: readonly string[]
  onChange: (fields: string[]) => void
  error: string | undefined
}) {
  const w = useWords()
  const say = useLabel()
  const askable = useAskable()
  const label = (name: string) => {
    const field = askable.get(name)
    return field ? say(field.label) : name
  }
  const rest = [...askable.keys()].filter((name) => !value.includes(name))
  return (
    <div className={classes.fields}>
      <DragList
        label={w.forms.asks}
        items={value}
        idOf={(name) => name}
        nameOf={label}
        onMove={(next) => onChange(next)}
      >
        {(name) => (
          <span className={classes.field}>
            {label(name)}
            <Tooltip label={w.common.remove}>
              <ActionIcon
                size={26}
                aria-label={`${w.common.remove}: ${label(name)}`}
                onClick={() => onChange(value.filter((other) => other !== name))}
              >
                <IconX size={14} stroke={1.75} />
              </ActionIcon>
            </Tooltip>
          </span>
        )}
      </DragList>
      {error && <p className={classes.error}>{error}</p>}
      <Select
        key={value.length}
        className={classes.add ?? ''}
        aria-label={w.forms.addField}
        placeholder={w.forms.addField}
        searchable
        data={rest.map((name) => ({ value: name, label: label(name) }))}
        value={null}
        onChange={(name) => name && onChange([...value, name])}
        nothingFoundMessage={w.fields.nothingFound}
      />
    </div>
  )
}
