import { useWords } from '../words/index.tsx'
import { CountryField } from './choice-inputs.tsx'
import classes from './fields.module.css'
import type { FieldInputProps } from './input-props.ts'
import { TextField } from './text-inputs.tsx'

const parts = ['line', 'subdistrict', 'district', 'province', 'postalCode', 'country'] as const

/** An address, part by part. */
export function AddressField({ name, label, value, onChange, disabled }: FieldInputProps) {
  const w = useWords()
  const address = (value ?? {}) as Partial<Record<(typeof parts)[number], string | null>>
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      {parts.map((part) => {
        const Input = part === 'country' ? CountryField : TextField
        return (
          <Input
            key={part}
            field={{ type: part === 'country' ? 'country' : 'text', label: { en: part, th: part, vi: part } }}
            name={`${name}.${part}`}
            label={w.fields.address[part]}
            value={address[part] ?? null}
            disabled={disabled}
            onChange={(next) => onChange({ ...address, [part]: next })}
          />
        )
      })}
    </fieldset>
  )
}
