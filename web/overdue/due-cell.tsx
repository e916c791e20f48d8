import { useFormat } from '../words/use-format.ts'
import type { Due } from './due.ts'
import { OverdueChip } from './due-chip.tsx'

/** When a record must have moved on, in a list; red and by how much once it is late. */
export function DueCell({ due }: { due: Due }) {
  const format = useFormat()
  if (!due.dueAt) return <span className="t3">–</span>
  if (due.overdue) return <OverdueChip due={due} brief />
  return (
    <time className="num" dateTime={due.dueAt}>
      {format.dateTime(due.dueAt)}
    </time>
  )
}
