import type { Shapes } from '@kohoi/contract/shapes'
import { Select } from '@mantine/core'
import { DecimalInput } from '../fields/decimal-input.tsx'
import { useWords } from '../words/index.tsx'
import classes from './overdue.module.css'

type Limit = Shapes['limit']
type Props = {
  legend: string
  hint: string
  /** What it means to leave it empty; "No limit" unless said otherwise. */
  none?: string
  value: Limit | null
  onChange: (limit: Limit | null) => void
  error: string | undefined
}

/** How long something may take: a number and its unit, or no limit at all. */
export function LimitInput({ legend, hint, none, value, onChange, error }: Props) {
  const w = useWords()
  return (
    <fieldset className={classes.limit}>
      <legend className="mantine-InputWrapper-label">{legend}</legend>
      <div className={classes.parts}>
        <DecimalInput
          aria-label={legend}
          placeholder={none ?? w.catalogues.noLimit}
          w={160}
          places={0}
          value={value ? String(value.value) : null}
          error={error !== undefined}
          onChange={(typed) => onChange(typed ? { unit: value?.unit ?? 'hours', value: Number(typed) } : null)}
        />
        <Select
          aria-label={`${legend}: ${w.catalogues.nextUnit}`}
          w={120}
          allowDeselect={false}
          disabled={!value}
          data={(['minutes', 'hours', 'days'] as const).map((unit) => ({ value: unit, label: w.filters.units[unit] }))}
          value={value?.unit ?? 'hours'}
          onChange={(unit) => unit && value && onChange({ ...value, unit: unit as Limit['unit'] })}
        />
      </div>
      {error ? <p className={classes.error}>{error}</p> : <p className={classes.hint}>{hint}</p>}
    </fieldset>
  )
}
