import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './page-state.module.css'

/** A whole page that says one thing and offers one way on: nothing here, no permission, failed. */
export function PageState({
  icon,
  title,
  text,
  children,
}: {
  icon: ReactNode
  title: string
  text: string
  children?: ReactNode
}) {
  return (
    <section className={classes.state}>
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      <h1>{title}</h1>
      <p>{text}</p>
      <div className={classes.acts}>{children}</div>
    </section>
  )
}

/** The way back that always works. A full load, so that a broken page is left behind. */
export function HomeButton({ children }: { children: ReactNode }) {
  return (
    <Button component="a" href="/" variant="default">
      {children}
    </Button>
  )
}
