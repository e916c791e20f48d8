import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

/** One sentence what belongs here, one button, one link: never a dead end. */
export function EmptyState({
  icon,
  title,
  text,
  children,
}: {
  icon?: ReactNode
  title: string
  text?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className={classes.empty}>
      {icon && (
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
      )}
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children && <div className={classes.acts}>{children}</div>}
    </div>
  )
}
