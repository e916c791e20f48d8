import { useCompany } from '../api/company.ts'
import { useWords } from '../words/index.tsx'
import { CountryField } from './choice-inputs.tsx'
import classes from './fields.module.css'
import type { FieldInputProps } from './input-props.ts'
import { TextField } from './text-inputs.tsx'

type Part = 'line' | 'subdistrict' | 'district' | 'province' | 'postalCode'
export type Address = Partial<Record<Part | 'country', string | null>>

/** The parts of an address in the order its country writes them; both Thailand and Vietnam go from the house to the province. */
const orders: Readonly<Record<'TH' | 'VN' | 'other', readonly Part[]>> = {
  TH: ['line', 'subdistrict', 'district', 'province', 'postalCode'],
  VN: ['line', 'subdistrict', 'district', 'province', 'postalCode'],
  other: ['line', 'district', 'province', 'postalCode'],
}

/** Which country's words and order an address takes. */
const addressKind = (country: string | null | undefined): keyof typeof orders =>
  country === 'TH' || country === 'VN' ? country : 'other'

/** An address, part by part: the country first, since it decides what the parts are called and in which order they stand. */
export function AddressField({ name, label, value, onChange, disabled }: FieldInputProps) {
  const w = useWords()
  const address = (value ?? {}) as Address
  const company = useCompany()
  const kind = addressKind(address.country ?? company?.country)
  const words = w.customers.address[kind]
  const set = (part: Part | 'country', next: unknown) => {
    const changed = { ...address, [part]: next }
    onChange(Object.values(changed).some(Boolean) ? changed : null)
  }
  const given = orders[kind]
  const kept = given.includes('subdistrict') || !address.subdistrict ? given : [...given, 'subdistrict' as const]
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      <CountryField
        field={{ type: 'country', label: { en: 'country', th: 'country', vi: 'country' } }}
        name={`${name}.country`}
        label={w.fields.address.country}
        value={address.country ?? null}
        disabled={disabled}
        onChange={(next) => set('country', next)}
      />
      {kept.map((part) => (
        <TextField
          key={part}
          field={{ type: 'text', label: { en: part, th: part, vi: part } }}
          name={`${name}.${part}`}
          label={words[part]}
          value={address[part] ?? null}
          disabled={disabled}
          onChange={(next) => set(part, next)}
        />
      ))}
    </fieldset>
  )
}
