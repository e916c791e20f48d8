import type { Shapes } from '@kohoi/contract/shapes'
import { SegmentedControl, Select, Switch } from '@mantine/core'
import { DecimalInput } from '../fields/decimal-input.tsx'
import { FieldInput } from '../fields/inputs.tsx'
import { problemOf } from '../ui/form/problems.ts'
import { useWords } from '../words/index.tsx'
import classes from './catalogues.module.css'

type Next = Shapes['next']
const none: Next = { mode: 'none', typeIds: [], delay: { value: 0, unit: 'days' }, from: 'completion' }

/** What follows an activity of this type: nothing, a suggestion, or the next one by itself after a delay. */
export function NextInput({
  legend,
  value,
  onChange,
  problems,
}: {
  legend: string
  value: Next | null
  onChange: (next: Next) => void
  problems: Readonly<Record<string, string>>
}) {
  const w = useWords()
  const next = value ?? none
  const set = (part: Partial<Next>) => onChange({ ...next, ...part })
  return (
    <fieldset className={classes.next}>
      <legend>{legend}</legend>
      <SegmentedControl
        aria-label={legend}
        value={next.mode}
        onChange={(mode) => set({ mode: mode as Next['mode'] })}
        data={(['none', 'suggest', 'auto'] as const).map((mode) => ({
          value: mode,
          label: w.catalogues.nextModes[mode],
        }))}
      />
      {next.mode !== 'none' && (
        <>
          <div className={classes.types}>
            <FieldInput
              name="typeIds"
              field={{ type: 'references', to: 'activityType', label: { en: '', th: '', vi: '' } }}
              label={w.catalogues.nextTypes}
              required
              value={next.typeIds}
              error={problemOf(problems, 'next.typeIds')}
              onChange={(typeIds) => set({ typeIds: (typeIds as string[] | null) ?? [] })}
            />
          </div>
          <div className={classes.delay}>
            <DecimalInput
              label={w.catalogues.nextAfter}
              w={96}
              places={0}
              value={String(next.delay.value)}
              error={problemOf(problems, 'next.delay')}
              onChange={(typed) => set({ delay: { ...next.delay, value: Number(typed ?? 0) } })}
            />
            <Select
              aria-label={w.catalogues.nextUnit}
              w={120}
              allowDeselect={false}
              data={(['days', 'weeks', 'months'] as const).map((unit) => ({
                value: unit,
                label: w.filters.units[unit],
              }))}
              value={next.delay.unit}
              onChange={(unit) => unit && set({ delay: { ...next.delay, unit: unit as Next['delay']['unit'] } })}
            />
            <Select
              aria-label={w.catalogues.nextFrom}
              w={220}
              allowDeselect={false}
              data={(['completion', 'previousDue'] as const).map((from) => ({
                value: from,
                label: w.catalogues.nextFroms[from],
              }))}
              value={next.from}
              onChange={(from) => from && set({ from: from as Next['from'] })}
            />
          </div>
          <Switch
            label={w.catalogues.nextWorkingDay}
            description={w.catalogues.nextWorkingDayHint}
            checked={next.workingDay === true}
            onChange={(event) => set({ workingDay: event.currentTarget.checked })}
          />
        </>
      )}
    </fieldset>
  )
}
