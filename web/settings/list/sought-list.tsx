import { quickFold } from '@kohoi/contract/quick-fold'
import type { ReactNode } from 'react'
import { DragList } from '../../ui/drag-list.tsx'
import { useWords } from '../../words/index.tsx'
import classes from './list.module.css'

type Props<T> = {
  label: string
  items: readonly T[]
  /** What is sought; without it the list can be put in another order. */
  sought: string
  textOf: (item: T) => readonly (string | null | undefined)[]
  nameOf: (item: T) => string
  onMove: (items: T[]) => void
  children: (item: T) => ReactNode
}

/** The entries of a setting in their order, or those in which the words sought stand, without regard to case and marks. */
export function SoughtList<T extends { id: string }>(props: Props<T>) {
  const { label, items, sought, textOf, nameOf, onMove, children } = props
  const w = useWords()
  const wanted = quickFold(sought)
  if (!wanted)
    return (
      <DragList label={label} items={items} idOf={({ id }) => id} nameOf={nameOf} onMove={onMove}>
        {children}
      </DragList>
    )
  const found = items.filter((item) => textOf(item).some((text) => text && quickFold(text).includes(wanted)))
  if (found.length === 0) return <p className="t2">{w.list.nothingFits}</p>
  return (
    <ul className={classes.found} aria-label={label}>
      {found.map((item) => (
        <li key={item.id}>{children(item)}</li>
      ))}
    </ul>
  )
}
