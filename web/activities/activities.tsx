import { activity as noun } from '@kohoi/contract/nouns/work'
import { addressOf } from '../api/nouns.ts'
import { useMe } from '../api/session.ts'
import { ReferenceCell } from '../fields/cells.tsx'
import type { ColumnOf } from '../ui/list/columns.ts'
import { ListPage } from '../ui/list/list-page.tsx'
import { QuickFilters } from '../ui/list/quick-filters.tsx'
import { useWords } from '../words/index.tsx'
import { type Activity, useActivityName, useFollowActivities } from './activity.ts'

const columns: readonly ColumnOf<Activity>[] = [
  { field: 'summary', width: 240, render: (one) => <Name activity={one} /> },
  {
    field: 'recordId',
    width: 240,
    render: ({ recordType, recordId }) => <ReferenceCell entity={recordType} id={recordId} />,
  },
  { field: 'dueDate', width: 110 },
  { field: 'state', width: 120 },
  { field: 'urgency', width: 110 },
  { field: 'assigneeId', width: 170 },
  { field: 'doneAt', width: 150 },
]

/** All activities of the records one may see; each leads to its record. */
export function Activities() {
  const w = useWords()
  const me = useMe()
  useFollowActivities()
  return (
    <ListPage<Activity>
      noun={noun}
      columns={columns}
      addressOf={({ recordType, recordId }) => addressOf(recordType, recordId)}
      canChange={false}
      canDelete={false}
      canExport={false}
      emptyText={w.reports.kinds.activity.emptyText}
      acts={
        <QuickFilters
          filters={[
            { word: w.leads.mine, filter: { field: 'assigneeId', op: 'is', value: me?.id ?? '' } },
            { word: w.overdue.only, filter: { field: 'urgency', op: 'is', value: 'overdue' } },
          ]}
        />
      }
    />
  )
}

function Name({ activity }: { activity: Activity }) {
  const { name, Icon } = useActivityName(activity)
  return (
    <>
      <Icon size={14} stroke={1.75} aria-hidden /> <span lang="">{name}</span>
    </>
  )
}
