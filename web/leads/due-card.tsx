import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import type { Lead } from './lead.ts'
import classes from './leads.module.css'

/** By when the lead must have moved on; nothing where no time limit runs. */
export function DueCard({ lead: { dueAt, overdue } }: { lead: Lead }) {
  const w = useWords()
  const format = useFormat()
  if (!dueAt) return null
  const at = format.dateTime(dueAt)
  return (
    <section className="card" aria-label={w.leads.dueTitle}>
      <header>
        <h2>{w.leads.dueTitle}</h2>
      </header>
      <div className={classes.body}>
        <p className={`num ${classes.big} ${overdue ? classes.late : ''}`}>{overdue ? w.leads.overdue : at}</p>
        {overdue && <p className="num t2">{w.leads.due(at)}</p>}
      </div>
    </section>
  )
}
