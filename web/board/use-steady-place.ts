import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef } from 'react'

type Anchor = { id: string; top: number }

/**
 * Keeps what one looks at where it is when cards come and go above it: the card under the pointer, or the first in sight once the column
 * is scrolled. Without it another's change would slip a different card under the finger.
 */
export function useSteadyPlace(
  scroller: RefObject<HTMLElement | null>,
  rows: Virtualizer<HTMLDivElement, Element>,
  items: readonly { id: string }[],
): void {
  const before = useRef<{ items: readonly { id: string }[]; anchor: Anchor | null }>({ items, anchor: null })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const { anchor, items: old } = before.current
    if (anchor && old !== items) {
      const at = items.findIndex(({ id }) => id === anchor.id)
      const start = at < 0 ? undefined : rows.measurementsCache[at]?.start
      if (start !== undefined && start - element.scrollTop !== anchor.top) element.scrollTop = start - anchor.top
    }
    before.current = { items, anchor: anchorOf(element, rows, items) }
  })
  // Where one points and how far one has scrolled changes between two drawings.
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => {
      before.current.anchor = anchorOf(element, rows, before.current.items)
    }
    element.addEventListener('pointerover', look, { passive: true })
    element.addEventListener('pointerleave', look, { passive: true })
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      element.removeEventListener('pointerover', look)
      element.removeEventListener('pointerleave', look)
      element.removeEventListener('scroll', look)
    }
  }, [scroller, rows])
}

function anchorOf(
  element: HTMLElement,
  rows: Virtualizer<HTMLDivElement, Element>,
  items: readonly { id: string }[],
): Anchor | null {
  const pointed = element.querySelector<HTMLElement>('li:hover')?.dataset.index
  const at = pointed ? Number(pointed) : element.scrollTop > 0 ? (rows.range?.startIndex ?? -1) : -1
  const start = rows.measurementsCache[at]?.start
  const id = items[at]?.id
  return start === undefined || id === undefined ? null : { id, top: start - element.scrollTop }
}
