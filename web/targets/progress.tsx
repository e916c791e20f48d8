import { IconCircleCheck, IconFlag } from '@tabler/icons-react'
import { Chip } from '../ui/chip.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { elapsed, type Target } from './target.ts'
import classes from './targets.module.css'

/** How much of a target is won: a bar with a mark where its time stands, and the same in words. `line` leaves only the bar and the percent. */
export function TargetProgress({ target, line = false }: { target: Target; line?: boolean }) {
  const w = useWords()
  const format = useFormat()
  const { name, won, amount, share, reachedAt } = target
  const percent = Number(share ?? 0)
  const time = elapsed(target, format.isoDay(new Date()))
  const said = won ? w.targets.wonOf(format.money(won), format.money(amount), format.percent(share ?? '0')) : ''
  const running = time > 0 && time < 100
  return (
    <div className={classes.progress}>
      <div
        className={classes.track}
        role="progressbar"
        aria-label={w.targets.progressOf(name)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.min(100, percent)}
        aria-valuetext={said}
        data-reached={percent >= 100 || undefined}
      >
        <i style={{ width: `${Math.min(100, percent)}%` }} />
        {running && <b style={{ left: `${time}%` }} title={w.targets.timePassed(time)} />}
      </div>
      {line ? (
        <span className="num">{format.percent(share ?? '0')}</span>
      ) : (
        <p className={classes.words}>
          <span className="num">{said}</span>
          {running && <span className="t3">{w.targets.timePassed(time)}</span>}
        </p>
      )}
      {!line && <Outcome reachedAt={reachedAt} over={time >= 100} reached={percent >= 100} />}
    </div>
  )
}

type OutcomeProps = { reachedAt: string | null; over: boolean; reached: boolean; line?: boolean }

/** Reached, or over without. `line` leaves what a column of that name needs: the day. */
export function Outcome({ reachedAt, over, reached, line = false }: OutcomeProps) {
  const w = useWords()
  const format = useFormat()
  if (reachedAt || reached)
    return (
      <Chip look="good" icon={<IconCircleCheck aria-hidden />}>
        {!reachedAt ? w.targets.reached : line ? format.date(reachedAt) : w.targets.reachedAt(format.date(reachedAt))}
      </Chip>
    )
  return over ? <Chip icon={<IconFlag aria-hidden />}>{line ? w.targets.missed : w.targets.over}</Chip> : null
}
