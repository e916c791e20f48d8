import { order as noun } from '@kohoi/contract/nouns/documents'
import { Button } from '@mantine/core'
import { Fragment, useState } from 'react'
import { useMe } from '../api/session.ts'
import classes from '../documents/documents.module.css'
import { ReferenceCell } from '../fields/cells.tsx'
import { Chip } from '../ui/chip.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import type { Order, Step } from './order.ts'
import { type Result, StepDialog } from './step-dialog.tsx'

const looks = { waiting: 'plain', open: 'info', done: 'good', failed: 'bad' } as const
const results: Record<Step['step'], readonly Result[]> = {
  production: ['done'],
  service: ['done'],
  qa: ['passed', 'failed'],
  delivery: ['delivered'],
}

/** The hand-off from unit to unit: who has the order now, who had it, and what the own unit may report. */
export function HandOff({ record }: { record: Order }) {
  const w = useWords()
  const d = w.documents
  const say = useLabel()
  const mayReport = useMayReport()
  const [asking, setAsking] = useState<{ step: Step['step']; result: Result } | null>(null)
  if (!record.steps?.length) return null
  const nameOf = (step: Step['step']) => {
    const unit = noun.fields.openSteps.options.find(({ value }) => value === step)
    return unit ? say(unit.label) : step
  }
  return (
    <section className="card" aria-label={d.handOff}>
      <header>
        <h2>{d.handOff}</h2>
      </header>
      <ol className={classes.steps}>
        {record.steps
          .map((kept) => atWork(kept, record))
          .map((step) => (
            <li key={step.step} aria-current={step.state === 'open' ? 'step' : undefined}>
              <div className={classes.stepHead}>
                <b>{nameOf(step.step)}</b>
                <Chip look={looks[step.state]}>{d.steps[step.state]}</Chip>
              </div>
              {step.step === 'delivery' ? <Deliveries record={record} /> : step.at && <When {...step} at={step.at} />}
              {step.reason && <small lang="">{d.because(step.reason)}</small>}
              {step.state === 'open' && mayReport(step.step) && (
                <div className={classes.acts}>
                  {results[step.step].map((result) => (
                    <Button
                      key={result}
                      size="xs"
                      variant={result === 'failed' ? 'default' : 'light'}
                      onClick={() => setAsking({ step: step.step, result })}
                    >
                      {d.report[result]}
                    </Button>
                  ))}
                </div>
              )}
            </li>
          ))}
      </ol>
      {asking && <StepDialog record={record} {...asking} name={nameOf(asking.step)} onClose={() => setAsking(null)} />}
    </section>
  )
}

/** At a cancelled order nobody is at work any more. */
const atWork = (step: Step, { openSteps }: Order): Step =>
  step.state === 'open' && !openSteps.includes(step.step) ? { ...step, state: 'waiting' } : step

/** What was handed over when, by whom and to whom. */
function Deliveries({ record: { deliveries, lines } }: { record: Order }) {
  const d = useWords().documents
  const format = useFormat()
  const nameOf = (id: string) => (lines ?? []).find((line) => line.id === id)?.description?.split('\n')[0] ?? ''
  return (deliveries ?? []).map(({ at, byUserId, receivedBy, quantities }) => (
    <Fragment key={at}>
      <When at={at} byUserId={byUserId} />
      {receivedBy && <small lang="">{d.receivedByName(receivedBy)}</small>}
      {Object.entries(quantities)
        .filter(([, quantity]) => quantity !== '0')
        .map(([id, quantity]) => (
          <small key={id} lang="">
            {format.decimal(quantity)} × {nameOf(id)}
          </small>
        ))}
    </Fragment>
  ))
}

function When({ at, byUserId }: { at: string; byUserId: string | null }) {
  return (
    <small>
      {useFormat().dateTime(at)} {byUserId && <ReferenceCell entity="user" id={byUserId} />}
    </small>
  )
}

/** The people of the unit, the office without units, managers and administrators. */
function useMayReport(): (step: Step['step']) => boolean {
  const me = useMe()
  return (step) => {
    if (!me) return false
    const units = me.units ?? []
    return (
      me.role === 'admin' || me.role === 'manager' || units.includes(step) || (me.role === 'office' && !units.length)
    )
  }
}
