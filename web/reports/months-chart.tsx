import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { lengthOf, longestOf } from './bar.tsx'
import type { Kind } from './kinds.ts'
import type { Line } from './report.ts'
import classes from './reports.module.css'

/** Months side by side as columns, with what their colours mean. The table below says the same in numbers. */
export function MonthsChart({ kind, items }: { kind: Kind; items: readonly Line[] }) {
  const w = useWords()
  const format = useFormat()
  const dated = items.filter(({ id }) => id !== null)
  const longest = longestOf(kind.bar, dated)
  if (dated.length < 2) return null
  return (
    <figure className={`card ${classes.chart}`} aria-label={w.reports.months[kind.month]}>
      <ol aria-hidden>
        {dated.map((line) => (
          <li key={line.id}>
            <span className={classes.column}>
              {kind.bar.map((stretch) => (
                <i
                  key={stretch.word}
                  data-look={stretch.look}
                  style={{ height: `${(lengthOf(line, stretch) / longest) * 100}%` }}
                />
              ))}
            </span>
            <small>{format.monthShort(line.id ?? '')}</small>
          </li>
        ))}
      </ol>
      <figcaption>
        {kind.bar.map(({ word, look }) => (
          <span key={word}>
            <i data-look={look} aria-hidden /> {w.reports.columns[word]}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
