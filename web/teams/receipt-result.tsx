import type { Condition, Operator, Value } from '@kohoi/rules'
import { IconCircleCheck, IconCircleX, IconClockPause, IconUserOff, IconX } from '@tabler/icons-react'
import type { Referenced } from '../api/references.ts'
import { isRefusal } from '../api/refusal.ts'
import { useAll } from '../api/use-list.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { FieldCell } from '../fields/cells.tsx'
import { Sentence } from '../filters/sentence.tsx'
import { useFilterFields } from '../filters/use-filter-fields.ts'
import { Note } from '../ui/note.tsx'
import { useWords } from '../words/index.tsx'
import classes from './teams.module.css'

type Unmet = { field: string; op: Operator; actual: unknown; expected: Value | null }
type Step = {
  kind: 'task' | 'team' | 'member'
  id: string
  name: string
  result: 'chosen' | 'notMatched' | 'inactive' | 'optedOut' | 'full' | 'later'
  unmet: Unmet[]
}
export type Receipt = {
  state: 'assigned' | 'waiting' | 'unassigned' | 'manual'
  teamId: string | null
  ownerId: string | null
  steps: Step[]
}

const icons = {
  chosen: IconCircleCheck,
  notMatched: IconX,
  inactive: IconUserOff,
  optedOut: IconUserOff,
  full: IconCircleX,
  later: IconClockPause,
}

type Props = { entity: string; receipt: Receipt | undefined; asking: boolean; error: unknown }

/** To whom a record would go, as a sentence, then each task, team and member that was asked with what became of it. */
export function ReceiptResult({ entity, receipt, asking, error }: Props) {
  const w = useWords()
  if (isRefusal(error) && error.errors.length === 0)
    return (
      <div className={classes.result}>
        <Note look="bad">{sentenceOf(error, w.problems)}</Note>
      </div>
    )
  if (!receipt) return null
  return (
    <div className={classes.result} data-asking={asking || undefined}>
      <output className={classes.answer} aria-live="polite">
        {receipt.state === 'assigned' ? (
          <IconCircleCheck size={18} color="var(--success)" aria-hidden />
        ) : (
          <IconCircleX size={18} color="var(--warn)" aria-hidden />
        )}
        <Answer receipt={receipt} />
      </output>
      <ol className={classes.steps}>
        {receipt.steps.map((step) => (
          <StepRow key={`${step.kind} ${step.id}`} entity={entity} step={step} />
        ))}
      </ol>
    </div>
  )
}

function Answer({ receipt }: { receipt: Receipt }) {
  const w = useWords()
  const users = useAll<Referenced>('users').data
  const teams = useAll<Referenced>('teams').data
  const person = users?.find((user) => user.id === receipt.ownerId)?.name ?? '…'
  const team = teams?.find((one) => one.id === receipt.teamId)?.name ?? '…'
  const task = receipt.steps.find((step) => step.kind === 'task' && step.result === 'chosen')
  if (receipt.state === 'unassigned') return <span>{w.teams.reachesNobody}</span>
  if (receipt.state === 'waiting') return <span>{w.teams.waitsWith(team)}</span>
  return <span>{task ? w.teams.goesByTask(person, task.name) : w.teams.goesTo(person, team)}</span>
}

function StepRow({ entity, step }: { entity: string; step: Step }) {
  const w = useWords()
  const Shown = icons[step.result]
  return (
    <li data-result={step.result}>
      <Shown size={16} stroke={1.75} aria-hidden />
      <span>
        {w.teams.kinds[step.kind]} <b lang="">{step.name}</b>: {w.teams.results[step.result]}
        {step.unmet.map((one) => (
          <Missed key={`${one.field} ${one.op}`} entity={entity} unmet={one} />
        ))}
      </span>
    </li>
  )
}

/** "Asks: country is Canada · has France". */
function Missed({ entity, unmet }: { entity: string; unmet: Unmet }) {
  const w = useWords()
  const field = useFilterFields(entity).find(unmet.field)?.field
  const asked: Condition =
    unmet.expected === null
      ? { field: unmet.field, op: unmet.op }
      : { field: unmet.field, op: unmet.op, value: unmet.expected }
  return (
    <small>
      {w.teams.asks} <Sentence entity={entity} filter={asked} />
      {field && (
        <>
          {' · '}
          {w.teams.has} <FieldCell field={field} name={unmet.field} value={unmet.actual} line />
        </>
      )}
    </small>
  )
}
