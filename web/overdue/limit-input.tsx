import type { Shapes } from '@kohoi/contract/shapes'
import { Select } from '@mantine/core'
import { useState } from 'react'
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
  // Whoever writes another number means it in the same unit.
  const [lastUnit, setLastUnit] = useState<Limit['unit']>('hours')
  const unit = value?.unit ?? lastUnit
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
          onChange={(typed) => {
            setLastUnit(unit)
            onChange(typed ? { unit, value: Number(typed) } : null)
          }}
        />
        <Select
          aria-label={`${legend}: ${w.catalogues.nextUnit}`}
          w={120}
          allowDeselect={false}
          disabled={!value}
          data={(['minutes', 'hours', 'days'] as const).map((one) => ({ value: one, label: w.filters.units[one] }))}
          value={unit}
          onChange={(chosen) => chosen && value && onChange({ ...value, unit: chosen as Limit['unit'] })}
        />
      </div>
      {error ? <p className={classes.error}>{error}</p> : <p className={classes.hint}>{hint}</p>}
    </fieldset>
  )
}
