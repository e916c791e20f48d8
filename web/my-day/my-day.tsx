import { Button } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useState } from 'react'
import { type Activity, placeOf, useFollowActivities } from '../activities/activity.ts'
import { ActivityForm } from '../activities/activity-form.tsx'
import { Completion } from '../activities/completion.tsx'
import { useMe } from '../api/session.ts'
import { useList } from '../api/use-list.ts'
import { MyTargets } from '../targets/my-targets.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { AppLink } from '../ui/link.tsx'
import { useArrivals } from '../ui/list/use-arrivals.ts'
import { usePage } from '../ui/page.ts'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { ActivityLine } from './activity-line.tsx'
import classes from './my-day.module.css'
import { MyLeads } from './my-leads.tsx'
import { MyOrders, useMyOrders } from './my-orders.tsx'

const urgencies = ['overdue', 'today', 'planned'] as const
type Urgency = (typeof urgencies)[number]
/** The dialog outlives the line it was opened from: what is done leaves the list, and then the next step is offered. */
type Opened = { activity: Activity; as: 'form' | 'completion' } | null

/** What the present person has to do: orders at his unit, what is late, for today and to come, and the leads that were given to him. */
export function MyDay() {
  const w = useWords()
  const me = useMe()
  const format = useFormat()
  usePage(w.frame.myDay)
  useFollowActivities()
  const lists = { overdue: useMine('overdue'), today: useMine('today'), planned: useMine('planned') }
  const orders = useMyOrders()
  const now = new Date()
  const sells = me?.role !== 'office'
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  return (
    <div className={classes.page}>
      <header className={classes.hello}>
        <p className="t2">
          {format.weekday(now)} {format.date(now)}
        </p>
        <h1 lang="">{w.myDay.hello(me?.name ?? '')}</h1>
        <nav className={classes.tabs} aria-label={w.myDay.jump}>
          {urgencies.map((urgency) => (
            <button
              key={urgency}
              type="button"
              data-urgency={urgency}
              data-some={Boolean(lists[urgency].count) || undefined}
              disabled={!lists[urgency].count}
              onClick={() => document.getElementById(urgency)?.scrollIntoView()}
            >
              <b className="num">{lists[urgency].count ?? '–'}</b>
              {w.myDay[urgency]}
            </button>
          ))}
        </nav>
      </header>
      <div className={classes.columns}>
        <div className={classes.main}>
          <MyOrders list={orders} />
          {urgencies.map((urgency) => (
            <Section key={urgency} urgency={urgency} list={lists[urgency]} onOpen={setOpened} />
          ))}
          {lists.planned.loading && <RowsSkeleton rows={5} />}
          {lists.overdue.count === 0 && lists.today.count === 0 && !orders.items.length && (
            <NothingLeft planned={lists.planned.items} sells={sells} />
          )}
        </div>
        <aside className={classes.aside}>
          {sells && <MyLeads />}
          <MyTargets />
        </aside>
      </div>
      {opened?.as === 'form' && (
        <ActivityForm at={placeOf(opened.activity)} activity={opened.activity} onClose={close} />
      )}
      {opened?.as === 'completion' && (
        <Completion at={placeOf(opened.activity)} activity={opened.activity} onClose={close} />
      )}
    </div>
  )
}

function useMine(urgency: Urgency) {
  const me = useMe()
  return useList<Activity>('activities', {
    filter: {
      all: [
        { field: 'assigneeId', op: 'is', value: me?.id ?? '' },
        { field: 'urgency', op: 'is', value: urgency },
      ],
    },
    sort: 'dueDate,dueTime',
    limit: 20,
  })
}

type SectionProps = { urgency: Urgency; list: ReturnType<typeof useMine>; onOpen: (opened: Opened) => void }

function Section({ urgency, list, onOpen }: SectionProps) {
  const w = useWords()
  const arrived = useArrivals(list.items, urgency, list.stale)
  if (list.items.length === 0) return null
  return (
    <section aria-labelledby={urgency} data-urgency={urgency}>
      <h2 id={urgency}>{w.myDay[urgency]}</h2>
      <ul className="card">
        {list.items.map((activity) => (
          <ActivityLine
            key={activity.id}
            activity={activity}
            glow={arrived.has(activity.id)}
            onEdit={() => onOpen({ activity, as: 'form' })}
            onComplete={() => onOpen({ activity, as: 'completion' })}
          />
        ))}
      </ul>
      {list.hasMore && (
        <Button variant="subtle" mt={4} loading={list.loadingMore} onClick={list.more}>
          {w.myDay.more}
        </Button>
      )}
    </section>
  )
}

function NothingLeft({ planned, sells }: { planned: readonly Activity[]; sells: boolean }) {
  const w = useWords()
  const format = useFormat()
  const tomorrow = format.isoDay(new Date(Date.now() + 86_400_000))
  const n = planned.filter(({ dueDate }) => dueDate === tomorrow).length
  return (
    <EmptyState
      icon={<IconChecks size={22} />}
      title={w.myDay.nothing}
      text={n > 0 ? w.myDay.tomorrow(n) : sells ? w.myDay.nothingText : w.myDay.nothingAtUnit}
    >
      {sells ? (
        <AppLink to="/opportunities">{w.myDay.toOpportunities}</AppLink>
      ) : (
        <AppLink to="/orders">{w.myDay.toOrders}</AppLink>
      )}
    </EmptyState>
  )
}
