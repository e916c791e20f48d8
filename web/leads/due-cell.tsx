import { IconClockExclamation } from '@tabler/icons-react'
import { Chip } from '../ui/chip.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'

/** When a record must have moved on; red once it is late. */
export function DueCell({ lead: { dueAt, overdue } }: { lead: { dueAt: string | null; overdue: boolean } }) {
  const w = useWords()
  const format = useFormat()
  if (!dueAt) return <span className="t3">–</span>
  const at = format.dateTime(dueAt)
  if (!overdue)
    return (
      <time className="num" dateTime={dueAt}>
        {at}
      </time>
    )
  return (
    <span title={w.leads.late(at)}>
      <Chip look="bad" icon={<IconClockExclamation aria-hidden />}>
        {at}
      </Chip>
    </span>
  )
}
