import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { dayAfter } from '@kohoi/rules'
import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconRss } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type Activity, placeOf, useFollowActivities } from '../activities/activity.ts'
import { ActivityForm } from '../activities/activity-form.tsx'
import { Completion } from '../activities/completion.tsx'
import { useMe } from '../api/session.ts'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { Separator, ToolBar } from '../ui/tool-bar.tsx'
import { useLanguage, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './calendar.module.css'
import { carrying } from './carrying.ts'
import { Chip } from './chip.tsx'
import { Day } from './day.tsx'
import { monthOf, weekOf } from './days.ts'
import { FeedDialog } from './feed-dialog.tsx'
import { useShown } from './shown.ts'
import { useActivities } from './use-activities.ts'

type Opened = { activity: Activity; as: 'form' | 'completion' } | 'feed' | null
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** A month or a week of activities; drag one to another day, or carry it with Space, the arrows and Space. */
export function CalendarPage() {
  const w = useWords()
  const me = useMe()
  const format = useFormat()
  const { language } = useLanguage()
  usePage(w.frame.calendar)
  useFollowActivities()
  const [{ view = 'month', day: asked, who = 'mine' }, show] = useShown()
  const today = format.isoDay(new Date())
  const day = asked ?? today
  const first = language === 'th' ? 0 : 1
  const days = view === 'week' ? weekOf(day, first) : monthOf(day, first)
  const { activities, error, again, move } = useActivities(days, who)
  const [opened, setOpened] = useState<Opened>(null)
  const [said, say] = useState('')
  const close = () => setOpened(null)
  const step = (by: 1 | -1) => show({ day: dayAfter(day, by, view === 'week' ? 'weeks' : 'months') })
  const on = (one: string) => (activities ?? []).filter(({ dueDate }) => dueDate === one)

  const moving = useRef(move)
  useEffect(() => {
    moving.current = move
  })
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => source.data.carries === 'activity',
        onDropTargetChange: ({ location }) => {
          const over = (location.current.dropTargets[0]?.data.day as string | undefined) ?? null
          carrying.set((now) => now && { ...now, over })
        },
        onDrop: ({ source, location }) => {
          const { activity, name } = source.data as { activity: Activity; name: string }
          const over = location.current.dropTargets[0]?.data.day as string | undefined
          if (over) void moving.current(activity, name, over)
        },
      }),
    [],
  )

  const drop = (activity: Activity, name: string, to: string | null) => {
    carrying.set(null)
    if (!to || to === activity.dueDate) return say(w.calendar.back(name, format.date(activity.dueDate)))
    void move(activity, name, to)
    focusOn(activity.id)
  }
  const onKey = (event: KeyboardEvent, activity: Activity, name: string) => {
    const now = carrying.get()
    const lifted = now?.by === 'keys' && now.id === activity.id
    const by = steps[event.key]
    if (event.key === ' ' && !lifted) {
      carrying.set({ id: activity.id, over: activity.dueDate, by: 'keys' })
      say(w.calendar.lifted(name, format.date(activity.dueDate)))
    } else if (!lifted) return
    else if (event.key === ' ' || event.key === 'Enter') drop(activity, name, now.over)
    else if (event.key === 'Escape' || event.key === 'Tab') drop(activity, name, null)
    else if (by !== undefined) {
      const over = dayAfter(now.over ?? activity.dueDate, by, 'days')
      if (days.includes(over)) {
        carrying.set({ ...now, over })
        say(w.calendar.over(`${format.weekday(`${over}T12:00:00Z`)} ${format.date(over)}`))
      }
    } else return
    if (event.key !== 'Tab') event.preventDefault()
    event.stopPropagation()
  }
  const acts = {
    onKey,
    onMove: (activity: Activity, name: string, to: string) => void move(activity, name, to),
    onOpen: (activity: Activity, as: 'form' | 'completion') => setOpened({ activity, as }),
  }
  const title =
    view === 'month' ? format.month(day) : `${format.date(days[0] ?? day)} – ${format.date(days.at(-1) ?? day)}`
  return (
    <>
      <ToolBar
        label={w.frame.calendar}
        right={
          <Button
            variant="default"
            leftSection={<IconRss size={16} stroke={1.75} aria-hidden />}
            onClick={() => setOpened('feed')}
          >
            {w.calendar.subscribe}
          </Button>
        }
      >
        <Button variant="default" onClick={() => show({ day: undefined })}>
          {w.common.today}
        </Button>
        <ActionIcon aria-label={w.common.previous} onClick={() => step(-1)}>
          <IconChevronLeft size={18} stroke={1.75} />
        </ActionIcon>
        <ActionIcon aria-label={w.common.next} onClick={() => step(1)}>
          <IconChevronRight size={18} stroke={1.75} />
        </ActionIcon>
        <Separator />
        <SegmentedControl
          aria-label={w.calendar.view}
          value={view}
          onChange={(next) => show({ view: next === 'week' ? 'week' : undefined })}
          data={[
            { value: 'month', label: w.calendar.month },
            { value: 'week', label: w.calendar.week },
          ]}
        />
        {me?.role !== 'salesperson' && (
          <SegmentedControl
            aria-label={w.calendar.whose}
            value={who}
            onChange={(next) => show({ who: next === 'all' ? 'all' : undefined })}
            data={[
              { value: 'mine', label: w.calendar.mine },
              { value: 'all', label: w.calendar.everybody },
            ]}
          />
        )}
      </ToolBar>
      <div className={classes.page}>
        <h1>{title}</h1>
        <p className="sr">{w.calendar.keysHint}</p>
        <p className="sr" role="status">
          {said}
        </p>
        {error ? (
          <Refused error={error} again={again} />
        ) : !activities ? (
          <RowsSkeleton rows={6} />
        ) : (
          <>
            {view === 'month' && (
              <div className={classes.heads} aria-hidden>
                {days.slice(0, 7).map((one) => (
                  <span key={one}>{format.weekdayShort(one)}</span>
                ))}
              </div>
            )}
            <ol className={classes.days} data-view={view}>
              {days.map((one) => (
                <Day
                  key={one}
                  day={one}
                  today={today}
                  activities={on(one)}
                  brief={view === 'month'}
                  outside={view === 'month' && one.slice(0, 7) !== day.slice(0, 7)}
                  chosen={view === 'month' && one === asked}
                  acts={acts}
                  onChoose={() => show({ day: one })}
                  onAll={() => show({ view: 'week', day: one })}
                />
              ))}
            </ol>
            {view === 'month' && (
              <section className={classes.ofDay} aria-label={format.date(day)}>
                <h2>{format.day(day, today)}</h2>
                {on(day).length === 0 && <p className="t3">{w.calendar.nothing}</p>}
                <ul>
                  {on(day).map((activity) => (
                    <li key={activity.id}>
                      <Chip activity={activity} {...acts} />
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </div>
      {opened === 'feed' && <FeedDialog onClose={close} />}
      {opened && opened !== 'feed' && opened.as === 'form' && (
        <ActivityForm at={placeOf(opened.activity)} activity={opened.activity} onClose={close} />
      )}
      {opened && opened !== 'feed' && opened.as === 'completion' && (
        <Completion at={placeOf(opened.activity)} activity={opened.activity} onClose={close} />
      )}
    </>
  )
}

/** The focus goes with what was carried, as soon as it is drawn on its new day. */
function focusOn(id: string, tries = 20): void {
  requestAnimationFrame(() => {
    const chip = document.querySelector<HTMLElement>(`[data-activity="${id}"]`)
    if (chip) chip.focus()
    else if (tries > 0) focusOn(id, tries - 1)
  })
}
