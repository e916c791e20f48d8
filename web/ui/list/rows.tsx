import type { Noun } from '@kohoi/contract/noun'
import { Checkbox } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import type { Versioned } from '../../api/use-record.ts'
import { FieldCell, isNumeric } from '../../fields/cells.tsx'
import { valueAt } from '../../fields/custom.ts'
import { useWords } from '../../words/index.tsx'
import { AppLink } from '../link.tsx'
import type { Column } from './columns.ts'
import { EditCell, isEditable } from './edit-cell.tsx'
import classes from './list-table.module.css'
import type { Selection } from './use-selection.ts'

type RowProps<T extends Versioned> = {
  record: T
  index: number
  columns: readonly Column<T>[]
  title: Column<T>
  to: string
  selection: Selection<T> | null
  /** It has just come into the list. */
  glows: boolean
}

function nameOf<T extends Versioned>(record: T, title: Column<T>): string {
  const value = valueAt(record as Record<string, unknown>, title.name)
  return typeof value === 'string' && value ? value : '–'
}

function Value<T extends Versioned>({ record, column }: { record: T; column: Column<T> }) {
  if (column.render) return column.render(record)
  return (
    <FieldCell
      field={column.field}
      name={column.name}
      value={valueAt(record as Record<string, unknown>, column.name)}
      line
    />
  )
}

function Tick<T extends Versioned>({ record, title, selection }: Pick<RowProps<T>, 'record' | 'title' | 'selection'>) {
  const w = useWords()
  if (!selection) return null
  return (
    <Checkbox
      size="xs"
      aria-label={w.list.select(nameOf(record, title))}
      checked={selection.has(record.id)}
      onChange={({ nativeEvent }) =>
        selection.toggle(record.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }
    />
  )
}

/** One row of the table; its link covers the row for the pointer. */
export function TableRow<T extends Versioned>({
  focused,
  noun,
  ...row
}: RowProps<T> & {
  focused: boolean
  /** Whose values may be changed here; left out where none may. */
  noun: Noun | undefined
}) {
  const { record, index, columns, title, to, selection, glows } = row
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selection?.has(record.id)}
      className={classes.row}
      data-focused={focused || undefined}
      data-glow={glows || undefined}
    >
      {selection && (
        <td className={classes.tick}>
          <Tick record={record} title={title} selection={selection} />
        </td>
      )}
      <Cells noun={noun} record={record} index={index} columns={columns} title={title} to={to} />
    </tr>
  )
}

type CellsProps<T extends Versioned> = Pick<RowProps<T>, 'record' | 'index' | 'columns' | 'title' | 'to'> & {
  noun: Noun | undefined
}

/** The values of a row: scrolling and ticking others draws none of them anew. */
const Cells = memo(function Cells<T extends Versioned>({ noun, record, index, columns, title, to }: CellsProps<T>) {
  return columns.map((column) => (
    <td key={column.name} data-right={isNumeric(column.field.type) || undefined}>
      {column === title ? (
        <AppLink to={to} className={`${classes.link} clip`} data-row={index} lang="">
          {column.render ? column.render(record) : nameOf(record, title)}
        </AppLink>
      ) : noun && isEditable(column) ? (
        <EditCell noun={noun} record={record} column={column}>
          <Value record={record} column={column} />
        </EditCell>
      ) : (
        <Value record={record} column={column} />
      )}
    </td>
  ))
}) as <T extends Versioned>(props: CellsProps<T>) => ReactNode

/** The same record as a card, for a phone: the name and the first four other columns. */
export function CardRow<T extends Versioned>({
  measure,
  ...row
}: RowProps<T> & { measure: (element: Element | null) => void }) {
  const { record, index, columns, title, to, selection, glows } = row
  const others = columns.filter((column) => column !== title).slice(0, 4)
  return (
    <li
      ref={measure}
      data-index={index}
      className={classes.card}
      aria-current={selection?.has(record.id) || undefined}
      data-glow={glows || undefined}
    >
      <Tick record={record} title={title} selection={selection} />
      <div className={classes.cardBody}>
        <AppLink to={to} className={classes.cardTitle} data-row={index} lang="">
          {title.render ? title.render(record) : nameOf(record, title)}
        </AppLink>
        <dl>
          {others.map((column) => (
            <div key={column.name}>
              <dt>{column.label}</dt>
              <dd>
                <Value record={record} column={column} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  )
}
