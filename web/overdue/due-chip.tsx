import { IconClockExclamation, IconClockHour4 } from '@tabler/icons-react'
import { Chip } from '../ui/chip.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { type Due, useLateness } from './due.ts'
import classes from './overdue.module.css'

/** By when a record must have moved on; red, and by how much, once it is late. Nothing where no clock runs. */
export function DueChip({ due }: { due: Due }) {
  const w = useWords()
  const format = useFormat()
  if (!due.dueAt) return null
  if (due.overdue) return <OverdueChip due={due} />
  return (
    <span className={classes.chip} title={w.overdue.due(format.dateTime(due.dueAt))}>
      <Chip look="line" icon={<IconClockHour4 aria-hidden />}>
        {w.overdue.due(`${format.date(due.dueAt).slice(0, 5)} ${format.time(due.dueAt)}`)}
      </Chip>
    </span>
  )
}

/** How much a record is overdue. */
export function OverdueChip({ due }: { due: Due }) {
  const w = useWords()
  const format = useFormat()
  const late = useLateness(due)
  return (
    <span className={classes.chip} title={w.overdue.since(format.dateTime(due.dueAt ?? ''))}>
      <Chip look="bad" icon={<IconClockExclamation aria-hidden />}>
        {late}
      </Chip>
    </span>
  )
}
