import { useNow } from '../ui/now.ts'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'

/** What a record says of its clock. */
export type Due = { dueAt: string | null; overdue: boolean }

/** "Overdue by 2 hrs 5 min", going on by itself; by a clock that is behind the server's at least a minute. `brief`: in whole days from one on. */
export function useLateness({ dueAt }: Due, brief = false): string {
  const w = useWords()
  const format = useFormat()
  const late = Math.max(1, Math.floor((useNow() - Date.parse(dueAt ?? '')) / 60_000))
  const day = 24 * 60
  return w.overdue.by(format.span(brief && late >= day ? late - (late % day) : late))
}
