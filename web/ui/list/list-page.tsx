import type { Noun } from '@kohoi/contract/noun'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { readAll, useList } from '../../api/use-list.ts'
import { useRemember, type Versioned } from '../../api/use-record.ts'
import { useLabel, useWords } from '../../words/index.tsx'
import { EmptyState } from '../empty-state.tsx'
import { useGo } from '../link.tsx'
import { type Crumb, usePage } from '../page.ts'
import { Refused } from '../refused.tsx'
import { useShortcut } from '../shortcuts.ts'
import { RowsSkeleton } from '../skeletons.tsx'
import { Separator, ToolBar } from '../tool-bar.tsx'
import type { BulkBar as EagerBulkBar } from './bulk/bulk-bar.tsx'
import type { Needs } from './bulk/bulk-edit.tsx'
import type { Bulk } from './bulk/use-bulk.ts'
import { ColumnPicker } from './column-picker.tsx'
import { type ColumnOf, useColumns } from './columns.ts'
import { ExportMenu } from './export-menu.tsx'
import { FilterButton } from './filter-button.tsx'
import classes from './list-page.module.css'
import { useListSearch } from './list-search.ts'
import { ListTable } from './list-table.tsx'
import { SearchBox } from './search-box.tsx'
import { useSelection } from './use-selection.ts'
import { useView, type View, ViewsMenu } from './views-menu.tsx'

const BulkBar = lazy(async () => ({ default: (await import('./bulk/bulk-bar.tsx')).BulkBar })) as typeof EagerBulkBar
const FilterPanel = lazy(async () => ({ default: (await import('../../filters/filter-panel.tsx')).FilterPanel }))
const FilterChips = lazy(async () => ({ default: (await import('../../filters/filter-chips.tsx')).FilterChips }))

type Props<T extends Versioned> = {
  noun: Noun
  /** What one sees at first; the person may show any other field. Keep the array outside of the component. */
  columns: readonly ColumnOf<T>[]
  /** Address of the form for a new one; no button without it. */
  create?: string
  /** Word of the create button; catalogues say "Add new". */
  createWord?: string
  /** Address of one record; `/<path>/<id>` when left out. */
  addressOf?: (record: T) => string
  crumbs?: readonly Crumb[]
  /** More acts in the tool bar. */
  acts?: ReactNode
  /** At the right end of the tool bar. */
  right?: ReactNode
  /** Sees a saved view before it is opened here; true means it belongs elsewhere. */
  onView?: (view: View | undefined) => boolean
  /** More acts on ticked records, beside change and delete, with progress and the way back. */
  bulk?: (selected: readonly T[], acts: Bulk<T>) => ReactNode
  /** Fields that a change of many must bring along with a value. */
  bulkNeeds?: Needs
  canChange?: boolean
  canDelete?: boolean
  canExport?: boolean
  /** What belongs here, for somebody who sees it for the first time. */
  emptyText?: ReactNode
  emptyActs?: ReactNode
}

/** A list of any noun: search, filter, columns, order, selection, keyboard. What one asks stands in the address. */
export function ListPage<T extends Versioned>(props: Props<T>) {
  const { noun, columns, create, createWord, crumbs, acts, bulk, emptyText, emptyActs } = props
  const { canChange = true, canDelete = noun.bin === true, canExport = true } = props
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const title = say(noun.plural)
  usePage(title, crumbs)
  const [search, change] = useListSearch()
  const [filtering, setFiltering] = useState(false)
  const sort = search.sort ?? noun.sort
  const question = { filter: search.filter, q: search.q }
  const list = useList<T>(noun.path, { ...question, sort })
  const view = useView(noun.name, search.view)
  const { shown, offered, choose, changed } = useColumns<T>(noun, columns, view)
  const selection = useSelection(list.items, JSON.stringify(question))
  const addressOf = props.addressOf ?? ((record: T) => `/${noun.path}/${record.id}`)
  const allRead = selection.selected.length >= list.items.length
  const count = list.count ?? 0
  useRemember(noun.path, list.items)
  useShortcut('c', create ? () => go(create) : false)
  const asked = Boolean(search.q || search.filter)
  return (
    <div className={classes.page}>
      <h1 className="sr">{title}</h1>
      <ToolBar
        label={title}
        right={
          <>
            <output className={`num ${classes.count}`} aria-live="polite">
              {list.count === undefined ? '' : w.list.count(list.count)}
            </output>
            {canExport && <ExportMenu path={noun.path} search={search} />}
            <ColumnPicker shown={shown} offered={offered} onChoose={choose} changed={changed} />
            {props.right}
          </>
        }
      >
        {create && (
          <>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => go(create)}>
              {createWord ?? w.common.create}
            </Button>
            <Separator />
          </>
        )}
        {noun.config !== true && (
          <ViewsMenu
            entity={noun.name}
            plural={title}
            search={search}
            columns={shown.map((column) => column.name)}
            onOpen={(view) => {
              if (props.onView?.(view)) return
              change({ view: view?.id, filter: view?.filter ?? undefined, sort: view?.sort ?? undefined, q: undefined })
            }}
          />
        )}
        <SearchBox
          label={w.list.searchIn(title)}
          value={search.q ?? ''}
          onChange={(q) => change({ q: q || undefined })}
        />
        <FilterButton
          opened={filtering}
          active={search.filter !== undefined}
          onToggle={() => setFiltering(!filtering)}
        />
        {search.filter && (
          <Suspense>
            <FilterChips
              entity={noun.name}
              filter={search.filter}
              onChange={(filter) => change({ filter })}
              onOpen={() => setFiltering(true)}
            />
          </Suspense>
        )}
        {acts && <div className={classes.more}>{acts}</div>}
      </ToolBar>
      {filtering && (
        <Suspense fallback={<RowsSkeleton rows={2} />}>
          <FilterPanel
            entity={noun.name}
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
      {selection.selected.length > 0 && (
        <Suspense>
          <BulkBar<T>
            noun={noun}
            selection={selection}
            addressOf={addressOf}
            canChange={canChange}
            canDelete={canDelete}
            needs={props.bulkNeeds}
            {...(allRead &&
              count > selection.selected.length && {
                all: {
                  count,
                  take: async () => selection.take(await readAll<T>(noun.path, { ...question, sort })),
                },
              })}
            more={bulk && ((acts) => bulk(selection.selected, acts))}
          />
        </Suspense>
      )}
      {list.refusal && list.items.length === 0 ? (
        <Refused error={list.refusal} again={list.again} />
      ) : list.loading ? (
        <RowsSkeleton />
      ) : list.items.length === 0 ? (
        asked ? (
          <EmptyState title={w.list.nothingFits} text={w.list.nothingFitsText}>
            <Button variant="default" onClick={() => change({ q: undefined, filter: undefined })}>
              {w.list.clearFilter}
            </Button>
          </EmptyState>
        ) : (
          <EmptyState title={w.list.emptyTitle(title)} text={emptyText}>
            {create && (
              <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => go(create)}>
                {createWord ?? w.common.create}
              </Button>
            )}
            {emptyActs}
          </EmptyState>
        )
      ) : (
        <ListTable
          noun={noun}
          columns={shown}
          list={list}
          sort={sort}
          onSort={(next) => change({ sort: next })}
          question={JSON.stringify([search.q, search.filter, sort])}
          canChange={canChange}
          selection={canChange || canDelete || bulk ? selection : null}
          addressOf={addressOf}
        />
      )}
    </div>
  )
}
