import { IconCheck } from '@tabler/icons-react'
import { useWords } from '../words/index.tsx'
import type { State } from './import.ts'
import classes from './imports.module.css'

const names = ['file', 'columns', 'test', 'import'] as const
const at: Record<State, number> = {
  new: 1,
  queued: 2,
  testing: 2,
  tested: 2,
  running: 3,
  failed: 3,
  done: 4,
  undoing: 3,
  undone: 4,
}

/** File, columns, test, import: where one stands. */
export function Steps({ state }: { state: State }) {
  const w = useWords()
  return (
    <ol className={classes.steps} aria-label={w.imports.stepsLabel}>
      {names.map((name, index) => (
        <li
          key={name}
          data-done={index < at[state] || undefined}
          {...(index === at[state] && { 'aria-current': 'step' as const })}
        >
          <span className={classes.no}>
            {index < at[state] ? <IconCheck size={14} stroke={2.25} aria-hidden /> : index + 1}
          </span>
          {w.imports.steps[name]}
        </li>
      ))}
    </ol>
  )
}
