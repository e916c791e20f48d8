import { IconClockExclamation, IconClockHour4 } from '@tabler/icons-react'
import { Chip } from '../ui/chip.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { type Due, useLateness } from './due.ts'
import classes from './overdue.module.css'

/** By when a record must have moved on: the day, today the time; red, and by how much, once it is late. Nothing where no clock runs. */
export function DueChip({ due }: { due: Due }) {
  const w = useWords()
  const format = useFormat()
  if (!due.dueAt) return null
  if (due.overdue) return <OverdueChip due={due} brief />
  const today = format.isoDay(new Date(due.dueAt)) === format.isoDay(new Date())
  return (
    <span className={classes.chip} title={w.overdue.due(format.dateTime(due.dueAt))}>
      <Chip look="line" icon={<IconClockHour4 aria-hidden />}>
        <span className="sr">{w.overdue.due('')}</span>
        {today ? format.time(due.dueAt) : format.date(due.dueAt).slice(0, 5)}
      </Chip>
    </span>
  )
}

/** How much a record is overdue. */
export function OverdueChip({ due, brief = false }: { due: Due; brief?: boolean }) {
  const w = useWords()
  const format = useFormat()
  const late = useLateness(due, brief)
  return (
    <span className={classes.chip} title={w.overdue.since(format.dateTime(due.dueAt ?? ''))}>
      <Chip look="bad" icon={<IconClockExclamation aria-hidden />}>
        {late}
      </Chip>
    </span>
  )
}
