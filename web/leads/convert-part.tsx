import { SegmentedControl } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import classes from './leads.module.css'

export type Mode = 'create' | 'existing' | 'none'
type Props = {
  title: string
  modes: readonly Mode[]
  mode: Mode
  onMode: (mode: Mode) => void
  problem?: string | undefined
  children: ReactNode
}

/** One part of a conversion: whether it is made, chosen or left out, and its fields. */
export function ConvertPart({ title, modes, mode, onMode, problem, children }: Props) {
  const w = useWords()
  const heading = useId()
  const words: Record<Mode, string> = {
    create: w.leads.create,
    existing: w.leads.existing,
    none: w.leads.leaveOut,
  }
  return (
    <section className={classes.part} aria-labelledby={heading}>
      <div className={classes.partHead}>
        <h3 id={heading}>{title}</h3>
        <SegmentedControl
          size="xs"
          aria-labelledby={heading}
          value={mode}
          onChange={(next) => onMode(next as Mode)}
          data={modes.map((one) => ({ value: one, label: words[one] }))}
        />
      </div>
      {problem && (
        <div data-wide>
          <Note look="bad">{problem}</Note>
        </div>
      )}
      {children}
    </section>
  )
}
