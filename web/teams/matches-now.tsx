import type { Filter } from '@kohoi/rules'
import { usePreview } from '../filters/match-count.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './teams.module.css'

/** How many records a rule matches now, small; `bare` leaves the words to the screen reader. */
export function MatchesNow({
  entity,
  filter,
  bare = false,
}: {
  entity: string
  filter: Filter | null
  bare?: boolean
}) {
  const w = useWords()
  const format = useFormat()
  const { data, error } = usePreview(entity, filter ?? { all: [] })
  return (
    <span className={classes.matches} title={w.teams.matchNow}>
      <b className="num">{error || !data ? '–' : format.number(data.count)}</b>
      <span className={bare ? 'sr' : undefined}>{w.teams.matchNow}</span>
    </span>
  )
}
