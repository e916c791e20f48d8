import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { Menu } from '@mantine/core'
import { IconCalendarEvent, IconCheck, IconExternalLink, IconPencil, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { type Activity, placeOf, useActivityName } from '../activities/activity.ts'
import { useActivityActs } from '../activities/use-activity-acts.ts'
import { addressOf, nounOf } from '../api/nouns.ts'
import { titleOf, useReferenced } from '../api/references.ts'
import { useGo } from '../ui/link.tsx'
import { useStore } from '../ui/store.ts'
import { useLanguage, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './calendar.module.css'
import { carrying } from './carrying.ts'

export type ChipActs = {
  onMove: (activity: Activity, name: string, day: string) => void
  onOpen: (activity: Activity, as: 'form' | 'completion') => void
  /** The keys of an activity that is being carried; true when the key was one of them. */
  onKey: (event: KeyboardEvent, activity: Activity, name: string) => void
}

/** An activity on its day: drag it, or carry it with Space and the arrows; a press opens what can be done with it. */
export function Chip({ activity, onMove, onOpen, onKey }: ChipActs & { activity: Activity }) {
  const w = useWords()
  const go = useGo()
  const format = useFormat()
  const { language } = useLanguage()
  const at = placeOf(activity)
  const { name, Icon } = useActivityName(activity)
  const { cancel } = useActivityActs()
  const record = useReferenced(at.entity, at.id)
  const title = record ? titleOf(record, nounOf(at.entity), language) : ''
  const element = useRef<HTMLButtonElement>(null)
  const planned = activity.state === 'planned'
  const carried = useStore(carrying)?.id === activity.id
  const latest = useRef({ activity, name })
  useEffect(() => {
    latest.current = { activity, name }
  })
  useEffect(() => {
    if (!element.current || !planned) return
    return draggable({
      element: element.current,
      getInitialData: () => ({ ...latest.current, carries: 'activity' }),
      onDragStart: () => carrying.set({ id: latest.current.activity.id, over: null, by: 'pointer' }),
      onDrop: () => carrying.set(null),
    })
  }, [planned])
  const inDays = (days: number) => format.isoDay(new Date(Date.now() + days * 86_400_000))
  const say = planned && activity.urgency ? w.myDay[activity.urgency] : w.calendar.done
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button
          ref={element}
          type="button"
          className={classes.chip}
          data-activity={activity.id}
          data-urgency={activity.urgency ?? undefined}
          data-done={!planned || undefined}
          data-carried={carried || undefined}
          title={[activity.dueTime, name, title].filter(Boolean).join(' · ')}
          onKeyDown={(event) => planned && onKey(event, activity, name)}
        >
          {planned ? <Icon size={14} stroke={1.75} aria-hidden /> : <IconCheck size={14} stroke={2} aria-hidden />}
          <span className="clip" lang="">
            {activity.dueTime && <b className="num">{activity.dueTime} </b>}
            {name} <small>{title}</small>
          </span>
          <span className="sr">{say}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconExternalLink size={16} stroke={1.75} />}
          onClick={() => go(addressOf(at.entity, at.id))}
        >
          {w.calendar.openRecord}
        </Menu.Item>
        {planned && (
          <>
            <Menu.Item
              leftSection={<IconCheck size={16} stroke={1.75} />}
              onClick={() => onOpen(activity, 'completion')}
            >
              {w.activities.complete}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCalendarEvent size={16} stroke={1.75} />}
              onClick={() => onMove(activity, name, inDays(1))}
            >
              {w.activities.tomorrow}
            </Menu.Item>
            <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} />} onClick={() => onOpen(activity, 'form')}>
              {w.activities.edit}
            </Menu.Item>
            <Menu.Item leftSection={<IconX size={16} stroke={1.75} />} onClick={() => void cancel(activity, name)}>
              {w.activities.cancel}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
