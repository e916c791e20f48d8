import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useState } from 'react'
import { useShortcut } from '../shortcuts.ts'

type Given = {
  scroller: RefObject<HTMLDivElement | null>
  rows: Virtualizer<HTMLDivElement, Element>
  items: readonly { id: string }[]
  onToggle?: (id: string) => void
}

/** `j` and `k` walk the rows, `Enter` opens the one with the focus (it is a link), `x` ticks it. Answers the row one is at. */
export function useRowKeys({ scroller, rows, items, onToggle }: Given): number {
  const [at, setAt] = useState(-1)
  const here = () => {
    const row = document.activeElement?.closest('[data-row]')?.getAttribute('data-row')
    return row === null || row === undefined ? at : Number(row)
  }
  const walk = (step: number) => {
    const next = Math.min(items.length - 1, Math.max(0, here() + step))
    setAt(next)
    rows.scrollToIndex(next)
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus({ preventScroll: true }),
    )
  }
  useShortcut('j', () => walk(1))
  useShortcut('k', () => walk(-1))
  useShortcut(
    'x',
    onToggle
      ? () => {
          const item = items[here()]
          if (item) onToggle(item.id)
        }
      : false,
  )
  return at
}
