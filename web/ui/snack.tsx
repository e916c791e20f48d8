import { Button, CloseButton } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useWords } from '../words/index.tsx'
import classes from './snack.module.css'
import { store, useStore } from './store.ts'

type Snack = { id: number; text: string; undo?: () => void | Promise<void>; bad?: boolean }
const snacks = store<Snack | null>(null)
let last = 0

/** One line at the bottom for 8 seconds: what happened and, where it can be undone, the way back. */
export function showSnack(text: string, options: { undo?: () => void | Promise<void>; bad?: boolean } = {}): void {
  last += 1
  snacks.set({ id: last, text, ...options })
}

/** Where snacks appear; stands once in the frame. */
export function SnackBar() {
  const w = useWords()
  const snack = useStore(snacks)
  const [held, hold] = useState(false)
  useEffect(() => {
    if (!snack || held) return
    const timer = setTimeout(() => snacks.set((now) => (now?.id === snack.id ? null : now)), 8000)
    return () => clearTimeout(timer)
  }, [snack, held])
  const undo = async () => {
    snacks.set(null)
    await snack?.undo?.()
  }
  return (
    <div className={classes.place} role="status" aria-live="polite">
      {snack && (
        <fieldset
          className={classes.snack}
          aria-label={snack.text}
          onMouseEnter={() => hold(true)}
          onMouseLeave={() => hold(false)}
        >
          {snack.bad ? <IconCircleX size={18} aria-hidden /> : <IconCircleCheck size={18} aria-hidden />}
          <span>{snack.text}</span>
          {snack.undo && (
            <Button
              variant="transparent"
              className={classes.undo ?? ''}
              onClick={undo}
              onFocus={() => hold(true)}
              onBlur={() => hold(false)}
            >
              {w.common.undo}
            </Button>
          )}
          <CloseButton
            size="sm"
            c="inherit"
            variant="transparent"
            aria-label={w.common.close}
            onClick={() => snacks.set(null)}
          />
        </fieldset>
      )}
    </div>
  )
}
