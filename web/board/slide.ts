import { flushSync } from 'react-dom'

const name = 'moving-card'

const cardOf = (id: string) => document.querySelector<HTMLElement>(`[data-card="${id}"]`)

/** Draws a change of the board; the card travels from its old place to the new one where the browser and the person allow it. Answers once it is drawn. */
export async function slide(id: string, draw: () => void): Promise<void> {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const before = cardOf(id)
  if (still || !before || typeof document.startViewTransition !== 'function') return draw()
  before.style.viewTransitionName = name
  const transition = document.startViewTransition(() => {
    before.style.viewTransitionName = ''
    flushSync(draw)
    const after = cardOf(id)
    if (after) after.style.viewTransitionName = name
  })
  const end = () => {
    const after = cardOf(id)
    if (after) after.style.viewTransitionName = ''
  }
  transition.finished.then(end, end)
  await transition.updateCallbackDone
}
