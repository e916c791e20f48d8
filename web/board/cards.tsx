import { Button } from '@mantine/core'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from '../ui/store.ts'
import { useWords } from '../words/index.tsx'
import classes from './board.module.css'
import type { Column } from './board.ts'
import { Card } from './card.tsx'
import { dragged } from './drag-state.ts'
import { useShared } from './shared.ts'
import { useMore } from './use-board.ts'
import { useSteadyPlace } from './use-steady-place.ts'

type Props = { column: Column; back: string | null; slot: ReactNode; over: boolean }

/** The cards of a column: only those in sight exist, and further ones are read before one reaches the end. */
export function Cards({ column, back, slot, over }: Props) {
  const w = useWords()
  const { question, scrollers } = useShared()
  const { stageId, items, nextCursor } = column
  const { more, failed } = useMore(question, stageId, nextCursor)
  const scroller = useRef<HTMLDivElement>(null)
  const above = useRef<HTMLDivElement>(null)
  const [margin, setMargin] = useState(0)
  const focused = useFocusedCard(scroller)
  const carried = useStore(dragged)?.id
  // The card that has the focus or is carried stays, wherever one scrolls: without its element both would be lost.
  const kept = items.findIndex(({ id }) => id === carried || id === focused)
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 140,
    gap: 8,
    overscan: 3,
    scrollMargin: margin,
    getItemKey: useCallback((at: number) => items[at]?.id ?? at, [items]),
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range)
        return kept < 0 || shown.includes(kept) ? shown : [...shown, kept].sort((a, b) => a - b)
      },
      [kept],
    ),
  })
  const visible = rows.getVirtualItems()
  const last = rows.range?.endIndex ?? 0
  useEffect(() => {
    if (nextCursor !== null && !failed && last >= items.length - 12) void more()
  })
  useEffect(() => {
    scrollers.set(stageId, (at) => rows.scrollToIndex(at))
    return () => void scrollers.delete(stageId)
  }, [scrollers, stageId, rows])
  // What stands over the cards pushes them down.
  useEffect(() => {
    const element = above.current
    if (!element) return
    const watcher = new ResizeObserver(() => setMargin(element.offsetHeight))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  useEffect(() => {
    if (slot) scroller.current?.scrollTo({ top: 0 })
  }, [slot])
  useSteadyPlace(scroller, rows, items)
  // A card that was put back is in sight, whatever the column kept in place.
  const backAt = items.findIndex(({ id }) => id === back)
  useEffect(() => {
    if (backAt >= 0) rows.scrollToIndex(backAt)
  }, [backAt, rows])
  return (
    <div ref={scroller} className={classes.scroller} data-scrolls>
      <div ref={above}>
        {over && <div className={classes.here} aria-hidden />}
        {slot}
      </div>
      {items.length === 0 && !slot && <p className={classes.drop}>{over ? w.board.dropHere : ''}</p>}
      <ol className={classes.cards} style={{ height: rows.getTotalSize() }}>
        {visible.map(({ index, key, start }) => {
          const card = items[index]
          return (
            card && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start - margin}px)` }}
              >
                <Card card={card} back={back === card.id} />
              </li>
            )
          )
        })}
      </ol>
      {failed && <FailedPage onAgain={() => void more()} />}
    </div>
  )
}

/** The card that has the focus, or holds what has it. */
function useFocusedCard(scroller: RefObject<HTMLElement | null>): string | null {
  const [focused, setFocused] = useState<string | null>(null)
  useEffect(() => {
    const element = scroller.current
    const enter = ({ target }: FocusEvent) =>
      setFocused((target as HTMLElement).closest<HTMLElement>('[data-card]')?.dataset.card ?? null)
    const leave = () => setFocused(null)
    element?.addEventListener('focusin', enter)
    element?.addEventListener('focusout', leave)
    return () => {
      element?.removeEventListener('focusin', enter)
      element?.removeEventListener('focusout', leave)
    }
  }, [scroller])
  return focused
}

/** A page of cards that could not be read, at the end of its column. */
function FailedPage({ onAgain }: { onAgain: () => void }) {
  const w = useWords()
  return (
    <div className={classes.failed} role="alert">
      <p>{w.board.pageFailed}</p>
      <Button variant="default" size="compact-md" onClick={onAgain}>
        {w.common.again}
      </Button>
    </div>
  )
}
