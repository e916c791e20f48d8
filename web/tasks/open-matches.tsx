import type { Filter } from '@kohoi/rules'
import type { Referenced } from '../api/references.ts'
import { useAll } from '../api/use-list.ts'
import { usePreview } from '../filters/match-count.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './tasks.module.css'

/** How many open records the condition matches, and how many of those have nobody yet. */
export function OpenMatches({ entity, filter }: { entity: 'lead' | 'opportunity'; filter: Filter }) {
  const w = useWords()
  const format = useFormat()
  const open = useOpen(entity)
  const all = usePreview(entity, { all: [filter, open] })
  const free = usePreview(entity, { all: [filter, open, { field: 'ownerId', op: 'isEmpty' }] })
  const shown = (of: typeof all) => (of.error || !of.data ? '–' : format.number(of.data.count))
  return (
    <output className={classes.matches} data-counting={all.counting || free.counting || undefined} aria-live="polite">
      <span>
        <b className="num">{shown(all)}</b> {w.tasks.openMatch(entity)}
      </span>
      <span>
        <b className="num">{shown(free)}</b> {w.tasks.undispatched}
      </span>
    </output>
  )
}

/** Leads with an open status or none, opportunities neither won nor lost. */
function useOpen(entity: 'lead' | 'opportunity'): Filter {
  const statuses = useAll<Referenced>('lead-statuses', {}, { enabled: entity === 'lead' }).data ?? []
  if (entity === 'opportunity') return { field: 'state', op: 'is', value: 'open' }
  const closed = statuses.filter((status) => status.outcome !== 'open').map((status) => status.id)
  return { field: 'statusId', op: 'isNoneOf', value: closed }
}
