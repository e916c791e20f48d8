import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { attachClosestEdge, type Edge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge'
import { IconGripVertical } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../words/index.tsx'
import classes from './drag-list.module.css'
import { moved } from './moved.ts'

type Props<T> = {
  items: readonly T[]
  idOf: (item: T) => string
  nameOf: (item: T) => string
  onMove: (items: T[], from: number, to: number) => void
  label: string
  children: (item: T, index: number) => ReactNode
}

/** A list whose order matters: drag by the grip, or Alt+↑ and Alt+↓ anywhere in a row. */
export function DragList<T>({ items, idOf, nameOf, onMove, label, children }: Props<T>) {
  const list = useId()
  const move = (from: number, to: number) => {
    if (from !== to && to >= 0 && to < items.length) onMove(moved(items, from, to), from, to)
  }
  return (
    <ol className={classes.list} aria-label={label}>
      {items.map((item, index) => (
        <Row key={idOf(item)} list={list} index={index} name={nameOf(item)} onMove={move}>
          {children(item, index)}
        </Row>
      ))}
    </ol>
  )
}

type RowProps = {
  list: string
  index: number
  name: string
  onMove: (from: number, to: number) => void
  children: ReactNode
}

function Row({ list, index, name, onMove, children }: RowProps) {
  const w = useWords()
  const row = useRef<HTMLLIElement>(null)
  const grip = useRef<HTMLButtonElement>(null)
  const [edge, setEdge] = useState<Edge | null>(null)
  const [dragged, setDragged] = useState(false)
  const place = useRef({ index, onMove })
  useEffect(() => {
    place.current = { index, onMove }
  })

  useEffect(() => {
    const [element, dragHandle] = [row.current, grip.current]
    if (!element || !dragHandle) return
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ list, index: place.current.index }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data.list === list,
        getData: ({ input }) => attachClosestEdge({}, { element, input, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self, source }) => setEdge(source.element === element ? null : extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null)
          const from = source.data.index as number
          const at = place.current.index
          const below = extractClosestEdge(self.data) === 'bottom'
          place.current.onMove(from, from < at ? (below ? at : at - 1) : below ? at + 1 : at)
        },
      }),
    )
  }, [list])

  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    // A list inside the row may have moved something of its own.
    if (!event.altKey || step === 0 || event.defaultPrevented) return
    event.preventDefault()
    onMove(index, index + step)
    requestAnimationFrame(() => grip.current?.focus())
  }
  return (
    <li
      ref={row}
      className={classes.row}
      data-edge={edge ?? undefined}
      data-dragged={dragged || undefined}
      onKeyDown={onKey}
    >
      <button type="button" ref={grip} className={classes.grip} aria-label={`${w.keys.move} (Alt ↑↓): ${name}`}>
        <IconGripVertical size={16} stroke={1.75} aria-hidden />
      </button>
      <div className={classes.body}>{children}</div>
    </li>
  )
}
