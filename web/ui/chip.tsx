import type { ReactNode } from 'react'
import classes from './chip.module.css'
import { inkOn, readColour } from './ink.ts'

type Look = 'plain' | 'good' | 'warn' | 'bad' | 'info' | 'big' | 'accent' | 'line'

/** A word in a box. `look` says what it means; `colour` is the user's own and gets readable ink. */
export function Chip({
  look = 'plain',
  colour,
  icon,
  children,
}: {
  look?: Look
  colour?: string | null | undefined
  icon?: ReactNode
  children: ReactNode
}) {
  const own = colour && readColour(colour) ? colour : null
  return (
    <span
      className={`${classes.chip} ${own ? classes.own : classes[look]}`}
      style={own ? { backgroundColor: own, color: inkOn(own) } : undefined}
    >
      {icon}
      <span className="clip" lang={own ? '' : undefined}>
        {children}
      </span>
    </span>
  )
}
