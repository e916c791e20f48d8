import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { type Due, useLateness } from './due.ts'
import classes from './overdue.module.css'

/** By when the record must have moved on; nothing where no clock runs. */
export function DueCard({ due }: { due: Due }) {
  const w = useWords()
  const format = useFormat()
  const late = useLateness(due)
  if (!due.dueAt) return null
  const at = format.dateTime(due.dueAt)
  return (
    <section className="card" aria-label={w.overdue.title}>
      <header>
        <h2>{w.overdue.title}</h2>
      </header>
      <div className={classes.body}>
        <p className={`num ${classes.big} ${due.overdue ? classes.late : ''}`}>{due.overdue ? late : at}</p>
        {due.overdue && <p className="num t2">{w.overdue.due(at)}</p>}
      </div>
    </section>
  )
}
