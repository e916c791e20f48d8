import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * A value that opens where it stands, and the button it opens by. Closing gives the focus back to that button at once, so that a key pressed
 * right after meets it.
 */
export function useEditing() {
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const open = () => setEditing(true)
  const close = (focus: boolean) => {
    flushSync(() => setEditing(false))
    if (focus) button.current?.focus()
  }
  return { editing, button, open, close }
}
