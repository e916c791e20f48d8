import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useRef } from 'react'
import { carry, lift, type Place, putDown } from './drag-state.ts'
import { edgeScroll } from './edge-scroll.ts'
import { touchDrag } from './touch-drag.ts'

/** A card that can be dragged. Its links must not be draggable themselves, else the browser drags their address. */
export function useDraggable(card: RefObject<HTMLElement | null>, id: string, from: string | null, may: boolean): void {
  useEffect(() => {
    const element = card.current
    if (!element || !may) return
    return combine(
      draggable({
        element,
        getInitialData: () => ({ card: id }),
        onDragStart: () => lift(id, from, 'pointer'),
      }),
      touchDrag(element, {
        onLift: () => lift(id, from, 'pointer'),
        onOver: (point) => carry(placeAt(point)),
        onEnd: (dropped) => element.dispatchEvent(new CustomEvent('cardend', { bubbles: true, detail: dropped })),
      }),
    )
  }, [card, id, from, may])
}

/** A place to drop cards on; null takes none. */
export function useDropPlace(place: RefObject<HTMLElement | null>, at: Place | null): void {
  const text = JSON.stringify(at)
  useEffect(() => {
    const element = place.current
    const here = JSON.parse(text) as Place | null
    if (!element || !here) return
    element.dataset.place = text
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.card !== undefined,
      getData: () => ({ place: here }),
    })
  }, [place, text])
}

/** Hears of every drop on the board, however the card was carried, and scrolls the board while one drags along its edges. */
export function useDrops(board: RefObject<HTMLElement | null>, onDrop: (id: string, at: Place) => void): void {
  const latest = useRef(onDrop)
  useEffect(() => {
    latest.current = onDrop
  })
  useEffect(() => {
    const element = board.current
    if (!element) return
    const end = (dropped: boolean) => {
      const put = putDown()
      if (dropped && put?.at) latest.current(put.id, put.at)
    }
    const onTouchEnd = (event: Event) => end((event as CustomEvent<boolean>).detail)
    element.addEventListener('cardend', onTouchEnd)
    return combine(
      edgeScroll(element),
      monitorForElements({
        canMonitor: ({ source }) => source.data.card !== undefined,
        onDropTargetChange: ({ location }) =>
          carry((location.current.dropTargets[0]?.data.place as Place | undefined) ?? null),
        onDrop: ({ location }) => end(location.current.dropTargets.length > 0),
      }),
      () => element.removeEventListener('cardend', onTouchEnd),
      // A page that goes away in the middle of a drag leaves nothing hanging.
      () => void putDown(),
    )
  }, [board])
}

function placeAt({ x, y }: { x: number; y: number }): Place | null {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]')
  return element?.dataset.place ? (JSON.parse(element.dataset.place) as Place) : null
}
