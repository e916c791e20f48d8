import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { Referenced } from '../../api/references.ts'
import { useAll } from '../../api/use-list.ts'
import { useWords } from '../../words/index.tsx'
import classes from './book.module.css'
import type { Fared } from './rule-draft.ts'

/** Examples and whether the rules decide them as expected. */
export function Fares({ fared }: { fared: readonly Fared[] }) {
  const where = useWhere()
  return (
    <ul className={classes.fares}>
      {fared.map((one) => (
        <li key={one.id}>
          <Passes passes={one.passes} />
          <span lang="">{one.name}</span>
          {!one.passes && <small>{where(one.way)}</small>}
        </li>
      ))}
    </ul>
  )
}

export function Passes({ passes }: { passes: boolean }) {
  const w = useWords()
  const Shown = passes ? IconCircleCheck : IconCircleX
  return (
    <span className={passes ? classes.passes : classes.fails}>
      <Shown size={16} stroke={1.75} aria-hidden />
      {passes ? w.ruleBook.passes : w.ruleBook.fails}
    </span>
  )
}

/** Where the rules would send an example, in words. */
export function useWhere(): (way: Fared['way']) => string {
  const w = useWords()
  const users = useAll<Referenced>('users').data ?? []
  const teams = useAll<Referenced>('teams').data ?? []
  return (way) => {
    if (!way) return w.ruleBook.broken
    const team = teams.find(({ id }) => id === way.teamId)?.name
    const names = way.userIds.map((id) => users.find((user) => user.id === id)?.name ?? '…')
    const who = way.handlerId || !team ? names.join(', ') : [team, ...names].join(', ')
    return w.ruleBook.got(names.length || team ? who : w.ruleBook.waiting)
  }
}
