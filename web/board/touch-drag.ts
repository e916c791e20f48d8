type Point = { x: number; y: number }
type Heard = { onLift: () => void; onOver: (point: Point) => void; onEnd: (dropped: boolean) => void }

/** How long a finger rests before it lifts a card, in milliseconds, and how far it may tremble meanwhile, in pixels. */
const rest = 250
const tremble = 8

/**
 * Dragging by finger, which browsers leave to each system: a finger that rests lifts the card, a finger that moves at once scrolls. A
 * picture of the card follows the finger.
 */
export function touchDrag(card: HTMLElement, heard: Heard): () => void {
  let start: Point | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let picture: HTMLElement | null = null

  const finish = (dropped: boolean) => {
    clearTimeout(timer)
    start = null
    const lifted = picture !== null
    picture?.remove()
    picture = null
    if (lifted) heard.onEnd(dropped)
  }
  const onStart = (event: TouchEvent) => {
    const [touch] = event.touches
    if (event.touches.length !== 1 || !touch || isControl(event.target)) return finish(false)
    start = { x: touch.clientX, y: touch.clientY }
    timer = setTimeout(() => {
      if (!start) return
      picture = pictureOf(card)
      navigator.vibrate?.(10)
      heard.onLift()
    }, rest)
  }
  const onMove = (event: TouchEvent) => {
    const [touch] = event.touches
    if (!start || !touch) return
    const by = { x: touch.clientX - start.x, y: touch.clientY - start.y }
    if (!picture) {
      if (Math.hypot(by.x, by.y) > tremble) finish(false)
      return
    }
    if (event.cancelable) event.preventDefault()
    picture.style.transform = `translate(${by.x}px, ${by.y}px)`
    heard.onOver({ x: touch.clientX, y: touch.clientY })
  }
  const onEnd = (event: TouchEvent) => {
    // The finger that carried a card does not open it.
    if (picture && event.cancelable) event.preventDefault()
    finish(event.type === 'touchend')
  }
  // The system's own menu and drag of a long press would take the finger away.
  const onSystem = (event: Event) => {
    if (!start) return
    if (event.cancelable) event.preventDefault()
    event.stopPropagation()
  }
  card.addEventListener('touchstart', onStart, { passive: true })
  card.addEventListener('touchmove', onMove, { passive: false })
  card.addEventListener('touchend', onEnd)
  card.addEventListener('touchcancel', onEnd)
  card.addEventListener('contextmenu', onSystem)
  card.addEventListener('dragstart', onSystem)
  return () => {
    finish(false)
    card.removeEventListener('touchstart', onStart)
    card.removeEventListener('touchmove', onMove)
    card.removeEventListener('touchend', onEnd)
    card.removeEventListener('touchcancel', onEnd)
    card.removeEventListener('contextmenu', onSystem)
    card.removeEventListener('dragstart', onSystem)
  }
}

const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, input, select, textarea') !== null

function pictureOf(card: HTMLElement): HTMLElement {
  const { left, top, width } = card.getBoundingClientRect()
  const picture = card.cloneNode(true) as HTMLElement
  picture.removeAttribute('data-card')
  picture.setAttribute('aria-hidden', 'true')
  picture.dataset.carried = 'true'
  Object.assign(picture.style, {
    position: 'fixed',
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    zIndex: '300',
    pointerEvents: 'none',
  })
  document.body.append(picture)
  return picture
}
