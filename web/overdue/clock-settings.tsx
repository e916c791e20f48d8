import type { Shapes } from '@kohoi/contract/shapes'
import { Radio, Switch } from '@mantine/core'
import { useMe } from '../api/session.ts'
import { DecimalInput } from '../fields/decimal-input.tsx'
import settingsClasses from '../settings/settings.module.css'
import { problemOf } from '../ui/form/problems.ts'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { Escalation, type EscalationValue } from './escalation.tsx'
import { LimitInput } from './limit-input.tsx'
import classes from './overdue.module.css'

type Limit = Shapes['limit']
type Props = {
  values: Readonly<Record<string, unknown>>
  set: (name: string, value: unknown) => void
  problems: Readonly<Record<string, string>>
}

/** When records are overdue, who is reminded, and what follows when nothing happens. */
export function ClockSettings({ values, set, problems }: Props) {
  const w = useWords()
  const words = w.overdue
  const isAdmin = useMe()?.role === 'admin'
  const every = values.repeatEveryHours as number | null
  const limit = (
    name: 'defaultLimit' | 'defaultStageLimit' | 'remindBefore',
    legend: string,
    hint: string,
    none?: string,
  ) => (
    <LimitInput
      legend={legend}
      hint={hint}
      {...(none && { none })}
      value={(values[name] ?? null) as Limit | null}
      onChange={(value) => set(name, value)}
      error={problemOf(problems, name)}
    />
  )
  const onOff = (name: 'workingTimeOnly' | 'remindByEmail' | 'copyLeader', label: string, hint: string) => (
    <Switch
      label={label}
      description={hint}
      checked={values[name] === true}
      onChange={(event) => set(name, event.currentTarget.checked)}
    />
  )
  return (
    <>
      <section className="card">
        <header>
          <h2>{words.limits}</h2>
        </header>
        <div className={settingsClasses.body}>
          <p className="t2">{words.limitsText}</p>
          {limit('defaultLimit', words.defaultLimit, words.defaultLimitHint)}
          {limit('defaultStageLimit', words.defaultStageLimit, words.defaultStageLimitHint)}
          <p className={classes.links}>
            <AppLink to="/catalogues/processing-steps">{words.toSteps}</AppLink>
            <AppLink to="/catalogues/stages">{words.toStages}</AppLink>
          </p>
          <Radio.Group
            label={words.clockStart}
            value={String(values.clockStart)}
            onChange={(start) => set('clockStart', start)}
          >
            {(['later', 'dispatch', 'step'] as const).map((start) => (
              <Radio key={start} value={start} label={words.starts[start]} mt={8} />
            ))}
          </Radio.Group>
          {onOff('workingTimeOnly', words.workingTime, words.workingTimeHint)}
          {isAdmin && (
            <p className={classes.links}>
              <AppLink to="/companies">{words.toCompanies}</AppLink>
            </p>
          )}
        </div>
      </section>
      <section className="card">
        <header>
          <h2>{words.reminders}</h2>
        </header>
        <div className={settingsClasses.body}>
          {onOff('remindByEmail', words.byEmail, words.byEmailHint)}
          {onOff('copyLeader', words.copyLeader, words.copyLeaderHint)}
          {limit('remindBefore', words.before, words.beforeHint, words.beforeNone)}
          <Switch
            label={words.repeat}
            checked={every !== null}
            onChange={(event) => set('repeatEveryHours', event.currentTarget.checked ? 8 : null)}
          />
          {every !== null && (
            <DecimalInput
              className={settingsClasses.short ?? ''}
              label={words.everyHours}
              places={0}
              value={String(every)}
              onChange={(typed) => set('repeatEveryHours', Number(typed ?? 0))}
              {...(problems.repeatEveryHours && { error: problems.repeatEveryHours })}
            />
          )}
        </div>
      </section>
      <Escalation
        value={(values.escalation ?? null) as EscalationValue | null}
        onChange={(value) => set('escalation', value)}
        problems={problems}
      />
    </>
  )
}
