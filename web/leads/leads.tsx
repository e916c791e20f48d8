import { lead } from '@kohoi/contract/nouns/lead'
import { useMe } from '../api/session.ts'
import { FieldCell } from '../fields/cells.tsx'
import type { ColumnOf } from '../ui/list/columns.ts'
import { ListPage } from '../ui/list/list-page.tsx'
import { QuickFilters } from '../ui/list/quick-filters.tsx'
import { useWords } from '../words/index.tsx'
import { AssignLeads } from './assign-leads.tsx'
import { DueCell } from './due-cell.tsx'
import type { Lead } from './lead.ts'

const columns: readonly ColumnOf<Lead>[] = [
  'number',
  'name',
  'companyName',
  'contactName',
  { field: 'statusId', width: 140, render: (one) => <Cell name="statusId" lead={one} /> },
  { field: 'priorityId', width: 120, render: (one) => <Cell name="priorityId" lead={one} /> },
  'ownerId',
  { field: 'dueAt', width: 150, render: (one) => <DueCell lead={one} /> },
  'expectedRevenue',
  'createdAt',
]

const Cell = ({ name, lead: one }: { name: 'statusId' | 'priorityId'; lead: Lead }) => (
  <FieldCell field={lead.fields[name]} name={name} value={one[name]} line />
)

/** All leads one may see. */
export function Leads() {
  const w = useWords()
  const me = useMe()
  const mayWrite = me?.role !== 'executive'
  return (
    <ListPage<Lead>
      noun={lead}
      columns={columns}
      {...(mayWrite && { create: '/leads/new' })}
      canChange={mayWrite}
      canDelete={mayWrite}
      emptyText={w.leads.emptyText}
      acts={
        <>
          <QuickFilters
            filters={[
              { word: w.leads.mine, filter: { field: 'ownerId', op: 'is', value: me?.id ?? '' } },
              { word: w.leads.unassigned, filter: { field: 'ownerId', op: 'isEmpty' } },
            ]}
          />
          <AssignLeads />
        </>
      }
    />
  )
}
