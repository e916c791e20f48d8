import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './note.module.css'

const icons = { info: IconInfoCircle, good: IconCircleCheck, warn: IconAlertTriangle, bad: IconCircleX }

/** A note on soft ground: icon and words. `bad` and `warn` are spoken at once. */
export function Note({ look = 'info', children }: { look?: keyof typeof icons; children: ReactNode }) {
  const Shown = icons[look]
  return (
    <div className={`${classes.note} ${classes[look]}`} role={look === 'bad' || look === 'warn' ? 'alert' : 'note'}>
      <Shown size={18} stroke={1.75} aria-hidden />
      <div>{children}</div>
    </div>
  )
}
