import { useNow } from '../ui/now.ts'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'

/** What a record says of its clock. */
export type Due = { dueAt: string | null; overdue: boolean }

/** "overdue by 2 hrs 5 min", going on by itself; by a clock that is behind the server's at least a minute. */
export function useLateness({ dueAt }: Due): string {
  const w = useWords()
  const format = useFormat()
  const late = useNow() - Date.parse(dueAt ?? '')
  return w.overdue.by(format.span(Math.max(1, Math.floor(late / 60_000))))
}
