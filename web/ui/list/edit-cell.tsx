import type { Noun } from '@kohoi/contract/noun'
import type { ReactNode } from 'react'
import type { Versioned } from '../../api/use-record.ts'
import { valueAt } from '../../fields/custom.ts'
import { useWords } from '../../words/index.tsx'
import { InlineEditor } from '../record/inline-editor.tsx'
import { useEditing } from '../record/use-editing.ts'
import type { Column } from './columns.ts'
import classes from './list-table.module.css'

/** Fields that fit into a line. */
const wide = new Set(['longText', 'structure', 'filter', 'file'])

/** Whether the values of a column may be changed where they stand in the list. */
export const isEditable = <T,>({ field, render }: Column<T>): boolean =>
  !render && !field.readOnly && !field.hidden && !wide.has(field.type)

type Props<T extends Versioned> = { noun: Noun; record: T; column: Column<T>; children: ReactNode }

/** A value in a list that opens where it stands: by a click, or with the arrow keys and Enter. */
export function EditCell<T extends Versioned>({ noun, record, column, children }: Props<T>) {
  const w = useWords()
  const { editing, button, open, close } = useEditing()
  const { name, field, label } = column
  if (editing)
    return (
      <InlineEditor
        noun={noun}
        record={record}
        name={name}
        field={field}
        value={valueAt(record as Readonly<Record<string, unknown>>, name) ?? null}
        onClose={close}
      />
    )
  return (
    <div className={classes.cell}>
      {children}
      <button
        type="button"
        ref={button}
        tabIndex={-1}
        data-cell
        className={classes.open}
        aria-label={w.record.editField(label)}
        onClick={open}
      />
    </div>
  )
}
