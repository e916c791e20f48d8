import type { ReactNode } from 'react'
import classes from './tool-bar.module.css'

/** The bar of a page: its main act at the far left, always in sight; what is to be known at the right. */
export function ToolBar({ children, right, label }: { children: ReactNode; right?: ReactNode; label?: string }) {
  return (
    <div className={classes.bar} role="toolbar" aria-label={label}>
      {children}
      {right && <div className={classes.right}>{right}</div>}
    </div>
  )
}

export const Separator = () => <span className={classes.separator} aria-hidden />
