import { lead } from '@kohoi/contract/nouns/lead'
import { useMe } from '../api/session.ts'
import { useAll } from '../api/use-list.ts'
import { DueCell } from '../overdue/due-cell.tsx'
import type { ColumnOf } from '../ui/list/columns.ts'
import { ListPage } from '../ui/list/list-page.tsx'
import { QuickFilters } from '../ui/list/quick-filters.tsx'
import { useWords } from '../words/index.tsx'
import { AssignLeads } from './assign-leads.tsx'
import type { Lead } from './lead.ts'

const columns: readonly ColumnOf<Lead>[] = [
  { field: 'number', width: 135 },
  { field: 'name', width: 225 },
  { field: 'companyName', width: 150 },
  { field: 'statusId', width: 120 },
  { field: 'priorityId', width: 105 },
  { field: 'ownerId', width: 150 },
  { field: 'dueAt', width: 165, render: (one) => <DueCell due={one} /> },
  { field: 'expectedRevenue', width: 140 },
]

/** All leads one may see. */
export function Leads() {
  const w = useWords()
  const me = useMe()
  const mayWrite = me?.role !== 'executive'
  const statuses = useAll<{ id: string; outcome: string }>('lead-statuses').data
  const isFailed = (status: unknown) => statuses?.find(({ id }) => id === status)?.outcome === 'failed'
  return (
    <ListPage<Lead>
      noun={lead}
      columns={columns}
      {...(mayWrite && { create: '/leads/new' })}
      canChange={mayWrite}
      canDelete={mayWrite}
      bulkNeeds={(field, value) => (field === 'statusId' && isFailed(value) ? ['failureReasonId'] : [])}
      emptyText={w.leads.emptyText}
      acts={
        <>
          <QuickFilters
            filters={[
              { word: w.leads.mine, filter: { field: 'ownerId', op: 'is', value: me?.id ?? '' } },
              { word: w.leads.unassigned, filter: { field: 'ownerId', op: 'isEmpty' } },
              { word: w.overdue.only, filter: { field: 'overdue', op: 'is', value: true } },
            ]}
          />
          <AssignLeads />
        </>
      }
    />
  )
}
