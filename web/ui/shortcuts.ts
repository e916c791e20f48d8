import { useEffect, useRef } from 'react'
import { store } from './store.ts'

/** Whether single letters act; a person who dictates can switch them off. */
export const singleKeys = store(localStorage.getItem('kohoi.singleKeys') !== 'off')
singleKeys.subscribe(() => localStorage.setItem('kohoi.singleKeys', singleKeys.get() ? 'on' : 'off'))

/** True while a key belongs to a field, a menu or an open dialog and must not act on the page. */
export function isTaken(event: KeyboardEvent): boolean {
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role="menu"], [role="listbox"], [role="dialog"], [role="application"]')
  )
    return true
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null
}

/** Acts on one key, such as `c` or `j`, unless somebody is typing. `false` as handler switches it off. */
export function useShortcut(key: string, handler: ((event: KeyboardEvent) => void) | false): void {
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!latest.current || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key !== key || isTaken(event) || awaited.get()) return
      if (key.length === 1 && !singleKeys.get()) return
      // The letter must not be typed into a field that the act opens.
      if (key.length === 1) event.preventDefault()
      latest.current(event)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [key])
}

/** Ctrl or Cmd with a letter; works inside fields too: `useCtrl('s', save)`. */
export function useCtrl(key: string, handler: (() => void) | false): void {
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!latest.current || !(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== key)
        return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [key])
}

/** True between `g` and the letter of the page to go to. */
export const awaited = store(false)
