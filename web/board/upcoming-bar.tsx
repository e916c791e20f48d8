import { useWords } from '../words/index.tsx'
import classes from './board.module.css'
import type { Upcoming } from './use-upcoming.ts'

/** How the next activities of a column stand, as a thin bar: planned, due today, overdue, none. */
export function UpcomingBar({ count, upcoming }: { count: number; upcoming: Upcoming | undefined }) {
  const w = useWords()
  const { planned, today, overdue } = upcoming ?? { planned: 0, today: 0, overdue: 0 }
  const without = Math.max(0, count - planned - today - overdue)
  const text = w.board.upcoming(without, planned, today, overdue)
  return (
    <div className={classes.upcoming} role="img" aria-label={text} title={text}>
      {Object.entries({ planned, today, overdue, without }).map(
        ([kind, n]) => n > 0 && <span key={kind} data-kind={kind} style={{ flexGrow: n }} />,
      )}
    </div>
  )
}
