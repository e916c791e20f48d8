import { opportunity } from '@kohoi/contract/nouns/opportunity'
import { useMaySell } from '../accounts/permission.ts'
import { useMe } from '../api/session.ts'
import { useRememberLayout } from '../board/layout.ts'
import { LayoutSwitch } from '../board/layout-switch.tsx'
import { useOpenView } from '../board/use-open-view.ts'
import { DueCell } from '../overdue/due-cell.tsx'
import { useSettings } from '../settings/use-settings.ts'
import type { ColumnOf } from '../ui/list/columns.ts'
import { ListPage } from '../ui/list/list-page.tsx'
import { QuickFilters } from '../ui/list/quick-filters.tsx'
import { useWords } from '../words/index.tsx'
import { LoseMany } from './lose-many.tsx'
import { MoveMany } from './move-many.tsx'
import type { Opportunity } from './opportunity.ts'

const columns: readonly ColumnOf<Opportunity>[] = [
  { field: 'number', width: 130 },
  { field: 'name', width: 235 },
  { field: 'accountId', width: 160 },
  { field: 'stageId', width: 120 },
  { field: 'expectedRevenue', width: 150 },
  { field: 'probability', width: 90 },
  { field: 'expectedCloseDate', width: 115 },
  { field: 'dueAt', width: 165, render: (one) => <DueCell due={one} /> },
  { field: 'ownerId', width: 150 },
]

/** All opportunities one may see. */
export function Opportunities() {
  useRememberLayout('list')
  const w = useWords()
  const me = useMe()
  const mayWrite = useMaySell()
  const openView = useOpenView('list')
  const silent = useSettings('pipeline').data?.staleDays ?? 30
  return (
    <ListPage<Opportunity>
      noun={opportunity}
      columns={columns}
      {...(mayWrite && { create: '/opportunities/new' })}
      canChange={mayWrite}
      canDelete={mayWrite}
      {...(mayWrite && {
        bulk: (selected, { change, act }) => (
          <>
            <MoveMany
              selected={selected}
              onMove={(stageId) => void change([{ name: 'stageId', way: 'set', value: stageId }])}
            />
            <LoseMany count={selected.length} act={act} />
          </>
        ),
      })}
      right={<LayoutSwitch shown="list" />}
      onView={(view) => {
        if (view?.layout !== 'board') return false
        openView(view)
        return true
      }}
      emptyText={w.opportunities.emptyText}
      acts={
        <QuickFilters
          filters={[
            { word: w.opportunities.mine, filter: { field: 'ownerId', op: 'is', value: me?.id ?? '' } },
            { word: w.opportunities.unassigned, filter: { field: 'ownerId', op: 'isEmpty' } },
            { word: w.overdue.only, filter: { field: 'overdue', op: 'is', value: true } },
            { word: w.bigDeals.badge, filter: { field: 'bigDeal', op: 'is', value: true } },
            { word: w.opportunities.silent(silent), filter: { field: 'stale', op: 'is', value: true } },
            { word: w.opportunities.open, filter: { field: 'state', op: 'is', value: 'open' } },
          ]}
        />
      }
    />
  )
}
