import { customerNouns, isRecordNoun, nounByName } from '@kohoi/contract/nouns/index'
import { Button, SegmentedControl } from '@mantine/core'
import { IconNote } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useList } from '../../api/use-list.ts'
import { usePart } from '../../api/use-record.ts'
import { useWords } from '../../words/index.tsx'
import { useFormat } from '../../words/use-format.ts'
import { Refused } from '../refused.tsx'
import { useShortcut } from '../shortcuts.ts'
import { RowsSkeleton } from '../skeletons.tsx'
import {
  type ActivityItem,
  byDay,
  type Entry,
  entriesOf,
  type HistoryItem,
  type NoteItem,
  type Shown,
} from './entries.ts'
import { NoteComposer } from './note-composer.tsx'
import classes from './timeline.module.css'
import { TimelineEntry } from './timeline-entry.tsx'

type Props = {
  entity: string
  id: string
  /** An own way to show an entry (mails, Big Deal alerts); undefined leaves it to the timeline. */
  render?: (entry: Entry) => ReactNode | undefined
  canNote?: boolean
  /** What is shown at first. */
  start?: Shown
}

/** What happened to a record: its history, notes and finished activities, by day, newest first. */
export function Timeline({ entity, id, render, canNote: mayNote = true, start = 'all' }: Props) {
  const w = useWords()
  const format = useFormat()
  const noun = nounByName(entity)
  const [shown, setShown] = useState<Shown>(start)
  // Who comes to write one (`#note`) finds the place open.
  const [writing, setWriting] = useState(useLocation({ select: ({ hash }) => hash === 'note' }))
  // Activities are planned for customers, leads and deals; quotations and orders have notes, what follows them its history alone.
  const attached = isRecordNoun(entity)
  const active = Object.hasOwn(customerNouns, entity)
  const canNote = mayNote && attached
  useShortcut('n', canNote ? () => setWriting(true) : false)
  const mine = { recordType: entity, recordId: id }
  const history = usePart<{ items: HistoryItem[] }>(noun.path, id, 'history')
  const notes = useList<NoteItem>('notes', { ...mine, sort: '-createdAt' }, { count: false, enabled: attached })
  const activities = useList<ActivityItem>(
    'activities',
    { ...mine, sort: '-dueDate' },
    { count: false, enabled: active },
  )
  const entries = entriesOf(history.data?.items ?? [], notes.items, activities.items, shown)
  return (
    <section className="card" aria-label={w.timeline.title}>
      <header className={classes.head}>
        {attached ? (
          <SegmentedControl
            size="xs"
            value={shown}
            onChange={setShown}
            data={[
              { value: 'all', label: w.timeline.all },
              ...(active ? [{ value: 'activities' as const, label: w.timeline.activities }] : []),
              { value: 'notes', label: w.timeline.notes },
              { value: 'changes', label: w.timeline.changes },
            ]}
          />
        ) : (
          <h2>{w.timeline.title}</h2>
        )}
        {canNote && (
          <Button
            variant="default"
            ml="auto"
            leftSection={<IconNote size={16} stroke={1.75} aria-hidden />}
            onClick={() => setWriting(true)}
          >
            {w.timeline.note}
          </Button>
        )}
      </header>
      {writing && <NoteComposer entity={entity} id={id} onClose={() => setWriting(false)} />}
      {history.error ? (
        <Refused error={history.error} again={() => void history.refetch()} />
      ) : history.isPending ? (
        <RowsSkeleton rows={5} />
      ) : (
        <div className={classes.days}>
          {byDay(entries, format.isoDay).map(({ day, entries: those }) => (
            <section key={day} aria-label={format.date(day)}>
              <h3 className={classes.day}>
                {format.weekday(`${day}T12:00:00Z`)} {format.date(day)}
              </h3>
              <ol>
                {those.map((entry) => (
                  <li key={entry.key} className={classes.entry}>
                    {render?.(entry) ?? <TimelineEntry entry={entry} noun={noun} />}
                  </li>
                ))}
              </ol>
            </section>
          ))}
          {(notes.hasMore || activities.hasMore) && (
            <Button
              variant="subtle"
              onClick={() => {
                notes.more()
                activities.more()
              }}
            >
              {w.timeline.older}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
