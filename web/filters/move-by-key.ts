import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, 'up' | 'down'>> = { ArrowUp: 'up', ArrowDown: 'down' }

/** Alt ↑↓ in a condition or group moves it one place, also into and out of groups; what has the focus keeps it. Answers whether it was that. */
export function movedByKey(event: KeyboardEvent<HTMLElement>, id: string, move: (to: 'up' | 'down') => void): boolean {
  const to = steps[event.key]
  if (!event.altKey || !to || event.defaultPrevented) return false
  event.preventDefault()
  const at = controlsOf(event.currentTarget).indexOf(event.target as HTMLElement)
  move(to)
  // In another group it is drawn anew.
  requestAnimationFrame(() => {
    const drawn = document.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)
    if (drawn) controlsOf(drawn)[at]?.focus()
  })
  return true
}

/** The condition that was just added to a group takes the focus: its attribute is asked for first. */
export function focusAdded(group: HTMLElement | null | undefined): void {
  requestAnimationFrame(() =>
    group?.querySelector<HTMLElement>(':scope > ul > li:last-child > fieldset input')?.focus(),
  )
}

const controlsOf = (element: HTMLElement): HTMLElement[] => [...element.querySelectorAll<HTMLElement>('button, input')]
