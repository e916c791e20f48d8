import { ActionIcon, Button, Checkbox, Popover, Tooltip } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../../words/index.tsx'
import type { DragList as EagerDragList } from '../drag-list.tsx'
import type { Column } from './columns.ts'
import classes from './list-page.module.css'

const DragList = lazy(async () => ({ default: (await import('../drag-list.tsx')).DragList })) as typeof EagerDragList

type Props<T> = {
  shown: readonly Column<T>[]
  offered: readonly Column<T>[]
  onChoose: (names: string[] | null) => void
  changed: boolean
}

/** Which columns, and in which order: ticked ones are dragged into place. */
export function ColumnPicker<T>({ shown, offered, onChoose, changed }: Props<T>) {
  const w = useWords()
  const [opened, setOpened] = useState(false)
  const names = shown.map((column) => column.name)
  const rest = offered.filter((column) => !names.includes(column.name))
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={w.list.columns} disabled={opened}>
          <ActionIcon aria-label={w.list.columns} aria-expanded={opened} onClick={() => setOpened(!opened)}>
            <IconColumns3 size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={classes.picker ?? ''} aria-label={w.list.columns}>
        <div className={classes.pickerHead}>
          <h2>{w.list.columns}</h2>
          <Button variant="subtle" disabled={!changed} onClick={() => onChoose(null)}>
            {w.list.columnsReset}
          </Button>
        </div>
        <div className={classes.pickerList}>
          <Suspense>
            <DragList
              label={w.list.columns}
              items={shown}
              idOf={(column) => column.name}
              nameOf={(column) => column.label}
              onMove={(next) => onChoose(next.map((column) => column.name))}
            >
              {(column) => (
                <Checkbox
                  size="sm"
                  checked
                  disabled={shown.length === 1}
                  label={column.label}
                  onChange={() => onChoose(names.filter((name) => name !== column.name))}
                />
              )}
            </DragList>
          </Suspense>
          {rest.map((column) => (
            <Checkbox
              key={column.name}
              size="sm"
              className={classes.pickerRest ?? ''}
              checked={false}
              label={column.label}
              onChange={() => onChoose([...names, column.name])}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
