import { type PointerEvent, useRef, useState } from 'react'

/** So far the finger goes before it counts. */
const far = 96
/** From here on it is no press any more. */
const begun = 10

/** Swiping by finger to the right or to the left; up and down goes on scrolling. `by`: how far it is drawn at this moment. */
export function useSwipe(right: () => void, left: () => void) {
  const start = useRef<number | null>(null)
  const [by, setBy] = useState(0)
  const end = () => {
    start.current = null
    setBy(0)
  }
  return {
    by,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.pointerType === 'touch') start.current = event.clientX
      },
      onPointerMove: (event: PointerEvent) => {
        if (start.current === null) return
        const moved = event.clientX - start.current
        if (by === 0 && Math.abs(moved) < begun) return
        // What lies under the finger is not pressed when it is lifted.
        if (by === 0) event.currentTarget.setPointerCapture(event.pointerId)
        setBy(moved)
      },
      onPointerUp: () => {
        if (by > far) right()
        if (by < -far) left()
        end()
      },
      onPointerCancel: end,
    },
  }
}
