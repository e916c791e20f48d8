import type { Noun } from '@kohoi/contract/noun'
import { Checkbox } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { useList } from '../../api/use-list.ts'
import type { Versioned } from '../../api/use-record.ts'
import { isNumeric } from '../../fields/cells.tsx'
import { useWords } from '../../words/index.tsx'
import { density } from '../density.ts'
import { useStore } from '../store.ts'
import type { Column } from './columns.ts'
import { nextSort } from './list-search.ts'
import classes from './list-table.module.css'
import { CardRow, TableRow } from './rows.tsx'
import { useArrivals } from './use-arrivals.ts'
import { useRowKeys } from './use-row-keys.ts'
import type { Selection } from './use-selection.ts'

type Props<T extends Versioned> = {
  noun: Noun
  columns: readonly Column<T>[]
  list: ReturnType<typeof useList<T>>
  sort: string | undefined
  onSort: (sort: string | undefined) => void
  selection: Selection<T> | null
  canChange: boolean
  addressOf: (record: T) => string
  /** Tells one question from another, so that only what is new under the same one glows. */
  question: string
}

/** The rows themselves: only those in sight exist, the next page is read before one reaches the end. Cards on a phone. */
export function ListTable<T extends Versioned>(props: Props<T>) {
  const { noun, columns, list, sort, onSort, selection, canChange, addressOf, question } = props
  const w = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const narrow = useMediaQuery('(max-width: 40em)') ?? false
  const coarse = useMediaQuery('(pointer: coarse)') ?? false
  const spacious = useStore(density) === 'comfortable'
  const row = coarse ? 46 : spacious ? 42 : 36
  const { items, count, hasMore, more, stale } = list
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (narrow ? 92 : row),
    overscan: 12,
    getItemKey: (at) => items[at]?.id ?? at,
  })
  const visible = rows.getVirtualItems()
  const last = rows.range?.endIndex ?? 0
  useEffect(() => {
    if (hasMore && last >= items.length - 20) more()
  }, [hasMore, last, items.length, more])
  const arrived = useArrivals(items, question, stale)
  const focused = useRowKeys({ scroller, rows, items, ...(selection && { selection }) })

  const top = visible[0]?.start ?? 0
  const bottom = rows.getTotalSize() - (visible.at(-1)?.end ?? 0)
  const title = columns.find((column) => column.name === noun.title) ?? columns[0]
  if (!title) return null

  if (narrow)
    return (
      <div className={classes.scroller} ref={scroller} data-stale={stale || undefined}>
        <ul className={classes.cards} style={{ paddingTop: top, paddingBottom: bottom }}>
          {visible.map(({ index, key }) => {
            const record = items[index]
            return (
              record && (
                <CardRow
                  key={key}
                  record={record}
                  index={index}
                  measure={rows.measureElement}
                  columns={columns}
                  title={title}
                  to={addressOf(record)}
                  selection={selection}
                  glows={arrived.has(record.id)}
                />
              )
            )
          })}
        </ul>
      </div>
    )

  return (
    <div className={classes.scroller} ref={scroller} data-stale={stale || undefined}>
      <table
        className={classes.table}
        aria-rowcount={count ?? -1}
        style={{ minWidth: columns.reduce((sum, { width }) => sum + width, selection ? 44 : 0) }}
      >
        <colgroup>
          {selection && <col style={{ width: 44 }} />}
          {columns.map(({ name, width }) => (
            <col key={name} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {selection && (
              <th scope="col" className={classes.tick}>
                <Checkbox
                  size="xs"
                  aria-label={w.list.selectAllShown}
                  checked={selection.selected.length >= items.length}
                  indeterminate={selection.selected.length > 0 && selection.selected.length < items.length}
                  onChange={() => (selection.selected.length > 0 ? selection.clear() : selection.take(items))}
                />
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.name} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {top > 0 && <tr aria-hidden style={{ height: top }} />}
          {visible.map(({ index, key }) => {
            const record = items[index]
            return (
              record && (
                <TableRow
                  key={key}
                  noun={canChange ? noun : undefined}
                  record={record}
                  index={index}
                  columns={columns}
                  title={title}
                  to={addressOf(record)}
                  selection={selection}
                  glows={arrived.has(record.id)}
                  focused={focused === index}
                />
              )
            )
          })}
          {bottom > 0 && <tr aria-hidden style={{ height: bottom }} />}
        </tbody>
      </table>
      {list.loadingMore && <p className={classes.more}>{w.list.loadingMore}</p>}
    </div>
  )
}

function Head<T>({
  column,
  sort,
  onSort,
}: {
  column: Column<T>
  sort: string | undefined
  onSort: (sort: string | undefined) => void
}) {
  const w = useWords()
  const { name, label, field, sortable } = column
  const up = sort === name
  const down = sort === `-${name}`
  const Arrow = down ? IconArrowDown : IconArrowUp
  return (
    <th
      scope="col"
      data-right={isNumeric(field.type) || undefined}
      aria-sort={up ? 'ascending' : down ? 'descending' : undefined}
    >
      {sortable ? (
        <button
          type="button"
          className={classes.sort}
          title={w.list.sortBy(label)}
          onClick={() => onSort(nextSort(sort, name))}
        >
          <span className="clip">{label}</span>
          {(up || down) && <Arrow size={13} stroke={2} aria-hidden />}
        </button>
      ) : (
        <span className="clip">{label}</span>
      )}
    </th>
  )
}
