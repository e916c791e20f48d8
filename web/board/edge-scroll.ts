import { dragged } from './drag-state.ts'

/** How near to an edge scrolling begins, and its most pixels a frame. */
const near = 56
const most = 14

/** Scrolls the board and the column under the pointer while a card is carried along their edges, by mouse or finger. */
export function edgeScroll(board: HTMLElement): () => void {
  let point: { x: number; y: number } | null = null
  let frame = 0
  const step = () => {
    frame = 0
    if (!point || dragged.get()?.by !== 'pointer') return
    const column = document.elementFromPoint(point.x, point.y)?.closest<HTMLElement>('[data-scrolls]')
    const wide = board.getBoundingClientRect()
    board.scrollLeft += speed(point.x, wide.left, wide.right)
    if (column) {
      const tall = column.getBoundingClientRect()
      column.scrollTop += speed(point.y, tall.top, tall.bottom)
    }
    frame = requestAnimationFrame(step)
  }
  const follow = (x: number, y: number) => {
    point = { x, y }
    if (frame === 0 && dragged.get()?.by === 'pointer') frame = requestAnimationFrame(step)
  }
  const onDrag = (event: DragEvent) => follow(event.clientX, event.clientY)
  const onTouch = ({ touches: [touch] }: TouchEvent) => touch && follow(touch.clientX, touch.clientY)
  // Before pragmatic-drag-and-drop, which ends the event's journey at the targets it knows.
  addEventListener('dragover', onDrag, { capture: true })
  addEventListener('touchmove', onTouch, { capture: true, passive: true })
  return () => {
    cancelAnimationFrame(frame)
    removeEventListener('dragover', onDrag, { capture: true })
    removeEventListener('touchmove', onTouch, { capture: true })
  }
}

/** Pixels a frame: none in the middle, the faster the nearer to an edge. */
function speed(at: number, start: number, end: number): number {
  const room = Math.min(near, (end - start) / 4)
  if (at < start + room) return -Math.ceil((Math.min(room, start + room - at) / room) * most)
  if (at > end - room) return Math.ceil((Math.min(room, at - end + room) / room) * most)
  return 0
}
