import { opportunity } from '@kohoi/contract/nouns/opportunity'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useMaySell } from '../accounts/permission.ts'
import { useMe } from '../api/session.ts'
import { useStageNames } from '../opportunities/stages.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useGo } from '../ui/link.tsx'
import { FilterButton } from '../ui/list/filter-button.tsx'
import { useListSearch } from '../ui/list/list-search.ts'
import { QuickFilters } from '../ui/list/quick-filters.tsx'
import { SearchBox } from '../ui/list/search-box.tsx'
import { ViewsMenu } from '../ui/list/views-menu.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { useShortcut } from '../ui/shortcuts.ts'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { Separator, ToolBar } from '../ui/tool-bar.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import classes from './board.module.css'
import { BoardColumns } from './board-columns.tsx'
import { BoardSkeleton } from './board-skeleton.tsx'
import { useRememberLayout } from './layout.ts'
import { LayoutSwitch } from './layout-switch.tsx'
import { LiveLine } from './live-line.tsx'
import { SortMenu } from './sort-menu.tsx'
import { SumLine } from './sum-line.tsx'
import { TeamPicker } from './team-picker.tsx'
import { type Question, useBoard } from './use-board.ts'
import { useOpenView } from './use-open-view.ts'

const FilterPanel = lazy(async () => ({ default: (await import('../filters/filter-panel.tsx')).FilterPanel }))
const FilterChips = lazy(async () => ({ default: (await import('../filters/filter-chips.tsx')).FilterChips }))

/** Opportunities by stage. What one asks stands in the address, as on the list. */
export function BoardPage() {
  useRememberLayout('board')
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const me = useMe()
  const may = useMaySell()
  const title = say(opportunity.plural)
  usePage(title)
  const [search, change] = useListSearch()
  const [filtering, setFiltering] = useState(false)
  const openView = useOpenView('board')
  const text = JSON.stringify({ filter: search.filter, q: search.q, sort: search.sort })
  const question = useMemo(() => JSON.parse(text) as Question, [text])
  const { data: board, error, isPlaceholderData, refetch } = useBoard(question)
  const stages = useStageNames()
  useShortcut('c', may ? () => go('/opportunities/new') : false)
  const asked = Boolean(search.q || search.filter)
  const empty = board?.columns.every(({ count }) => count === 0) === true
  return (
    <div className={classes.page}>
      <h1 className="sr">{title}</h1>
      <ToolBar
        label={title}
        right={
          <>
            <SortMenu sort={search.sort} onSort={(sort) => change({ sort })} />
            <LayoutSwitch shown="board" />
          </>
        }
      >
        {may && (
          <>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => go('/opportunities/new')}>
              {w.common.create}
            </Button>
            <Separator />
          </>
        )}
        <ViewsMenu
          entity="opportunity"
          plural={title}
          search={search}
          columns={null}
          layout="board"
          onOpen={openView}
        />
        <SearchBox
          label={w.list.searchIn(title)}
          value={search.q ?? ''}
          onChange={(q) => change({ q: q || undefined })}
        />
        <div className={classes.more}>
          <TeamPicker filter={search.filter} onChange={(filter) => change({ filter })} />
          <FilterButton
            opened={filtering}
            active={search.filter !== undefined}
            onToggle={() => setFiltering(!filtering)}
          />
          {search.filter && (
            <Suspense>
              <FilterChips
                entity="opportunity"
                filter={search.filter}
                onChange={(filter) => change({ filter })}
                onOpen={() => setFiltering(true)}
              />
            </Suspense>
          )}
          <QuickFilters
            filters={[
              { word: w.opportunities.mine, filter: { field: 'ownerId', op: 'is', value: me?.id ?? '' } },
              { word: w.bigDeals.badge, filter: { field: 'bigDeal', op: 'is', value: true } },
              { word: w.overdue.only, filter: { field: 'overdue', op: 'is', value: true } },
            ]}
          />
        </div>
      </ToolBar>
      {filtering && (
        <Suspense fallback={<RowsSkeleton rows={2} />}>
          <FilterPanel
            entity="opportunity"
            title={w.list.filterTitle(title)}
            filter={search.filter}
            onApply={(filter) => {
              change({ filter })
              setFiltering(false)
            }}
            onClose={() => setFiltering(false)}
          />
        </Suspense>
      )}
      {error && !board ? (
        <Refused error={error} again={() => void refetch()} />
      ) : !board ? (
        <BoardSkeleton stages={stages} />
      ) : (
        <>
          <SumLine board={board} stages={stages}>
            <LiveLine stages={stages} />
          </SumLine>
          {empty && (
            <EmptyState
              title={asked ? w.list.nothingFits : w.board.emptyTitle}
              text={asked ? w.list.nothingFitsText : w.board.emptyText}
            >
              {asked ? (
                <Button variant="default" onClick={() => change({ q: undefined, filter: undefined })}>
                  {w.list.clearFilter}
                </Button>
              ) : (
                may && (
                  <>
                    <Button variant="default" onClick={() => go('/opportunities/new')}>
                      {w.common.create}
                    </Button>
                    <Button variant="default" onClick={() => go('/leads')}>
                      {w.board.toLeads}
                    </Button>
                  </>
                )
              )}
            </EmptyState>
          )}
          {!empty && (
            <BoardColumns board={board} question={question} stages={stages} may={may} stale={isPlaceholderData} />
          )}
        </>
      )}
    </div>
  )
}
