import { IconCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useShortcut } from '../shortcuts.ts'
import classes from './steps.module.css'

export type Step = { id: string; name: string; note?: string | undefined }
type Props = {
  label: string
  steps: readonly Step[]
  /** The step the record stands in. */
  at: string | null
  /** Left out where the person may not move it. */
  onMove?: ((id: string) => void) | undefined
  look?: 'plain' | 'late' | 'won' | 'lost'
}

/** The steps of a record as a bar: what is done, where it stands, what comes. A click moves it; `s` goes to the next one. */
export function Steps({ label, steps, at, onMove, look = 'plain' }: Props) {
  const now = steps.findIndex((step) => step.id === at)
  const bar = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const step = bar.current?.children[now]
    if (step instanceof HTMLElement && bar.current)
      bar.current.scrollLeft = step.offsetLeft - (bar.current.clientWidth - step.offsetWidth) / 2
  }, [now])
  useShortcut('s', () => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])]
    const places = [...(bar.current?.children ?? [])]
    const next = buttons.find((button) => places.indexOf(button.parentElement ?? button) > now) ?? buttons[0]
    next?.focus()
  })
  return (
    // Scrolls by itself on a phone, so it can be reached and moved by keyboard through its buttons.
    <ol className={classes.steps} ref={bar} aria-label={label}>
      {steps.map((step, index) => {
        const done = index < now
        const shown = (
          <>
            <span className={classes.mark} aria-hidden>
              {done ? <IconCheck size={13} stroke={2.25} /> : index + 1}
            </span>
            <span className={classes.words}>
              <b lang="">{step.name}</b>
              {step.note && <small>{step.note}</small>}
            </span>
          </>
        )
        return (
          <li key={step.id} data-now={index === now ? look : undefined} data-done={done || undefined}>
            {onMove && index !== now ? (
              <button type="button" onClick={() => onMove(step.id)}>
                {shown}
              </button>
            ) : (
              <span className={classes.still} aria-current={index === now ? 'step' : undefined}>
                {shown}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
