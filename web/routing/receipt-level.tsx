import { IconCheck, IconChevronDown, IconChevronRight, IconClockX, IconMinus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { Avatar } from '../ui/avatar.tsx'
import { useWords } from '../words/index.tsx'
import classes from './receipt.module.css'
import type { Level, Step } from './receipt.ts'
import type { ReadReceipt } from './use-receipt.ts'

type Props = { level: Level; at: number; steps: readonly Step[]; reason: ReadReceipt['reason'] }

const icons = {
  chosen: IconCheck,
  later: IconMinus,
  notMatched: IconX,
  inactive: IconX,
  optedOut: IconX,
  full: IconX,
  passedOver: IconClockX,
}

/** One level of the decision with its candidates; a level in which nothing matched is one line that opens. */
export function ReceiptLevel({ level, at, steps, reason }: Props) {
  const w = useWords()
  const [opened, setOpened] = useState(false)
  const folds = steps.length > 1 && steps.every((step) => step.result === 'notMatched')
  const all = { task: w.routing.foldedTasks, team: w.routing.foldedTeams, member: w.routing.foldedMembers }[level]
  const Fold = opened ? IconChevronDown : IconChevronRight
  return (
    <div className={classes.level}>
      <h3>
        {at} · {w.routing.levels[level]}
      </h3>
      {folds && (
        <button type="button" className={classes.fold} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          <IconX size={14} stroke={1.75} aria-hidden />
          <span>{all(steps.length)}</span>
          <em>{w.routing.reasons.notMatched}</em>
          <Fold size={14} stroke={1.75} aria-hidden />
        </button>
      )}
      {(!folds || opened) && (
        <ul className={classes.steps}>
          {steps.map((step) => (
            <Candidate key={step.id} step={step} text={reason(step)} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Candidate({ step, text }: { step: Step; text: string }) {
  const Result = icons[step.result]
  return (
    <li data-chosen={step.result === 'chosen' || undefined}>
      {step.kind === 'member' ? (
        <Avatar id={step.id} name={step.name} off={step.result === 'inactive'} />
      ) : (
        <Result size={14} stroke={1.75} aria-hidden />
      )}
      <span className={classes.name} lang="">
        {step.name}
      </span>
      <em>{text}</em>
    </li>
  )
}
