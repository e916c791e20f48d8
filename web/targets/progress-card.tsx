import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { TargetProgress } from './progress.tsx'
import { type Target, wonFor } from './target.ts'
import classes from './targets.module.css'
import { Who } from './who.tsx'

/** Whom a target is for, until when, how far it is, and the way to what was won. */
export function ProgressCard({ target }: { target: Target }) {
  const w = useWords()
  const format = useFormat()
  const won = `/opportunities?filter=${encodeURIComponent(JSON.stringify(wonFor(target)))}`
  return (
    <section className="card" aria-label={w.targets.progress}>
      <header>
        <h2>{w.targets.progress}</h2>
      </header>
      <div className={classes.card}>
        <Who target={target} />
        <span className="num t2">
          {format.date(target.startsOn)} – {format.date(target.endsOn)}
        </span>
        <TargetProgress target={target} />
        <AppLink to={won}>{w.targets.seeWon}</AppLink>
      </div>
    </section>
  )
}
