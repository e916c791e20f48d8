import { type RefObject, useEffect, useRef } from 'react'
import { useShortcut } from '../ui/shortcuts.ts'
import { useWords } from '../words/index.tsx'
import type { Board, Column } from './board.ts'
import { find } from './board.ts'
import { carry, dragged, lift, type Place, putDown } from './drag-state.ts'
import type { Shared } from './shared.ts'

type Given = {
  scroller: RefObject<HTMLElement | null>
  board: Board | undefined
  shared: Shared
  isFolded: (column: Column) => boolean
  onDrop: (id: string, at: Place) => void
  /** Speaks to those who do not see the board. */
  say: (text: string) => void
}

const cardWithFocus = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card

/**
 * The board by keyboard: arrows walk, Space lifts the card, arrows carry it, Space puts it down, Esc takes it back; `m` asks for the stage.
 */
export function useBoardKeys({ scroller, board, shared, isFolded, onDrop, say }: Given): void {
  const w = useWords()
  const { stages, scrollers, may, onAsk } = shared
  const columns = board?.columns ?? []

  const focusAt = (column: Column | undefined, at: number) => {
    const card = column?.items[Math.min(at, column.items.length - 1)]
    if (!column || !card) return
    scrollers.get(column.stageId)?.(column.items.indexOf(card))
    focusCard(card.id)
  }
  const walk = (id: string, right: number, down: number) => {
    const here = find(board, id)
    if (!here) return
    const at = here.column.items.indexOf(here.card)
    if (down) {
      const next = at + down
      if (next >= 0 && next < here.column.items.length) focusAt(here.column, next)
      return
    }
    let next = columns.indexOf(here.column) + right
    while (columns[next] && (columns[next]?.items.length === 0 || isFolded(columns[next] as Column))) next += right
    focusAt(columns[next], at)
  }
  /** The places of the board from left to right, the one for lost ones at the end. */
  const places: Place[] = [...columns.flatMap(({ stageId }) => (stageId === null ? [] : { stageId })), 'lost']
  const nameOf = (place: Place) => (place === 'lost' ? w.board.lostPlace : stages.nameOf(place.stageId))
  const carryBy = (step: number) => {
    const over = dragged.get()?.over
    const now = places.findIndex((place) => JSON.stringify(place) === JSON.stringify(over))
    const next = places[now < 0 ? (step > 0 ? 0 : places.length - 1) : now + step]
    if (!next) return
    carry(next)
    say(w.board.over(nameOf(next), places.indexOf(next) + 1, places.length))
  }
  const drop = () => {
    const put = putDown()
    const card = put && find(board, put.id)?.card
    if (!put?.at || !card) return
    if (put.at !== 'lost' && put.at.stageId === card.stageId) say(w.board.back(card.number, nameOf(put.at)))
    else onDrop(put.id, put.at)
  }
  const putBack = () => {
    const put = putDown()
    const card = put && find(board, put.id)?.card
    if (card) say(w.board.back(card.number, stages.nameOf(card.stageId)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    const id = target.closest<HTMLElement>('[data-card]')?.dataset.card
    if (!id || target.closest('button') || event.ctrlKey || event.metaKey || event.altKey) return
    const carrying = dragged.get()?.by === 'keys'
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key]
    if (step) {
      const [right = 0, down = 0] = step
      if (!carrying) walk(id, right, down)
      else if (right) carryBy(right)
    } else if (event.key === ' ' && may) {
      const card = find(board, id)?.card
      if (carrying) drop()
      else if (card) {
        lift(id, card.stageId, 'keys')
        say(w.board.lifted(card.number, stages.nameOf(card.stageId)))
      }
    } else if (carrying && event.key === 'Enter') drop()
    else if (carrying && event.key === 'Escape') putBack()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  useShortcut('m', () => {
    const id = may && cardWithFocus()
    if (id) onAsk(id)
  })
  useShortcut('j', () => walkFromFocus(1))
  useShortcut('k', () => walkFromFocus(-1))
  const walkFromFocus = (down: number) => {
    const id = cardWithFocus()
    if (id) walk(id, 0, down)
    else
      focusAt(
        columns.find((column) => column.items.length > 0 && !isFolded(column)),
        0,
      )
  }
  // Whoever goes elsewhere with the focus carries nothing any more.
  const onLeave = () => {
    if (dragged.get()?.by !== 'keys') return
    requestAnimationFrame(() => {
      const id = dragged.get()?.id
      if (id !== undefined && cardWithFocus() !== id) putBack()
    })
  }
  const latest = useRef({ onKeyDown, onLeave })
  useEffect(() => {
    latest.current = { onKeyDown, onLeave }
  })
  useEffect(() => {
    const element = scroller.current
    const key = (event: KeyboardEvent) => latest.current.onKeyDown(event)
    const leave = () => latest.current.onLeave()
    element?.addEventListener('keydown', key)
    element?.addEventListener('focusout', leave)
    return () => {
      element?.removeEventListener('keydown', key)
      element?.removeEventListener('focusout', leave)
    }
  }, [scroller])
}

/** Puts the focus on a card as soon as it is drawn. */
export function focusCard(id: string, tries = 20): void {
  const link = document.querySelector<HTMLElement>(`[data-card="${id}"] a`)
  if (link) link.focus({ preventScroll: false })
  else if (tries > 0) requestAnimationFrame(() => focusCard(id, tries - 1))
}
