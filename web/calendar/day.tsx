import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useRef } from 'react'
import type { Activity } from '../activities/activity.ts'
import { useStore } from '../ui/store.ts'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './calendar.module.css'
import { carrying } from './carrying.ts'
import { Chip, type ChipActs } from './chip.tsx'

/** So many stand in a day of the month; the others wait in the week. */
const most = 4
const rank = { overdue: 0, today: 1, planned: 2 } as const

type Props = {
  day: string
  today: string
  activities: readonly Activity[]
  /** In the month: a few, and the way to the others. */
  brief: boolean
  /** Of another month than the one that is shown. */
  outside: boolean
  chosen: boolean
  acts: ChipActs
  onChoose: () => void
  onAll: () => void
}

/** A day with what is due on it; takes an activity that is dropped on it. */
export function Day({ day, today, activities, brief, outside, chosen, acts, onChoose, onAll }: Props) {
  const w = useWords()
  const format = useFormat()
  const element = useRef<HTMLLIElement>(null)
  const over = useStore(carrying)?.over === day
  useEffect(() => {
    if (!element.current) return
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => source.data.carries === 'activity',
      getData: () => ({ day }),
    })
  }, [day])
  const shown = brief && activities.length > most ? activities.slice(0, most - 1) : activities
  const urgencies = activities.flatMap(({ urgency }) => urgency ?? [])
  const worst = urgencies.sort((a, b) => rank[a] - rank[b])[0]
  const date = `${format.weekday(`${day}T12:00:00Z`)} ${format.date(day)}`
  const number = Number(day.slice(8))
  return (
    <li
      ref={element}
      className={classes.day}
      data-today={day === today || undefined}
      data-outside={outside || undefined}
      data-chosen={chosen || undefined}
      data-over={over || undefined}
    >
      <h2>
        <time dateTime={day}>
          <span className={classes.number} aria-hidden={brief}>
            {number}
          </span>
          <span className={brief ? 'sr' : classes.weekday}>{brief ? date : format.weekday(`${day}T12:00:00Z`)}</span>
        </time>
      </h2>
      {brief && (
        <button
          type="button"
          className={classes.press}
          aria-label={w.calendar.on(date, activities.length)}
          aria-pressed={chosen}
          onClick={onChoose}
        >
          {activities.length > 0 && (
            <span className={classes.count} data-urgency={worst}>
              {activities.length}
            </span>
          )}
        </button>
      )}
      <ul>
        {shown.map((activity) => (
          <li key={activity.id}>
            <Chip activity={activity} {...acts} />
          </li>
        ))}
      </ul>
      {shown.length < activities.length && (
        <button type="button" className={classes.more} onClick={onAll}>
          {w.calendar.more(activities.length - shown.length)}
        </button>
      )}
    </li>
  )
}
