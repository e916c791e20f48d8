import { useReferenceTitle } from '../api/references.ts'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import type { Lead } from './lead.ts'
import classes from './leads.module.css'

/** The score and the rules that gave its points; nothing while scoring is switched off. */
export function ScoreCard({ lead: { score, scoreParts } }: { lead: Lead }) {
  const w = useWords()
  const format = useFormat()
  if (score === null) return null
  const parts = [...(scoreParts ?? [])].sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
  return (
    <section className="card" aria-label={w.leads.score}>
      <header>
        <h2>{w.leads.score}</h2>
        <b className="num">{format.number(score)}</b>
      </header>
      <div className={classes.body}>
        {parts.length === 0 ? (
          <p className="t2">{w.leads.noScoreParts}</p>
        ) : (
          <ul className={classes.parts} aria-label={w.leads.scoreParts}>
            {parts.map((part) => (
              <Part key={part.ruleId} {...part} />
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

function Part({ ruleId, points }: { ruleId: string; points: number }) {
  const w = useWords()
  const name = useReferenceTitle('scoreRule', ruleId)
  return (
    <li>
      <span lang="">{name || '–'}</span>
      <b className="num">{w.leads.points(points)}</b>
    </li>
  )
}
