import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconCalendarPlus, IconChevronDown, IconChevronUp, IconDots, IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { ReferenceCell } from '../fields/cells.tsx'
import { useShortcut } from '../ui/shortcuts.ts'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './activities.module.css'
import { type Activity, type Attached, useActivityName, usePlanned } from './activity.ts'
import { ActivityForm } from './activity-form.tsx'
import { Completion } from './completion.tsx'
import { useActivityActs } from './use-activity-acts.ts'

type Opened = { form: true; activity?: Activity } | { complete: Activity } | null

/** What is to be done next with a record, always in sight; further plans fold under it. */
export function NextActivity(at: Attached) {
  const w = useWords()
  const { items, count, loading } = usePlanned(at)
  const [opened, setOpened] = useState<Opened>(null)
  const [all, setAll] = useState(false)
  useShortcut('a', () => setOpened({ form: true }))
  const [next, ...more] = items
  const rest = Math.max(more.length, (count ?? 0) - 1)
  const shown = all ? items : items.slice(0, 1)
  const Fold = all ? IconChevronUp : IconChevronDown
  return (
    <section className="card" aria-label={w.activities.next}>
      {!next && !loading && (
        <div className={classes.row}>
          <span className={classes.icon}>
            <IconCalendarPlus size={18} stroke={1.75} aria-hidden />
          </span>
          <div className={classes.what}>
            <b>{w.activities.none}</b>
            <small>{w.activities.noneHint}</small>
          </div>
          <Button variant="default" onClick={() => setOpened({ form: true })}>
            {w.activities.plan}
          </Button>
        </div>
      )}
      {shown.map((activity) => (
        <ActivityRow
          key={activity.id}
          activity={activity}
          first={activity === next}
          onEdit={() => setOpened({ form: true, activity })}
          onComplete={() => setOpened({ complete: activity })}
        />
      ))}
      {next && (
        <footer className={classes.foot}>
          {rest > 0 && (
            <button type="button" className={classes.fold} aria-expanded={all} onClick={() => setAll(!all)}>
              <Fold size={14} stroke={1.75} aria-hidden />
              {all ? w.common.less : w.activities.more(rest)}
            </button>
          )}
          <Button variant="subtle" size="compact-sm" ml="auto" onClick={() => setOpened({ form: true })}>
            {w.activities.plan}
          </Button>
        </footer>
      )}
      {opened && 'form' in opened && (
        <ActivityForm at={at} activity={opened.activity} onClose={() => setOpened(null)} />
      )}
      {opened && 'complete' in opened && (
        <Completion at={at} activity={opened.complete} onClose={() => setOpened(null)} />
      )}
    </section>
  )
}

type RowProps = { activity: Activity; first: boolean; onEdit: () => void; onComplete: () => void }

function ActivityRow({ activity, first, onEdit, onComplete }: RowProps) {
  const w = useWords()
  const { name, Icon } = useActivityName(activity)
  const { cancel } = useActivityActs()
  return (
    <div className={classes.row} data-urgency={activity.urgency}>
      <span className={classes.icon}>
        <Icon size={18} stroke={1.75} aria-hidden />
      </span>
      <div className={classes.what}>
        <b lang="">{name}</b>
        <small>
          {first && <span>{w.activities.next}</span>}
          <Due activity={activity} />
          {activity.assigneeId && <ReferenceCell entity="user" id={activity.assigneeId} />}
        </small>
        {activity.note && (
          <p className={classes.note} lang="">
            {activity.note}
          </p>
        )}
      </div>
      <Button variant="default" onClick={onComplete} aria-label={w.activities.completeNamed(name)}>
        {w.activities.complete}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={`${w.common.more}: ${name}`}>
            <IconDots size={16} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} />} onClick={onEdit}>
            {w.activities.edit}
          </Menu.Item>
          <Menu.Item leftSection={<IconX size={16} stroke={1.75} />} onClick={() => void cancel(activity, name)}>
            {w.activities.cancel}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

function Due({ activity: { urgency, dueDate, dueTime } }: { activity: Activity }) {
  const w = useWords()
  const format = useFormat()
  const day = format.date(dueDate)
  return (
    <time dateTime={dueDate} className={classes.due}>
      {urgency === 'overdue' ? w.activities.overdue(day) : urgency === 'today' ? w.activities.today : day}
      {dueTime && ` ${dueTime}`}
    </time>
  )
}
