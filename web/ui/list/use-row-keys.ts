import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useRef, useState } from 'react'
import { useShortcut } from '../shortcuts.ts'

type Given = {
  scroller: RefObject<HTMLDivElement | null>
  rows: Virtualizer<HTMLDivElement, Element>
  items: readonly { id: string }[]
  selection?: { toggle: (id: string, range?: boolean) => void; selected: readonly unknown[]; clear: () => void }
}

/**
 * `j` and `k` walk the rows, `Enter` opens the one with the focus (it is a link), `←` and `→` walk the values of a row that may be
 * changed in it. `x` ticks the row, `X` everything from the last ticked one to it, `Esc` unticks all. Answers the row one is at.
 */
export function useRowKeys({ scroller, rows, items, selection }: Given): number {
  const [at, setAt] = useState(-1)
  // A row that is about to be drawn gets the focus then; keys pressed until then go on from it.
  const awaited = useRef<number | null>(null)
  const here = () => {
    if (awaited.current !== null) return awaited.current
    const row = document.activeElement?.closest('tr, li')?.querySelector('[data-row]')?.getAttribute('data-row')
    return row === null || row === undefined ? at : Number(row)
  }
  const walk = (step: number) => {
    const next = Math.min(items.length - 1, Math.max(0, here() + step))
    setAt(next)
    rows.scrollToIndex(next)
    awaited.current = focusRow(scroller, next) ? null : next
    if (awaited.current === null) return
    requestAnimationFrame(() => {
      if (awaited.current !== next) return
      awaited.current = null
      focusRow(scroller, next)
    })
  }
  useShortcut('j', () => walk(1))
  useShortcut('k', () => walk(-1))
  const aside = (event: KeyboardEvent, step: number) => {
    const cells = [
      ...(document.activeElement?.closest('tr')?.querySelectorAll<HTMLElement>('[data-row], [data-cell]') ?? []),
    ]
    const now = cells.indexOf(document.activeElement as HTMLElement)
    const next = cells[now + step]
    if (now < 0 || !next) return
    event.preventDefault()
    next.focus()
  }
  useShortcut('ArrowRight', (event) => aside(event, 1))
  useShortcut('ArrowLeft', (event) => aside(event, -1))
  const tick = (range: boolean) => {
    const item = items[here()]
    if (item) selection?.toggle(item.id, range)
  }
  useShortcut('x', selection ? () => tick(false) : false)
  useShortcut('X', selection ? () => tick(true) : false)
  // An alert or another part outside of the page closes first.
  const inPage = ({ target }: Event) => target === document.body || (target as Element).closest('main') !== null
  useShortcut('Escape', (event) => {
    if (selection && selection.selected.length > 0 && inPage(event)) selection.clear()
  })
  return at
}

/** Whether the row is drawn, and now has the focus. */
function focusRow(scroller: RefObject<HTMLElement | null>, at: number): boolean {
  const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${at}"]`)
  row?.focus({ preventScroll: true })
  return row !== null && row !== undefined
}
