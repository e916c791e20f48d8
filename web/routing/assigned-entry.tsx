import { IconPlus, IconUserCheck, IconUserMinus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useReferenceTitle } from '../api/references.ts'
import type { Entry, HistoryItem } from '../ui/timeline/entries.ts'
import { Line } from '../ui/timeline/timeline-entry.tsx'
import { useWords } from '../words/index.tsx'
import classes from './receipt.module.css'

/** What changes by itself when somebody is given a record. */
const follows = new Set(['ownerId', 'teamId', 'dispatchedAt', 'assignedBy', 'taskId', 'dueAt', 'score', 'scoreParts'])

/** Entries of a timeline in which the record was given to somebody: to whom, by which task, and the way to the receipt. */
export const renderAssigned =
  (seeWhy: () => void) =>
  (entry: Entry): ReactNode | undefined => {
    if (entry.kind !== 'history') return undefined
    const { item } = entry
    const given = item.changes.find(({ field }) => field === 'ownerId')
    if (!given || !(given.to || given.from)) return undefined
    // A change of other fields too is told by the timeline, which names them all.
    const alone = item.changes.every(({ field }) => follows.has(field))
    if (item.type !== 'created' && !alone) return undefined
    return <AssignedEntry item={item} to={typeof given.to === 'string' ? given.to : null} seeWhy={seeWhy} />
  }

function AssignedEntry({ item, to, seeWhy }: { item: HistoryItem; to: string | null; seeWhy: () => void }) {
  const w = useWords()
  const name = useReferenceTitle('user', to) ?? '…'
  const taskId = typeof item.data?.taskId === 'string' ? item.data.taskId : null
  const task = useReferenceTitle('dispatchTask', taskId)
  const created = item.type === 'created'
  const given = to ? w.routing.givenTo(name) : w.routing.taken
  return (
    <Line
      icon={created ? IconPlus : to ? IconUserCheck : IconUserMinus}
      look={created || !to ? undefined : 'accent'}
      at={item.at}
      by={item.byUserId}
      title={created ? w.timeline.types.created : given}
    >
      <p className={classes.given}>
        {[created ? given : null, task ? w.routing.byTask(task) : null].filter(Boolean).join(', ')}{' '}
        <button type="button" className={classes.why} onClick={seeWhy}>
          {w.routing.seeWhy}
        </button>
      </p>
    </Line>
  )
}
